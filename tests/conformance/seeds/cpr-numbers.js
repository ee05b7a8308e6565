/** Civil registration numbers in all the ways people write them, and in all the places. The numbers are drawn. */
import { addAfter, all, put, seed } from './planting.js';
import { drawDocument, putAtSpot } from './spots.js';

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Six digits of a day of birth and four that make the old check sum come out, as parts of a number. */
export function drawCpr(random) {
  const two = (number) => String(number).padStart(2, '0');
  const [day, month, year] = [
    two(random.between(1, 28)),
    two(random.between(1, 12)),
    two(random.between(40, 99)),
  ];
  for (;;) {
    const nine = `${day}${month}${year}${random.between(0, 3)}${two(random.between(0, 99))}`;
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(nine[i]), 0);
    const last = (11 - (sum % 11)) % 11;
    if (last < 10) return { day, month, year, serial: `${nine.slice(6)}${last}` };
  }
}

/** A number of someone born after 2007, whose check sum need not come out. */
function drawYoungCpr(random) {
  const { day, month } = drawCpr(random);
  return { day, month, year: '12', serial: `4${random.between(100, 999)}` };
}

/** @param documents by short name. @param random numbers and places. */
export function cprSeeds(documents, random) {
  return [...inText(documents, random), ...inOtherPlaces(random)];
}

function inText(documents, random) {
  const say = (kind, words) => {
    const document = drawDocument(documents, kind, random);
    return seed('cpr-number', document.key, putAtSpot(document, kind, words, random));
  };
  const write = (form) => {
    const { day, month, year, serial } = drawCpr(random);
    return form(`${day}${month}${year}`, serial, { day, month, year });
  };
  const young = drawYoungCpr(random);
  return [
    say('paragraph', `Sagen vedrører borgeren med cpr-nr. ${write((date, serial) => `${date}-${serial}`)}.`),
    say(
      'paragraph',
      `Henvendelsen kommer fra ${write((date, serial) => `${date}-${serial}`)}, som bor alene.`,
    ),
    say('list', `Svaret sendes til CPR ${write((date, serial) => `${date}${serial}`)}.`),
    say('list', `Klagen er indgivet af ${write((date, serial) => `${date}${serial}`)}.`),
    say('table', `cpr ${write((date, serial) => `${date} ${serial}`)}`),
    say(
      'table',
      write((date, serial) => `${date}-${serial}`),
    ),
    say('footnote', `Patientens cpr-nummer er ${write((date, serial) => `${date} - ${serial}`)}.`),
    say('footnote', `Jf. journal for ${write((date, serial) => `${date}–${serial}`)}.`),
    say('paragraph', `Borgeren (${write((date, serial) => `${date} ${serial}`)}) har klaget over svartiden.`),
    say(
      'paragraph',
      `Personnummer: ${write((_, serial, { day, month, year }) => `${day} ${month} ${year} ${serial}`)}.`,
    ),
    say(
      'list',
      `Personnummeret er ${write((_, serial, { day, month, year }) => `${day}${month}${year}\u00a0${serial}`)}.`,
    ),
    say('paragraph', `Cpr-nr.: **${write((date, serial) => `${date}-${serial}`)}**.`),
    say('paragraph', `Ansøgningen er fra et barn, ${young.day}${young.month}${young.year}-${young.serial}.`),
    say('paragraph', `Opslaget var på \`${write((date, serial) => `${date}-${serial}`)}\`.`),
    say(
      'list',
      `Afgørelsen er sendt til ${write((_, serial, { day, month, year }) => `${day}.${month}.${year}-${serial}`)}.`,
    ),
  ];
}

function inOtherPlaces(random) {
  const [a, b, c, d, e, f, g] = Array.from({ length: 7 }, () => {
    const { day, month, year, serial } = drawCpr(random);
    return { plain: `${day}${month}${year}${serial}`, dashed: `${day}${month}${year}-${serial}` };
  });
  return [
    seed(
      'cpr-number',
      'rus',
      put(
        '  - Tina Gram Larsen, lægefaglig direktør',
        `  - Tina Gram Larsen, lægefaglig direktør, ${a.dashed}`,
      ),
    ),
    seed(
      'cpr-number',
      'april',
      put(
        '- Sags-ID: EMN-2025-00587',
        `- Kort titel: Høringssvar, borger ${b.dashed}\n- Sags-ID: EMN-2025-00587`,
      ),
    ),
    seed('cpr-number', 'psyk', put('#### SSA-reserven', `#### SSA-reserven, ${c.dashed}`)),
    seed(
      'cpr-number',
      'juni',
      put(
        '[soevn@eksempel.dk](mailto:soevn@eksempel.dk)',
        `[portalen](https://www.eksempel.dk/journal?cpr=${d.plain})`,
      ),
    ),
    seed(
      'cpr-number',
      'rus',
      put(
        'https://www.dmpg.dk/retningslinjer/dmpg-retningslinjer/',
        `https://www.dmpg.dk/sager/${g.dashed}/`,
      ),
    ),
    seed(
      'cpr-number',
      'marts',
      addAfter('- [Implementeringsplan', `- [Brev fra borger](bilag/brev-${e.dashed}.txt)`),
      { files: { [`bilag/brev-${e.dashed}.txt`]: 'Kære gruppe\n' } },
    ),
    seed(
      'cpr-number',
      'nov',
      all(
        put('udkastet til arbejdsplan', 'udkastet til arbejdsplan[^brev]'),
        (text) => `${text}\n[^brev]: Brev af 1. oktober 2025 fra ${f.plain}.\n`,
      ),
      {
        at: (text) => text.split('\n').length - 1,
      },
    ),
  ];
}
