import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import { describe, expect, it } from 'vitest';
import { textAt } from '../parse-source.js';
import { findingsOf, found, inItem, meeting } from './links-findings.js';

describe('link-text-vague', () => {
  const find = inItem('link-text-vague');

  it.each([
    ['a word', '[her](https://a.dk/b)', '10:2 »her«'],
    ['capitals and marks', '[» KLIK  HER! «](https://a.dk/b)', '10:2 »» KLIK  HER! ««'],
    ['emphasis', '[**Læs mere**](https://a.dk/b)', '10:2 »**Læs mere**«'],
    [
      'letters in two parts',
      `[${'åbn'.normalize('NFD')}](https://a.dk/b)`,
      `10:2 »${'åbn'.normalize('NFD')}«`,
    ],
    ['English', '[Read more…](https://a.dk/b)', '10:2 »Read more…«'],
    ['an image', '[![her](bilag/kurve.png)](https://a.dk/b)', '10:2 »![her](bilag/kurve.png)«'],
    ['a sign', '[→](https://a.dk/b)', '10:2 »→«'],
    ['nothing', '[](https://a.dk/b)', '10:1 »[](https://a.dk/b)«'],
    ['a file', '[link](bilag/notat.docx)', '10:2 »link«'],
    ['a mail address', '[her](mailto:a@b.dk)', '10:2 »her«'],
    ['an address', '<https://a.dk/b>', '10:2 »https://a.dk/b«'],
    ['an address in the text', 'Se www.a.dk/b?c=1.', '10:4 »www.a.dk/b?c=1«'],
    ['an address as its own text', '[https://a.dk/b](https://a.dk/b)', '10:2 »https://a.dk/b«'],
    ['an address without its scheme', '[a.dk/b](https://a.dk/b)', '10:2 »a.dk/b«'],
  ])('finds %s', async (_, body, expected) => {
    expect(await find(body)).toEqual([expected]);
  });

  it.each([
    ['[Her er aftalen](https://a.dk/b)'],
    ['[Læs mere om aftalen](https://a.dk/b)'],
    ['[Hermed](https://a.dk/b)'],
    ['[Aftale 2026 (https://a.dk/b)](https://a.dk/b)'],
    ['[12](https://a.dk/b)'],
    ['[![Kort over regionen](bilag/kurve.png)](https://a.dk/b)'],
    ['www.dmpg.dk, <https://www.dmpg.dk/> og [dmpg.dk](https://dmpg.dk)'],
    ['anna@eksempel.dk og <mailto:anna@eksempel.dk>'],
    ['Teksten er her.[^her]\n\n[^her]: Note.'],
    ['`[her](https://a.dk)`'],
  ])('says nothing of %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });

  it('takes more phrases from the workspace', async () => {
    const text = meeting('## Sag\n\n[Se  siden.](https://a.dk/b) [her](https://a.dk/b)');
    const settings = new Map([['link-text-vague', { options: { phrases: ['Se siden'] } }]]);
    const findings = await findingsOf('link-text-vague', text, {
      ...NO_CONFIGURATION,
      settingsFor: () => settings,
    });
    expect(findings.map((one) => one.args['found'])).toEqual(['Se siden.', 'her']);
  });

  it('finds an attachment too, and quotes nothing confidential', async () => {
    const text = meeting('## (Fortrolig) Sag\n\n### Bilag\n\n- [hent](bilag/notat.docx)');
    const [finding] = await findingsOf('link-text-vague', text);
    expect(textAt(text, finding?.range)).toBe('hent');
    expect(finding?.args).toEqual({ found: '', what: 'phrase' });
  });
});

describe('link-target-missing', () => {
  const find = inItem('link-target-missing');

  it.each([
    ['a file', 'Se [a](bilag/intet.pdf).', '10:8 »bilag/intet.pdf«', 'file'],
    ['a file in pointed brackets', '[a](<bilag/intet af det.pdf>)', '10:6 »bilag/intet af det.pdf«', 'file'],
    [
      'a file outside the workspace',
      '[a](../../../../../etc/hosts)',
      '10:5 »../../../../../etc/hosts«',
      'file',
    ],
    ['a path from a root', '[a](/mappe/notat.docx)', '10:5 »/mappe/notat.docx«', 'root'],
    ['a site with two slashes', '[a](//www.dmpg.dk/b)', '10:5 »//www.dmpg.dk/b«', 'web'],
    ['a site', '[a](www.dmpg.dk/b)', '10:5 »www.dmpg.dk/b«', 'web'],
    ['a site without www', '[a](sundhed.dk)', '10:5 »sundhed.dk«', 'web'],
    ['a mail address', '[a](anna@eksempel.dk)', '10:5 »anna@eksempel.dk«', 'mail'],
    ['nothing', '[a]()', '10:1 »[a]()«', 'none'],
  ])('finds %s', async (_, body, expected, why) => {
    expect(await find(body)).toEqual([expected]);
    const [finding] = await findingsOf('link-target-missing', meeting(`## Sag\n\n${body}`));
    expect(finding?.args['why']).toBe(why);
  });

  it.each([
    ['[a](bilag/notat.docx)'],
    ['[a](bilag/notat.docx#side=2)'],
    ['[a](bilag/not%61t.docx)'],
    ['[a](./bilag/)'],
    ['[a](https://eksempel.dk/intet)'],
    ['[a](mailto:a@b.dk) [b](tel:+4512345678) [c](#punkt-1)'],
    ['![Kurve over ventetid](bilag/intet.png)'],
    ['[a](C:/mappe/notat.docx) [b](file:///mappe/notat.docx) [c](/home/anna/notat.docx)'],
    ['### Bilag\n\n- [Notat](bilag/intet.docx)'],
  ])('says nothing of %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });

  it('looks into confidential items without quoting', async () => {
    const text = meeting('## (Fortrolig) Sag\n\n[a](bilag/intet.pdf)');
    const [finding] = await findingsOf('link-target-missing', text);
    expect(finding?.args).toEqual({ file: '', why: 'file' });
  });
});

describe('anchor-missing', () => {
  const find = (body: string) => found('anchor-missing', meeting(body));
  const items = (text: string) =>
    `## Første sag\n\n${text}\n\n## 2. Tidsplan for 2027\n\n## (Fortrolig) Klage`;

  it.each([
    ['an item that is not there', '[a](#punkt-4)', '10:5 »#punkt-4«', ''],
    ['another way to write an item', '[a](#Punkt-2)', '10:5 »#Punkt-2«', '#punkt-2'],
    ['a number alone', '[a](#2)', '10:5 »#2«', '#punkt-2'],
    ['a title', '[a](#tidsplan-for-2027)', '10:5 »#tidsplan-for-2027«', '#punkt-2'],
    ['a title with its number', '[a](#2-tidsplan-for-2027)', '10:5 »#2-tidsplan-for-2027«', '#punkt-2'],
    ['a confidential title, without a hint', '[a](#klage)', '10:5 »#klage«', ''],
    ['no name', '[a](#)', '10:5 »#«', ''],
    ['a next meeting where there is none', '[a](#naeste-moede)', '10:5 »#naeste-moede«', ''],
    ['a footnote too many', 'a[^x] [a](#note-2)\n\n[^x]: X.', '10:11 »#note-2«', ''],
    ['a footnote that is not printed', '[a](#note-1)\n\n[^x]: X.', '10:5 »#note-1«', ''],
  ])('finds %s', async (_, line, expected, suggestion) => {
    expect(await find(items(line))).toEqual([expected]);
    const [finding] = await findingsOf('anchor-missing', meeting(items(line)));
    expect(finding?.args['suggestion']).toBe(suggestion);
  });

  it.each([
    ['[a](#punkt-1) [b](#punkt-2) [c](#punkt-3)'],
    ['[a](#indhold) [b](#dagsorden-kort)'],
    ['[a](#punkt%2D2)'],
    ['a[^x] [b](#note-1) [c](#note-1-henvisning)\n\n[^x]: X.'],
    ['[a](https://eksempel.dk/#intet) [b](bilag/notat.docx#intet)'],
  ])('says nothing of %s', async (line) => {
    expect(await find(items(line))).toEqual([]);
  });

  it('knows the next meeting', async () => {
    const text = meeting(items('[a](#naeste-moede)'), 'næste møde: { dato: 2026-09-01 }\n');
    expect(await found('anchor-missing', text)).toEqual([]);
  });
});

describe('footnotes', () => {
  it.each([
    ['a mark', 'Tekst.[^a]', ['10:7 »[^a]«']],
    ['each of several', '[^a] og [^b].', ['10:1 »[^a]«', '10:9 »[^b]«']],
    ['beside one that is there', '[^a] og [^B].\n\n[^b]: Note.', ['10:1 »[^a]«']],
    ['behind an escape', 'A \\* b.[^a]', ['10:8 »[^a]«']],
    ['in a table', '| A |\n| - |\n| 1[^a] |', ['12:4 »[^a]«']],
    ['in a footnote', 'a[^b]\n\n[^b]: Se [^c].', ['12:10 »[^c]«']],
  ])('that are undefined: finds %s', async (_, body, expected) => {
    expect(await inItem('footnote-undefined')(body)).toEqual(expected);
  });

  it.each([
    ['\\[^a]'],
    ['[\\^a]'],
    ['`[^a]`'],
    ['[^ a]'],
    ['[^]'],
    ['x^2^ og [^a b]'],
    ['a[^b]\n\n[^B]: Note.'],
  ])('that are undefined: says nothing of %s', async (body) => {
    expect(await inItem('footnote-undefined')(body)).toEqual([]);
  });

  it('that are undefined: finds one in an item’s title', async () => {
    expect(await found('footnote-undefined', meeting('## 1. Sag[^a]'))).toEqual(['8:10 »[^a]«']);
  });

  it.each([
    ['a note', 'Tekst.\n\n[^a]: Note.', ['12:1 »[^a]«']],
    ['one that refers to itself alone', '[^a]: Se [^a].', ['10:1 »[^a]«']],
    ['one of two', 'A[^a].\n\n[^a]: A.\n\n[^b]: B.', ['14:1 »[^b]«']],
  ])('that are unused: finds %s', async (_, body, expected) => {
    expect(await inItem('footnote-unused')(body)).toEqual(expected);
  });

  it.each([['A[^A].\n\n[^a]: A.'], ['A[^a].\n\n[^a]: Se [^b].\n\n[^b]: B.'], ['[^a]: A.\n\nA[^a].']])(
    'that are unused: says nothing of %s',
    async (body) => {
      expect(await inItem('footnote-unused')(body)).toEqual([]);
    },
  );
});

describe('references', () => {
  it.each([
    ['a name', 'Se [siden][s].', ['10:4 »[siden][s]«']],
    ['a text as its own name', 'Se [siden][].', ['10:4 »[siden][]«']],
    ['an image', '![Kurve][k]', ['10:1 »![Kurve][k]«']],
    ['behind an escape', '\\* Se [siden][s].', ['10:7 »[siden][s]«']],
  ])('that are undefined: finds %s', async (_, body, expected) => {
    expect(await inItem('reference-undefined')(body)).toEqual(expected);
  });

  it.each([
    ['[sic] og […] og [navn]'],
    ['Se kilderne [1][2] og [3] [4].'],
    ['[x][ ] ja [ ][x] nej'],
    ['\\[siden][s]'],
    ['`[siden][s]`'],
    ['[siden][^1]'],
    ['[siden][S]\n\n[s]: https://a.dk/b'],
    ['[siden][]\n\n[Siden]: https://a.dk/b'],
    ['[siden] [s]'],
  ])('that are undefined: says nothing of %s', async (body) => {
    expect(await inItem('reference-undefined')(body)).toEqual([]);
  });

  it.each([
    ['an address', 'Tekst.\n\n[s]: https://a.dk/b', ['12:1 »[s]: https://a.dk/b«']],
    ['one of two', '[a]\n\n[a]: https://a.dk\n\n[b]: https://b.dk', ['14:1 »[b]: https://b.dk«']],
  ])('that are unused: finds %s', async (_, body, expected) => {
    expect(await inItem('reference-unused')(body)).toEqual(expected);
  });

  it.each([['Se [S].\n\n[s]: https://a.dk'], ['![A][b]\n\n[b]: bilag/kurve.png'], ['[//]: # (husk lokale)']])(
    'that are unused: says nothing of %s',
    async (body) => {
      expect(await inItem('reference-unused')(body)).toEqual([]);
    },
  );
});
