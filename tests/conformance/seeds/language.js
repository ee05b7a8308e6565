/** What a careful reader of proofs would stop at. */
import { all, line, put, seed } from './planting.js';
import { drawDocument, putAtSpot } from './spots.js';

export function languageSeeds(documents, random) {
  const anywhere = (rule, kind, words) => {
    const document = drawDocument(documents, kind, random);
    return seed(rule, document.key, putAtSpot(document, kind, words, random));
  };
  const say = (rule, key, kind, words, more) =>
    seed(rule, key, putAtSpot(documents[key], kind, words, random), more);
  return [...words(anywhere), ...dates(anywhere, say), ...mixed(documents, random)];
}

function words(anywhere) {
  return [
    anywhere('word-doubled', 'paragraph', 'Sekretariatet sender et oplæg til til næste møde.'),
    anywhere('word-doubled', 'list', 'Der er behov for for flere oplysninger.'),
    anywhere('word-doubled', 'paragraph', 'Punktet er er udsat til efteråret.'),
    anywhere('word-doubled', 'table', 'løn og og pension'),
    anywhere('word-doubled', 'footnote', 'Tallene er opgjort af sekretariatet sekretariatet.'),
    anywhere('word-split', 'paragraph', 'Sagen forelægges igen på PSU- mødet i foråret.'),
    anywhere('word-split', 'list', 'Det drøftes i DMPG- gruppen.'),
    anywhere('word-split', 'footnote', 'Opgørelsen følger den 10- årige plan.'),
  ];
}

function dates(anywhere, say) {
  return [
    anywhere('date-space', 'paragraph', 'Der er frist for bemærkninger den 9.august 2026.'),
    anywhere('date-space', 'list', 'Det gælder fra 1.september 2026.'),
    seed('date-space', 'juni', put('fra den 20. april til', 'fra den 20.april til')),
    anywhere('month-capital', 'paragraph', 'Planen ventes klar i løbet af Oktober 2026.'),
    seed('month-capital', 'april', put('den 15. maj 2026', 'den 15. Maj 2026')),
    seed('month-capital', 'marts', put('den 10. september 2026', 'den 10. September 2026')),
    say('clock-form', 'marts', 'paragraph', 'Frokosten begynder kl. 12:15.', {
      at: [changedLine('kl. 12:15'), line('kl. 9.30')],
    }),
    say('clock-form', 'juni', 'list', 'Salen er åben fra kl. 08:45.', {
      at: [changedLine('kl. 08:45'), line('kl. 21')],
    }),
  ];
}

function changedLine(words) {
  return (text) => text.split('\n').findIndex((one) => one.includes(words)) + 1;
}

function mixed(documents, random) {
  const two = (rule, key, first, second) =>
    seed(
      rule,
      key,
      all(
        putAtSpot(documents[key], 'paragraph', first, random),
        putAtSpot(documents[key], 'paragraph', second, random),
      ),
      {
        at: [first, second].map(changedLine),
      },
    );
  return [
    two('abbreviation-mixed', 'april', 'Det gælder bl.a. natten.', 'Det omfatter bl. a. øerne.'),
    two('abbreviation-mixed', 'feb', 'Det er dyrt mht. løn.', 'Det er svært m.h.t. biler.'),
    two('abbreviation-mixed', 'psyk', 'Der er fx behov for boliger.', 'Det kan f.eks. være unge.'),
    two('quotes-mixed', 'feb', 'De kaldes ”akutteams”.', 'De kaldes også "udekørende teams".'),
    seed('quotes-mixed', 'juni', put('”Nedtrapning af sovemedicin”', '"Nedtrapning af sovemedicin"')),
    seed(
      'quotes-mixed',
      'rus',
      put('om ”Substitutionsbehandling version 2.0”', 'om "Substitutionsbehandling version 2.0"'),
    ),
  ];
}
