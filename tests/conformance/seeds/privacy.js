/** Private addresses and numbers, and links that only work, or only say something, on the author's own machine. */
import { addAfter, line, put, seed } from './planting.js';
import { putAtSpot } from './spots.js';

export function privacySeeds(documents, random) {
  const say = (rule, key, kind, words) => seed(rule, key, putAtSpot(documents[key], kind, words, random));
  return [
    say('private-email', 'rus', 'paragraph', 'Kommentarer sendes til lone.soevn73@gmail.com.'),
    say('private-email', 'marts', 'list', 'Skriv til [Simon](mailto:simonbuch@hotmail.com).'),
    say('private-email', 'april', 'table', 'kontakt: familien.kjaer@live.dk'),
    seed(
      'private-email',
      'feb',
      put(
        '  - Pia Thorhauge Lind, akutsygeplejerske',
        '  - Pia Thorhauge Lind, akutsygeplejerske, pia_lind@yahoo.dk',
      ),
    ),
    say(
      'private-email',
      'juni',
      'paragraph',
      'Skriv til Bente på hendes private mail bente@ravnkilde-olsen.dk.',
    ),
    seed(
      'private-phone',
      'nov',
      put('## Eventuelt', '| Navn | Mobil |\n| --- | --- |\n| Navid Rahimi | 20 41 53 87 |\n\n## Eventuelt'),
      {
        at: [line('| Navid'), line('| Navn')],
      },
    ),
    say('private-phone', 'psyk', 'paragraph', 'Julie Kjærgaard kan træffes på mobil 26 41 53 87.'),
    say('private-phone', 'marts', 'list', 'Ring til Torben på hans private telefon 61223344.'),
    say('private-phone', 'juni', 'paragraph', 'Aksel Rosenvinge Toft har mobilnummer +45 40 11 23 35.'),
    seed(
      'private-phone',
      'rus',
      put('  - Mille Kjær, speciallæge', '  - Mille Kjær, speciallæge, mobil 3029 4417'),
    ),
    say('file-link', 'rus', 'paragraph', 'Se [udkastet](file:///C:/Users/jkj/Documents/udkast.docx).'),
    say('file-link', 'april', 'list', 'Tallene ligger i <file://srv-fil01/faelles/akutteams.xlsx>.'),
    // As an attachment it is also one that lies elsewhere.
    seed(
      ['file-link', 'attachment-outside'],
      'juni',
      addAfter('- Udkast til kommissorium', '- [Ansøgninger](file:///H:/Soevn/ansoegninger.pdf)'),
    ),
    say('file-link', 'psyk', 'paragraph', 'Se [oversigten](C:/Users/rfe/Skrivebord/oversigt.xlsx).'),
    say('file-link', 'marts', 'paragraph', 'Se [høringsnotatet](<H:\\Faelles\\DMPG\\Høringsnotat.docx>).'),
    say('file-link', 'feb', 'list', 'Se [planen](<\\\\srv-fil01\\faelles\\plan.docx>).'),
    say('local-path', 'rus', 'paragraph', 'Skabelonen ligger på H:\\Faelles\\DMPG\\Skabelon.docx.'),
    say('local-path', 'april', 'list', 'Tallene ligger på \\\\srv-fil01\\akutteams\\tal.xlsx.'),
    say('local-path', 'juni', 'paragraph', 'Noterne er gemt i C:\\Users\\meb\\Dokumenter\\noter.docx.'),
    say(
      'intranet-link',
      'rus',
      'list',
      'Læs mere på [regionens side om blandingsmisbrug](https://intranet.rn.dk/psykiatri/blandingsmisbrug).',
    ),
    say(
      'intranet-link',
      'april',
      'paragraph',
      'Sagen ligger i [journalsystemet](https://esdh01/sager/EMN-2025-00412).',
    ),
    say('intranet-link', 'juni', 'paragraph', 'Se [dokumentbiblioteket](https://10.20.30.41/dokumenter).'),
    say('intranet-link', 'marts', 'footnote', 'Se [opgørelsen](https://dataportal.local/opgoerelse).'),
  ];
}
