import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import { suggestion } from './suggestions-da.js';

/** What may be wrong with house formats and with templates. */
export const FORMATS_DA = {
  'format-unknown': finding(
    (a) => `Ukendt format${quoted(a['found'])}.`,
    (a) =>
      `${suggestion(a['suggestion'])}Kendte formater: ${a['known']}. Et eget format er en mappe under templates/.`,
  ),
  'format-is-paper': finding(
    (a) => `Formatet${quoted(a['found'])} er til notater, og et notat er ikke et møde.`,
    () =>
      'Et notat er et bilag: læg filen under bilag/, og link til den fra mødets liste af bilag; det trykkes i mødepakken. Er det et møde, så vælg et andet format.',
  ),
  'format-is-meeting': finding(
    (a) => `Formatet${quoted(a['found'])} er til møder, og filen her er et bilag.`,
    (a) => `Skriv et format til notater: ${a['known']}. Et møde hører ikke hjemme blandt bilag.`,
  ),
  'format-unusable': finding(
    (a) => `Formatet${quoted(a['found'])} har fejl og kan ikke bruges.`,
    () => 'Ret fejlene i formatets format.yaml.',
  ),
  'format-not-a-mapping': finding(
    () => 'format.yaml skal bestå af felter med værdier.',
    () => 'Se docs/formater.md.',
  ),
  'format-key-missing': finding(
    (a) => `Feltet${quoted(a['key'])} mangler i formatet.`,
    () => 'Se docs/formater.md.',
  ),
  'format-section-twice': finding(
    (a) => `Afsnittet${quoted(a['key'])} er defineret to gange.`,
    () => 'Giv hvert afsnit sin egen nøgle.',
  ),
  'format-section-key': finding(
    (a) => `Afsnittets nøgle${quoted(a['found'])} må kun have små bogstaver, tal og bindestreger.`,
    () => 'Skriv fx »sagsfremstilling«.',
  ),
  'format-placeholder': finding(
    (a) => `Ukendt pladsholder${quoted(a['found'])}.`,
    (a) => `Mulige pladsholdere: ${a['allowed']}.`,
  ),
  'format-base-unknown': finding(
    (a) => `Formatet bygger på${quoted(a['found'])}, som ikke findes.`,
    (a) => `Kendte formater: ${a['known']}.`,
  ),
  'format-language': finding(
    (a) => `${quoted(a['found']).trim()} er ikke et sprogs kode.`,
    () => 'Skriv fx »da« eller »en«.',
  ),
  'format-without-page': finding(
    (a) => `Formatet har ingen ${a['file']}.`,
    (a) => `Læg en ${a['file']} i formatets mappe.`,
  ),
  'site-labels-not-a-mapping': finding(
    () => 'Webstedets ord skal bestå af navne med et ord eller en sætning hver.',
    () => 'Se docs/webstedets-skabeloner.md.',
  ),
  'template-failed': finding(
    (a) => `Skabelonen kan ikke bruges: ${a['reason']}`,
    () => 'Ret Handlebars-koden på denne linje.',
  ),
} satisfies Record<string, Message>;
