/** Comments that let findings pass, wrongly written. */
import { addAfter, put, seed } from './planting.js';

export function ignoreSeeds() {
  const before = (text, comment) => put(text, `<!-- dmpg-ignore ${comment} -->\n\n${text}`);
  return [
    seed('ignore-without-reason', 'psyk', before('Link til Aftale om sundhedsreform', 'link-text-vague')),
    seed('ignore-without-reason', 'rus', before('Mille Kjær aflagde status', 'spelling:')),
    seed(
      'ignore-unknown-rule',
      'psyk',
      before('Link til Aftale om sundhedsreform', 'link-tekst: ordret fra aftalen'),
    ),
    seed(
      'ignore-unknown-rule',
      'april',
      addAfter('dokument: dagsorden', '# dmpg-ignore chair-mising: der er ikke valgt formand endnu'),
    ),
    seed(
      'ignore-not-possible',
      'juni',
      before('Programmet består af to oplæg', 'section-unknown: vi kalder det altid sådan'),
    ),
    seed(
      'ignore-not-possible',
      'marts',
      addAfter('dokument: referat', '# dmpg-ignore unknown-key: vi bruger feltet i vores eget system'),
    ),
    seed('ignore-unused', 'feb', before('Tabellen viser antallet', 'link-text-vague: ordret fra brevet')),
    seed(
      'ignore-unused',
      'rus',
      addAfter('dokument: referat', '# dmpg-ignore chair-missing: forpersonen er ikke valgt'),
    ),
  ];
}
