/** Documents that are written for the judge: each is a house's everyday stretched to where printing gets difficult. */
import { INLINES, nestingBodies } from './nesting.js';

const PARAGRAPH =
  'Udvalget drøftede sagen og hæftede sig ved, at ventetiden er faldet, selv om aktiviteten er steget i alle fem regioner. ';

/** A meeting file's text. `front` holds further lines of frontmatter. */
export function meeting(format, body, front = '') {
  const who = format === 'danske-regioner' ? 'udvalg: Prøveudvalget' : 'gruppe: DMPG Prøve';
  const people =
    'deltagere:\n  - Anna Prøve, overlæge, Region Midtjylland (forperson)\n  - Bo Prøve (referent)\n';
  return `---\nformat: ${format}\n${who}\ndato: 2026-01-15\n${people}${front}---\n\n${body}`;
}

const repeat = (count, line) => Array.from({ length: count }, (_, i) => line(i + 1)).join('\n');
const table = (rows, columns = 3) => {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const numbers = Array.from({ length: columns }, (_, i) => i + 1);
  const head = [
    row(numbers.map((n) => `Søjle ${n}`)),
    row(numbers.map((n) => (n % 3 === 0 ? '--:' : '---'))),
  ];
  return `${head.join('\n')}\n${repeat(rows, (y) => row(numbers.map((x) => (x % 4 === 0 && y % 5 === 0 ? '' : `felt ${x}.${y}`))))}\n`;
};

/** Some 60 pages in less text than the program holds for suspiciously long. */
function longDocument() {
  const item = (n) =>
    `## Punkt om emne ${n}\n\n### Sagsfremstilling\n\n${repeat(3, () => `${PARAGRAPH.repeat(5)}\n`)}\n` +
    `${repeat(12, (i) => `- Forhold ${i} drøftes`)}\n\n${table(14)}\n### Referat\n\n${PARAGRAPH}\n\n**Beslutning:** Godkendt.\n`;
  return repeat(45, item);
}

function footnotes() {
  const many = `${repeat(40, (n) => `Påstand ${n}.[^n${n}] Og igen.[^n${n}] Og den første.[^n1]\n`)}\n`;
  const definitions = repeat(40, (n) => `[^n${n}]: Kilde ${n}, se <https://www.sst.dk/${n}>.\n`);
  const rich =
    '| Mål | Værdi |\n| --- | --- |\n| Ventetid[^t] | 12 dage[^l] |\n| **Andel**[^t] | [link](https://www.rm.dk/)[^k] |\n\n' +
    'En note med en liste.[^l] En med to afsnit.[^k] En med en tabel.[^m] I **fed[^t]** og *kursiv[^k]*.\n\n' +
    '- I en liste[^t]\n  - og under den[^l]\n\n> I et citat[^k]\n\n' +
    '[^t]: Fra `databasen`.\n\n[^l]: Som følger:\n\n    - første\n    - andet\n      1. under\n\n    Og slut.\n\n' +
    '[^k]: Første afsnit.\n\n    Andet afsnit med **fed** og [link](https://www.regioner.dk/).\n\n[^m]: Se\n\n    | a | b |\n    | --- | --- |\n    | 1 | 2 |\n';
  return `## Mange noter\n\n${many}${definitions}\n\n## Noter alle steder\n\n${rich}`;
}

const IMAGES =
  'alfa.png graa-alfa.png palet.png seksten-bit.png fletvis.png farve.jpg graa.jpg cmyk.jpg progressiv.jpg billede.gif billede.webp billede.svg';

function images() {
  const each = IMAGES.split(' ').map(
    (name, i) => `![Billede ${i + 1}: en farveovergang](billeder/${name})\n\nTekst om billede ${i + 1}.\n`,
  );
  const inside =
    '- Et ![lille billede](billeder/farve.jpg) i en liste\n- ![kun et billede](billeder/alfa.png)\n\n' +
    '| Billede | Tekst |\n| --- | --- |\n| ![i en tabel](billeder/billede.svg) | ved siden af |\n\n' +
    '[![et billede, der er et link](billeder/graa.jpg)](https://www.rm.dk/)\n\n> ![i et citat](billeder/palet.png)\n\n' +
    'Midt i ![mellem ord](billeder/graa-alfa.png) en sætning, og **fed ![i fed](billeder/farve.jpg)**.\n';
  return `## Billeder\n\n${each.join('\n')}\n## Billeder alle steder\n\n${inside}`;
}

function longWords() {
  const word = 'speciallægepraksisplanlægningsudvalgsformandskabssekretariatet'.repeat(6);
  const address = `https://www.example.dk/${'meget/lang/sti/'.repeat(20)}`;
  return (
    `## ${word.slice(0, 180)}\n\n${word}\n\n- ${word}\n  - ${word}\n\n| ${word} | b |\n| --- | --- |\n| ${word} | ${'a'.repeat(300)} |\n\n` +
    `<${address}>\n\n[${word}](${address})\n\n\`${word}\`\n\n> ${word}\n\n\`\`\`\n${'x'.repeat(400)}\n\`\`\`\n\n${'12345678901234567890'.repeat(20)}\n`
  );
}

/** Every one stands alone, in bold, in italics, in code, in a heading, a link and a table: each is another font. */
const CHARACTERS = {
  'Bløde bindestreger': 'sund\u00ADheds\u00ADplan\u00ADlægning '.repeat(30),
  'Hårde mellemrum': '10\u00A0000\u00A0kr., 5\u202F%, a\u2003b\u2009c\u200Ad',
  'Nul bredde': 'a\u200Bb\u2060c\u200Cd\u200De',
  Skriveretning: 'før \u202Ebagfra\u202C efter \u200Fmærke\u200E \u2067isoleret\u2069',
  'Løse accenter': 'e\u0301 a\u030A o\u0308 u\u0304 n\u0303 c\u0327 \u00E9\u0301',
  'Pile og kasser': '→ ← ↑ ↓ ⇒ ≥ ≤ ≠ ≈ ∞ √ ∑ ☐ ☑ ☒ ✓ ✔ ✗ ● ○ ■ □ ▶ ★ ½ ¾ ⅓ ‰ € £ ™ ℃ № …',
  'Sjældne bogstaver': 'Łódź Čeština Şişli Ġgantija Ħamrun Ŋ ŋ ẞ ſ ƒ ǿ Ǻ ǽ Ẁ ỳ Ț ș Ė Į Ų ħ ĸ ŀ ı İ',
  'Andre alfabeter': 'Ελλάδα Київ София ქართული Հայերեն',
  'Ligaturer og anførsler': 'office fficient flytte fjord »citat« „citat“ “quote” ‘q’ – — ‑ ‐ − ·',
};

function characters() {
  const item = ([name, text]) =>
    `## ${name}: ${text.slice(0, 60)}\n\n${text}\n\n**${text}**\n\n*${text}*\n\n***${text}***\n\n\`${text}\`\n\n` +
    `[${text}](https://www.rm.dk/)\n\n| ${text.slice(0, 40)} | b |\n| --- | --- |\n| ${text.slice(0, 40)} | **${text.slice(0, 20)}** |\n`;
  return Object.entries(CHARACTERS).map(item).join('\n');
}

function tables() {
  const wide = table(4, 9);
  const tall = `| Emne | Beskrivelse |\n| --- | --- |\n${repeat(25, (n) => `| **Emne ${n}** med [link](https://www.rm.dk/${n}) | ${PARAGRAPH.repeat(4)} \`kode ${n}\` ~~udgået~~ |`)}\n`;
  const giant = `| Et felt, der fylder mere end en side | b |\n| --- | --- |\n| ${PARAGRAPH.repeat(70)} | b |\n`;
  const empty = '| a | b | c |\n| --- | :-: | --: |\n|  |  |  |\n| x |  | y |\n\n| a |\n| --- |\n';
  return `## Tabeller over flere sider\n\n${table(180)}\n${wide}\n${tall}\n## Et felt på flere sider\n\n${giant}\n## Tomme felter\n\n${empty}`;
}

function lists() {
  const deep = Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}- Trin ${i + 1}`).join('\n');
  const mixed =
    '1. Et\n   - a\n\n     Afsnit under a\n\n     1. i\n        > Citat i liste\n        >\n        > - liste i citat i liste\n   - b\n2. To\n\n   ```\n   kode i liste\n   ```\n\n   | tabel | i liste |\n   | --- | --- |\n   | 1 | 2 |\n';
  return `## Lister\n\n${deep}\n\n${mixed}\n\n99. Nioghalvfems\n100. Hundrede\n\n- [ ] Åben\n- [x] Udført\n  - [ ] Under\n\n-\n- efter en tom\n\n${repeat(200, (n) => `${n}. Punkt ${n}`)}\n`;
}

/** All written documents: `[group, name, text]`. */
export function writtenDocuments() {
  const bodies = {
    tables: tables(),
    lists: lists(),
    footnotes: footnotes(),
    images: images(),
    'long-words': longWords(),
    characters: characters(),
  };
  const committee = (body) => body.replaceAll(/^## /gm, '## (Offentlig) ');
  return [
    ...Object.entries(bodies).flatMap(([group, body]) => [
      [group, `${group}-dmpg`, meeting('dmpg', body)],
      [group, `${group}-regioner`, meeting('danske-regioner', committee(body))],
    ]),
    ['60 pages', 'long', meeting('dmpg', longDocument(), 'status: udkast\n')],
    ...['dmpg', 'danske-regioner'].flatMap((format) =>
      nestingBodies(format).map(([name, body]) => [
        'inline in block',
        `${name.replaceAll(' ', '-')}-${format}`,
        meeting(format, body),
      ]),
    ),
    [
      'own template',
      'template',
      meeting(
        'proeve',
        `## Et punkt\n\n${INLINES.map(([, text]) => text).join(' ')}\n\n### Referat\n\n**Beslutning:** Godkendt.\n`,
      ),
    ],
    [
      'own template',
      'english',
      meeting('english', `## An item\n\nText with a note.[^1]\n\n[^1]: The note.\n\n${table(3)}`),
    ],
  ];
}
