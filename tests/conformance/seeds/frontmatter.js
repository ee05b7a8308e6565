/** The lines between the dashes: broken, misspelt, missing, of the wrong kind. */
import { TOP, addAfter, all, cut, line, put, seed } from './planting.js';

const NO_PEOPLE = [
  ['chair-missing', 'without participants there is no chair'],
  ['minute-taker-missing', 'without participants there is no minute-taker'],
];
const TWO_PLACES = [['yaml-alias', 'what is named and where the name is used are two places']];
const UNDERLINED = [
  ['heading-underlined', 'the dashes that ended the frontmatter now underline its last line'],
];

export function frontmatterSeeds() {
  return [...broken(), ...keys(), ...values(), ...required()];
}

function broken() {
  return [
    seed('frontmatter-missing', 'nov', cut('---', '## Velkomst'), { at: TOP }),
    seed('frontmatter-missing', 'juni', put('---\n#', '#'), { at: TOP, also: UNDERLINED }),
    seed('frontmatter-unclosed', 'nov', put('dato: 2025-11-04\n---\n', 'dato: 2025-11-04\n'), { at: TOP }),
    seed('frontmatter-unclosed', 'april', put('sted: Vejle }\n---\n', 'sted: Vejle }\n--\n'), { at: TOP }),
    seed(
      'frontmatter-not-a-mapping',
      'nov',
      put(
        'format: dmpg\ngruppe: DMPG Søvn og Psykisk Sygdom\ndato: 2025-11-04',
        'Møde i DMPG Søvn og Psykisk Sygdom',
      ),
      { at: [TOP, line('Møde i DMPG')] },
    ),
    seed(
      'frontmatter-not-a-mapping',
      'nov',
      all(put('format:', '- format:'), put('gruppe:', '- gruppe:'), put('dato:', '- dato:')),
      { at: [TOP, line('- format')] },
    ),
    seed('yaml-syntax', 'marts', put('tid: "10:00-15:30"', 'tid: "10:00-15:30')),
    seed(
      'yaml-syntax',
      'feb',
      put('sted: Mødecenter Havnefronten, lokale 3, Odense', 'sted: Odense: lokale 3'),
    ),
    seed('yaml-syntax', 'rus', put('  - Tina Gram Larsen', '\t- Tina Gram Larsen')),
    seed(
      'yaml-alias',
      'feb',
      all(
        put('sted: Mødecenter', 'sted: &lokale Mødecenter'),
        put('sted: Mødecenter Havnefronten, lokale 3, Odense\n---', 'sted: *lokale\n---'),
      ),
      { at: [line('&lokale'), line('*lokale')], also: TWO_PLACES },
    ),
    seed(
      'yaml-alias',
      'marts',
      all(
        put('organisation: Region Sjælland', 'organisation: &sj Region Sjælland'),
        put('    organisation: DMPG-sekretariatet', '    organisation: *sj'),
      ),
      { at: [line('&sj'), line('*sj')], also: TWO_PLACES },
    ),
    seed('yaml-key', 'april', put('{ dato: 2026-06-18', '{ [dato]: 2026-06-18'), {
      also: [['key-missing', 'the next meeting is then without a date']],
    }),
    seed('yaml-key', 'juni', put('sted: Kursuscenter', '[sted]: Kursuscenter')),
  ];
}

function keys() {
  return [
    seed('unknown-key', 'april', put('sted: Mødecenter', 'stedet: Mødecenter')),
    seed('unknown-key', 'juni', addAfter('sags-id: DSP-2026-00023', 'kontaktperson: Mathias Enevold Brask')),
    seed('unknown-key', 'marts', put('    titel: databasekonsulent', '    stilling: databasekonsulent')),
    seed('english-key', 'juni', put('sted: Kursuscenter', 'location: Kursuscenter')),
    seed('english-key', 'feb', put('gæster:', 'guests:')),
    seed('english-key', 'rus', put('næste møde:', 'next meeting:')),
    seed('key-twice', 'april', addAfter('sags-id: UNS-2026-00009', 'sags id: EMN-2025-00412')),
    seed('key-twice', 'rus', put('næste møde:\n', 'næste-møde: { dato: 2026-03-09 }\nnæste møde:\n'), {
      at: [line('næste-møde'), line('næste møde')],
    }),
    // Names that are the same to the letter are no YAML.
    seed(
      ['key-twice', 'yaml-syntax'],
      'marts',
      addAfter('    titel: lægefaglig direktør', '    titel: direktør'),
    ),
  ];
}

function values() {
  return [
    seed(
      'wrong-type',
      'april',
      put('sted: Mødecenter Havnefronten, lokale 3, Odense', 'sted: [Mødecenter Havnefronten, Odense]'),
    ),
    seed('wrong-type', 'nov', addAfter('dato: 2025-11-04', 'deltagere: alle gruppens medlemmer')),
    seed('value-unknown', 'feb', put('status: endelig', 'status: kladde')),
    seed('value-unknown', 'juni', put('status: udkast', 'status: foreløbig')),
    seed('value-unknown', 'april', put('dokument: dagsorden', 'dokument: agenda')),
    seed('date-invalid', 'feb', put('dato: 2026-02-26', 'dato: 2026-02-29')),
    seed('date-invalid', 'april', put('dato: 2026-06-18', 'dato: 2026-06-31')),
    seed('date-invalid', 'marts', put('godkendt: 2026-04-14', 'godkendt: 2026-04-31')),
    seed('date-invalid', 'juni', put('dato: 2026-06-09', 'dato: 9. juni 2026')),
    seed('time-invalid', 'april', put('tid: "10:00-14:00"', 'tid: "10:00-14:75"')),
    seed('time-invalid', 'juni', put('tid: "10:00-15:30", sted: Odense', 'tid: hele dagen, sted: Odense')),
    seed('time-invalid', 'marts', put('tid: "10:00-15:30"', 'tid: "10:00-25:30"')),
    seed('format-unknown', 'april', put('format: danske-regioner', 'format: danskeregioner')),
    seed('format-unknown', 'nov', put('format: dmpg', 'format: DPMG')),
  ];
}

function required() {
  return [
    seed('key-missing', 'nov', put('dato: 2025-11-04\n', ''), { at: TOP }),
    seed('key-missing', 'psyk', put('format: danske-regioner\n', ''), { at: TOP }),
    seed('body-missing', 'marts', put('gruppe: DMPG Søvn og Psykisk Sygdom\n', ''), { at: TOP }),
    seed('body-missing', 'psyk', put('udvalg: Psykiatri- og Socialudvalget\n', ''), { at: TOP }),
    seed('body-twice', 'juni', addAfter('gruppe: DMPG', 'udvalg: Udvalget for Psykisk Sygdom'), {
      at: [line('udvalg:'), line('gruppe:')],
    }),
    seed('body-twice', 'feb', put('status: endelig', 'status: endelig\ngruppe: Nære Sundhedstilbud'), {
      at: [line('udvalg:'), line('gruppe:')],
    }),
    seed('title-differs', 'juni', addAfter('status: udkast', 'titel: Ordinært møde i DMPG Søvn'), {
      at: [line('titel:'), line('# Møde i DMPG')],
    }),
    seed(
      'title-differs',
      'nov',
      all(
        addAfter('dato: 2025-11-04', 'titel: Efterårsmøde'),
        put('## Velkomst', '# Møde i efteråret\n\n## Velkomst'),
      ),
      { at: [line('titel:'), line('# Møde')] },
    ),
    seed('approved-without-status', 'juni', addAfter('status: udkast', 'godkendt: 2026-06-23')),
    seed('approved-without-status', 'feb', addAfter('status: endelig', 'godkendt: 2026-03-10')),
    seed('participants-missing', 'rus', cut('deltagere:', 'afbud:'), {
      at: [TOP, line('dokument:')],
      also: NO_PEOPLE,
    }),
    seed(
      'participants-missing',
      'rus',
      all(cut('deltagere:', 'afbud:'), put('afbud:', 'deltagere: []\nafbud:')),
      {
        at: [TOP, line('dokument:'), line('deltagere: []')],
        also: NO_PEOPLE,
      },
    ),
  ];
}
