/** Marks that are nearly one, so that what should be hidden would be published. */
import { all, line, put, seed } from './planting.js';

const NEARLY = ['access-mark-unclear', 'access-mark-misplaced'];
/** Where every item must have a mark, one that is no mark is also missing. */
const MISSING = { also: [['access-mark-missing', 'in danske-regioner the item is then without a mark']] };

export function confidentialMarkSeeds() {
  return [
    ...onConfidentialItems(),
    ...onOtherItems(),
    ...onAttachments(),
    ...withoutEffect(),
    ...missing(),
    ...references(),
    ...inOtherWords(),
  ];
}

function onConfidentialItems() {
  const marts = (mark) =>
    seed(NEARLY, 'marts', put('## 5 (Fortrolig) Habilitetsvurdering', `## 5 ${mark} Habilitetsvurdering`));
  const feb = (mark) =>
    seed(NEARLY, 'feb', put('## 5 (Fortrolig) Genforhandling', `## 5 ${mark} Genforhandling`), MISSING);
  const april = (mark) => seed(NEARLY, 'april', put('## (Fortrolig) Tilbud', `## ${mark} Tilbud`), MISSING);
  return [
    seed(
      'public-title-without-mark',
      'feb',
      put('## 5 (Fortrolig) Genforhandling', '## 5 (Offentlig) Genforhandling'),
    ),
    seed(
      'public-title-without-mark',
      'april',
      put(
        '## (Offentlig) Eventuelt - åbent\n',
        '## (Offentlig) Eventuelt - åbent\n\n- Offentlig titel: Personsag\n',
      ),
      { at: line('## (Offentlig) Eventuelt - åbent') },
    ),
    marts('(Fortroligt)'),
    marts('(Lukket)'),
    marts('[Fortrolig]'),
    marts('(Fortrolig'),
    marts('(Fortrolig - personsag)'),
    feb('(FORTROLIGT)'),
    feb('Fortrolig)'),
    feb('(Lukket punkt)'),
    feb('(Ikke offentlig)'),
    april('(Fortrolgi)'),
    april('Fortrolig:'),
    marts('(Fotrolig)'),
    april('{Fortrolig}'),
    april('**(Fortrolig)**'),
    seed(
      NEARLY,
      'marts',
      put(
        '(Fortrolig) Habilitetsvurdering af Kristoffer Ahlmann Riis',
        'Habilitetsvurdering af Kristoffer Ahlmann Riis (Fortrolig)',
      ),
    ),
    seed(NEARLY, 'psyk', put('## (Fortrolig)', '## (fortroligt)', 'Eventuelt - åbent'), MISSING),
  ];
}

function onOtherItems() {
  return [
    seed(
      NEARLY,
      'rus',
      put('## Punkt om den nye DMPG-organisation', '## Punkt om den nye DMPG-organisation (lukket)'),
    ),
    seed(NEARLY, 'nov', put('## Arbejdsplan for 2026', '## Arbejdsplan for 2026 [fortrolig]')),
    seed(
      NEARLY,
      'juni',
      put('## Kommissorium for retningslinje', '## Kommissorium (fortrolig) for retningslinje'),
    ),
  ];
}

function onAttachments() {
  return [
    seed(NEARLY, 'juni', put('forfattergruppen (fortrolig)', 'forfattergruppen (fortroligt)')),
    seed(NEARLY, 'juni', put('forfattergruppen (fortrolig)', 'forfattergruppen [fortrolig]')),
  ];
}

/** Words that hide nothing, and a section and a note where they are not what they look like. */
function inOtherWords() {
  return [
    seed(
      'note-in-frontmatter',
      'marts',
      put('Gals Klint, Middelfart', 'Gals Klint, Middelfart <!-- Ole må ikke vide det -->'),
    ),
    seed('comment-misspelt', 'marts', (text) => `${text}\n<!– Ole må ikke vide det –>\n`, {
      at: line('<!– Ole'),
    }),
    seed(
      'access-mark-lost',
      'marts',
      put('### Sagsfremstilling\n\nKristoffer', '## Sagsfremstilling\n\nKristoffer'),
      {
        also: [
          ['confidential-name-repeated', 'what fell out names people of the confidential item'],
          ['item-number', 'there is an item more'],
        ],
      },
    ),
    seed(
      'access-mark-misplaced',
      'feb',
      put('en typisk vagt.', 'en typisk vagt.\n\n**Lukket punkt:** To er sagt op.'),
    ),
    seed(
      'confidentiality-claimed',
      'feb',
      put('en typisk vagt.', 'en typisk vagt.\n\nPunktet er fortroligt.'),
    ),
  ];
}

/** Only items and attachments can be confidential. */
function withoutEffect() {
  const rule = 'access-mark-misplaced';
  return [
    seed(rule, 'marts', put('#### Vedr. digitale forløb', '#### (Fortrolig) Vedr. digitale forløb')),
    seed(rule, 'feb', put('en typisk vagt.', 'en typisk vagt. To vagter er ubesatte (fortrolig).')),
    seed(rule, 'rus', put('- Alkoholbehandling\n- Benzo', '- Alkoholbehandling\n- (Fortrolig) Benzo')),
  ];
}

function missing() {
  return [
    seed('access-mark-missing', 'april', put('## (Offentlig) Evaluering', '## Evaluering')),
    seed('access-mark-missing', 'feb', put('## 4 (Offentlig) Principper', '## 4 Principper')),
  ];
}

function references() {
  return [
    seed(
      'reference-into-confidential',
      'marts',
      put('fordelt på tre temaer:', 'fordelt på tre temaer.[^honorar]'),
    ),
    seed(
      'reference-into-confidential',
      'april',
      all(
        put('Afstand, økonomi og helbred', 'Se [baggrunden][oplæg]. Afstand, økonomi og helbred'),
        put('Den årlige leje er', '[oplæg]: https://www.eksempel.dk/akilden\n\nDen årlige leje er'),
      ),
      { at: line('Se [baggrunden]') },
    ),
  ];
}
