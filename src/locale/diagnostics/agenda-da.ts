import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import { suggestion } from './suggestions-da.js';

/** What may be wrong with items and their sections. */
export const AGENDA_DA = {
  'too-many-items': finding(
    (a) => `Mødet har flere end ${a['limit']} punkter.`,
    () => 'Del mødet op.',
  ),
  'no-items': finding(
    () => 'Mødet har ingen punkter.',
    () => 'Skriv hvert punkt som en overskrift med »## « foran.',
  ),
  'heading-underlined': finding(
    () => 'Linjen under gør teksten til en overskrift.',
    () => 'Sæt en tom linje mellem teksten og »---«, eller skriv overskriften med # foran.',
  ),
  'heading-level': finding(
    () => 'En overskrift med ét # kan kun stå øverst, som mødets titel.',
    () => 'Brug »## « til punkter, »### « til afsnit og »#### « til egne overskrifter.',
  ),
  'section-outside-item': finding(
    () => 'Et afsnit (###) skal stå under et punkt (##).',
    () => 'Sæt et punkt over afsnittet, eller brug »#### «.',
  ),
  'item-number': finding(
    (a) =>
      a['found']
        ? `Punktet har nummer ${a['found']}, men er nummer ${a['expected']}.`
        : `Punktets nummer passer ikke: det er nummer ${a['expected']}.`,
    (a) => `Skriv ${a['expected']}, eller slet nummeret; det sættes af sig selv.`,
  ),
  'item-without-title': finding(
    () => 'Punktet har ingen titel.',
    () => 'Skriv titlen efter »## «. Kun et fortroligt punkt må være uden.',
  ),
  'field-twice': finding(
    (a) => `Feltet${quoted(a['field'])} står to gange.`,
    () => 'Behold det ene.',
  ),
  'section-unknown': finding(
    (a) => `Ukendt afsnit${quoted(a['found'])}.`,
    (a) =>
      `${suggestion(a['suggestion'])}Formatets afsnit: ${a['allowed']}. Egne overskrifter skrives med »#### «.`,
  ),
  'section-twice': finding(
    (a) => `Afsnittet${quoted(a['section'])} står to gange under punktet.`,
    () => 'Saml teksten i ét afsnit.',
  ),
  'recommendation-empty': finding(
    () => 'Indstillingen er tom.',
    () => 'Skriv, hvad der indstilles, eller slet linjen.',
  ),
} satisfies Record<string, Message>;
