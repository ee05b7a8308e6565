/** What is confidential, said once more where all can read it. */
import { addAfter, put, seed } from './planting.js';
import { putAtSpot } from './spots.js';

const TITLE = 'confidential-title-repeated';
/** A title that names a person is both a title and a name; either says what is wrong. */
const NAME = ['confidential-name-repeated', TITLE];
const FILE = 'confidential-attachment-repeated';
const LINK = 'confidential-attachment-linked';

/** @param documents by short name. @param random where the sentences come. */
export function confidentialTextSeeds(documents, random) {
  const say = (rule, key, kind, words) => seed(rule, key, putAtSpot(documents[key], kind, words, random));
  return [...titles(say), ...names(say), ...attachments(say)];
}

function titles(say) {
  return [
    say(
      TITLE,
      'feb',
      'paragraph',
      'Det hænger sammen med punktet om genforhandling af lejemål i Sundhedshus Åkilden.',
    ),
    say(TITLE, 'feb', 'list', 'Se også punkt 5, Genforhandling af lejemål i Sundhedshus Åkilden.'),
    say(TITLE, 'feb', 'table', 'Genforhandling af lejemål i Sundhedshus Åkilden'),
    say(TITLE, 'april', 'footnote', 'Det samme gælder Tilbud fra udlejer af **Sundhedshus Åkilden**.'),
    seed(
      TITLE,
      'april',
      put(
        '## (Offentlig) Eventuelt - åbent',
        '## (Offentlig) Eventuelt og tilbud fra udlejer af Sundhedshus Åkilden',
      ),
    ),
    say(
      TITLE,
      'feb',
      'paragraph',
      'Se [genforhandling af lejemål i Sundhedshus Åkilden](https://www.eksempel.dk/akilden).',
    ),
    seed(
      TITLE,
      'marts',
      put(
        '## 9. Tid og sted for næste møde',
        '## 9. Tid, sted og habilitetsvurdering af Kristoffer Ahlmann Riis',
      ),
      {
        also: [['confidential-name-repeated', 'the title names a person']],
      },
    ),
    seed(
      TITLE,
      'april',
      addAfter('tid: "10:00-14:00"', 'titel: Møde om tilbud fra udlejer af Sundhedshus Åkilden'),
    ),
  ];
}

function names(say) {
  return [
    say(NAME, 'marts', 'paragraph', 'Kristoffer Ahlmann Riis deltog ikke i drøftelsen.'),
    say(NAME, 'marts', 'table', 'foreslået: Kristoffer Ahlmann Riis'),
    say(NAME, 'marts', 'list', 'Erfaringerne er samlet af Kristoffer Ahlmann Riis.'),
    seed(
      NAME,
      'marts',
      addAfter('  - ”Søvn hos børn og unge med ADHD”', '  - Forperson: Kristoffer Ahlmann Riis'),
    ),
    say(NAME, 'marts', 'paragraph', 'Kristoffer Riis takkede for ordet.'),
    say(NAME, 'april', 'paragraph', 'Spørgsmål om lokaler rettes til Jesper Kirkholt Aagaard.'),
    say(NAME, 'feb', 'paragraph', 'Jesper Kirkholt Aagaard orienterede om sagen.'),
  ];
}

function attachments(say) {
  return [
    say(FILE, 'marts', 'paragraph', 'Der henvises til Notat om tilknytning til lægemiddelvirksomhed.'),
    say(FILE, 'april', 'list', 'Se forhandlingsoplæg om lejemål.'),
    say(FILE, 'feb', 'paragraph', 'Uvildigt skøn over markedslejen er udsendt.'),
    say(
      LINK,
      'april',
      'paragraph',
      'Læs [oplægget til forhandlingen](bilag/fortroligt/forhandlingsoplaeg-lejemaal.docx).',
    ),
    seed(
      LINK,
      'marts',
      addAfter('- [Notat om emneforslag]', '- [Notat til baggrund](./bilag/fortroligt/habilitetsnotat.docx)'),
    ),
    say(LINK, 'marts', 'list', 'Se [notatet](bilag/fortroligt/../fortroligt/habilitetsnotat.docx).'),
  ];
}
