import { describe, expect, it } from 'vitest';
import { checkExample } from './examples.js';
import { FILE, meetingOf, placesOf } from './privacy-findings.js';

const item = (body: string) => ({ item: `## Sag\n\n${body}\n` });

describe('cpr-number', () => {
  const find = (parts: Parameters<typeof placesOf>[1]) => placesOf('cpr-number', parts);

  it.each([
    ['a paragraph', 'Ansøger er\n251248-9996.', '16:1 251248-9996'],
    ['a list', '- et\n  - to\n    251248-9996', '17:5 251248-9996'],
    ['a quotation', '> et\n> to 251248-9996', '16:6 251248-9996'],
    ['a table', '| Navn | Nr. |\n| --- | --- |\n| Oda | 2512489996 |', '17:9 2512489996'],
    ['code', 'Se `251248-9996`.', '15:5 251248-9996'],
    ['a block of code', '```\net\n251248-9996\n```', '17:1 251248-9996'],
    ['a heading', '#### Om 251248-9996', '15:9 251248-9996'],
    ['a link’s words', 'Se [251248-9996](https://a.dk).', '15:5 251248-9996'],
    ['a link’s address', 'Se [brevet](https://a.dk/251248%2D9996).', '15:26 251248%2D9996'],
    ['a link’s title', 'Se [brevet](https://a.dk "251248-9996").', '15:27 251248-9996'],
    ['a link’s definition', 'Se [brevet][b].\n\n[b]: https://a.dk/251248-9996', '17:19 251248-9996'],
    ['an address that is its own words', 'Se https://a.dk/251248-9996 nu.', '15:17 251248-9996'],
    ['an image', '![251248-9996](bilag/kurve.png)', '15:3 251248-9996'],
    ['a footnote', 'Tekst.[^a]\n\n[^a]: Om 251248-9996', '17:10 251248-9996'],
    ['an attachment', '### Bilag\n\n- Brev fra 251248-9996 (eftersendes)', '17:12 251248-9996'],
    ['emphasis', 'Nr. 251248**-9996**', '15:5 251248**-9996'],
    ['emphasis of a part', 'Nr. **251248**-9996', '15:7 251248**-9996'],
    ['an escape', 'Nr. 251248\\-9996', '15:5 251248\\-9996'],
    ['an entity', 'Nr. 251248&#45;9996', '15:5 251248&#45;9996'],
    ['a comment in between', 'Nr. 251248<!-- nej -->-9996', '15:5 251248<!-- nej -->-9996'],
    ['raw HTML', 'Nr. <b>251248-9996</b>', '15:8 251248-9996'],
  ])('is found in %s', async (_, body, place) => {
    expect(await find(item(body))).toEqual([place]);
  });

  it('is found in fields, and in what is shown of a confidential item', async () => {
    const fields = '## Sag\n\n- Kort titel: Om 251248-9996\n- Delpunkter:\n  - Om 010203-4567\n';
    const confidential = '## (Fortrolig) Personsag\n\n- Offentlig titel: Om 311299-0001\n';
    expect(await find({ item: fields, confidential })).toEqual([
      '15:18 251248-9996',
      '17:8 010203-4567',
      '21:23 311299-0001',
    ]);
  });

  it('is found in frontmatter', async () => {
    const frontmatter = [
      'titel: Om 251248-9996',
      'sted: "Lokale \\u0032\\u00351248-9996"',
      'gæster:',
      '  - Oda Vrist, 010203-4567',
      '  - "Åse Vrist, læge, 010203\\x2D4568"',
      '  - navn: Ib Vrist',
      '    titel: født 311299-0001',
      '',
    ].join('\n');
    expect(await find({ frontmatter })).toEqual([
      '9:11 251248-9996',
      '10:7 "Lokale \\u0032\\u00351248-9996"',
      '12:16 010203-4567',
      '13:5 "Åse Vrist, læge, 010203\\x2D4568"',
      '15:17 311299-0001',
    ]);
  });

  it('is found in a heading that is the title, and in the frontmatter’s title beside it', async () => {
    const parts = { frontmatter: 'titel: Om 251248-9996\n', introduction: '# Om 251248-9996\n' };
    expect(await find(parts)).toEqual(['9:11 251248-9996', '12:6 251248-9996']);
  });

  it('is found in the file’s name once, at the top', async () => {
    expect(await find({ file: 'minutes/2026-03-17-251248-9996-010203-4567.md' })).toEqual(['1:1 ']);
    expect(await find({ file: 'minutes/251248-9996/2026-03-17.md' })).toEqual([]);
  });

  it.each([
    ['a comment', 'Tekst. <!-- 251248-9996 -->'],
    ['a confidential attachment', '### Bilag\n\n- Brev fra 251248-9996 (fortrolig)'],
    [
      'an attachment’s document number',
      '### Bilag\n\n- Brev (2512489996)\n- Brev (2512489996 - EMN-2022-00567)',
    ],
    ['a column of account numbers', '| Kontonr. | Navn |\n| --- | --- |\n| 2512489996 | Oda |'],
    ['a row of invoice numbers', '| Felt | Værdi |\n| --- | --- |\n| Fakturanr. | 2512489996 |'],
    ['a case number', '- Sags-ID: 2512489996'],
    ['a footnote that nobody refers to', 'Tekst.\n\n[^a]: Om 251248-9996'],
    ['a definition that nobody uses', 'Tekst.\n\n[a]: https://a.dk/251248-9996'],
  ])('is not found in %s', async (_, body) => {
    expect(await find(item(body))).toEqual([]);
  });

  it('is not found in a confidential item, nor in a footnote of one alone', async () => {
    const confidential = '## (Fortrolig) Personsag\n\nOm 251248-9996.[^a]\n';
    expect(await find({ ...item('Tekst.\n\n[^a]: Om 251248-9996'), confidential })).toEqual([]);
  });

  it('is shown nowhere', async () => {
    const text = meetingOf(item('Nr. 251248-9996'));
    const { concealed, diagnostics } = await checkExample({ text, file: FILE });
    const at = text.indexOf('251248');
    expect(concealed.some(({ start, end }) => start.offset === at && end.offset === at + 11)).toBe(true);
    expect(JSON.stringify(diagnostics)).not.toContain('251248-9996');
  });
});

describe('private-email', () => {
  const find = (body: string, domains: string[] = []) =>
    placesOf('private-email', item(body), new Map([['private-email', { options: { domains } }]]));

  it.each([
    ['Skriv til oda.vrist@gmail.com.', ['15:11 oda.vrist@gmail.com']],
    ['Skriv til <oda@Hotmail.dk> nu', ['15:12 oda@Hotmail.dk']],
    ['Skriv til [Oda](mailto:oda@yahoo.co.uk?subject=Nej)', ['15:24 oda@yahoo.co.uk']],
    ['Skriv til [oda@live.dk](mailto:oda@live.dk)', ['15:12 oda@live.dk']],
    ['Skriv til [Oda][o]\n\n[o]: mailto:oda@post4.tele.dk', ['17:13 oda@post4.tele.dk']],
    ['`åse_ø@mail.dk`, ib@stofanet.dk', ['15:2 åse_ø@mail.dk', '15:18 ib@stofanet.dk']],
    ['**oda**@me.com', ['15:3 oda**@me.com']],
  ])('finds %s', async (body, expected) => {
    expect(await find(body)).toEqual(expected);
  });

  it.each([
    'post@eksempel.dk, oda@regionh.dk, oda@gmail.eksempel.dk, oda@mygmail.com og oda@outlook.eksempel.dk',
    '@gmail.com, gmail.com, a@b og <!-- oda@gmail.com -->',
    'https://gmail.com/@oda',
    '### Bilag\n\n- Mail fra oda@gmail.com (fortrolig)',
  ])('finds nothing in %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });

  it('finds domains of the workspace’s own, and people’s lines', async () => {
    expect(await find('Skriv til oda@Klitnet.dk', ['@klitnet.dk'])).toEqual(['15:11 oda@Klitnet.dk']);
    const frontmatter = 'gæster:\n  - Oda Vrist, oda@gmail.com\n';
    expect(await placesOf('private-email', { frontmatter })).toEqual(['10:16 oda@gmail.com']);
  });
});

describe('private-phone', () => {
  const find = (body: string) => placesOf('private-phone', item(body));

  it.each([
    ['Ring på mobil 20 30 40 50.', ['15:15 20 30 40 50']],
    ['Mobilnummeret til vagten er om aftenen 20304050.', ['15:40 20304050']],
    ['Mob.: +45 2030 4050', ['15:7 +45 2030 4050']],
    ['Hun kan træffes privat efter kl. 17 på 20-30-40-50.', ['15:40 20-30-40-50']],
    ['Privat: 20 304 050', ['15:9 20 304 050']],
    ['Ring 20304050 (mobil).', ['15:6 20304050']],
    ['Hovednummer 38 63 50 00, mobil 20 30 40 50', ['15:32 20 30 40 50']],
    ['Ring til [Agnete Riis Lund](tel:+4520304050)', ['15:29 tel:+4520304050']],
    ['Ring til [mobil 20304050](tel:20304050)', ['15:17 20304050']],
    ['Agnete Riis Lund, 20 30 40 50', ['15:19 20 30 40 50']],
    ['**Agnete Riis Lund** (tlf. 20304050)', ['15:28 20304050']],
    ['Agnete Riis Lund på telefon 20 30 40 50', ['15:29 20 30 40 50']],
    ['| Navn | Mobil |\n| --- | --- |\n| Oda | 20304050 |', ['17:9 20304050']],
  ])('finds %s', async (body, expected) => {
    expect(await find(body)).toEqual(expected);
  });

  it.each([
    'Hovednummer 38 63 50 00. Sekretariatet: tlf. 35 29 81 00',
    'Agnete Riis Lund, sekretariatet, tlf. 35 29 81 00',
    'Mobil behandling. Hovednummer 38 63 50 00',
    'En mobil enhed kan nås på 38 63 50 00, en privat klinik på 38 63 50 01',
    'Mobil: CVR-nr. 12345678, (12345678 - EMN-2025-00412), 12345678 kr. og kr. 12 345 678',
    'Privat, i alt 2020 2021, 20260317, 12 34 56 78 90, 112345678 og 1.234.567,80',
    'Agnete Riis Lund, EAN 12345678',
    'Vagten har ingen mobiltelefon, så ring til hovednummeret 38 63 50 00 eller [vagten](tel:38635001)',
    'Agnete Riis Lund (12345678 - EMN-2025-00412)',
    'Anders Ovesen Lund, tlf. 35 29 81 00',
    '<!-- mobil 20 30 40 50 -->',
  ])('finds nothing in %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });

  it('finds numbers on a person’s lines', async () => {
    const frontmatter = 'afbud:\n  - Oda Vrist, tlf. 20 30 40 50\n  - navn: Ib\n    titel: læge 20304050\n';
    expect(await placesOf('private-phone', { frontmatter })).toEqual(['10:21 20 30 40 50', '12:17 20304050']);
  });
});

describe('file-link', () => {
  const find = (body: string) => placesOf('file-link', item(body));

  it.each([
    ['[x](file:///H:/Møder/a.docx)', '15:5 file:///H:/Møder/a.docx'],
    ['[x](H:\\Moeder\\a.docx)', '15:5 H:\\Moeder\\a.docx'],
    ['[x](<C:/Users/oda/a b.docx>)', '15:6 C:/Users/oda/a b.docx'],
    ['[x](\\\\server01\\faelles\\a.docx)', '15:6 \\server01\\faelles\\a.docx'],
    ['[x](//server01/faelles/a.docx)', '15:5 //server01/faelles/a.docx'],
    ['[x](/Users/oda/a.docx)', '15:5 /Users/oda/a.docx'],
    ['[x](/home/oda/a.docx "a")', '15:5 /home/oda/a.docx'],
    ['[x][y]\n\n[y]: <file://server01/a>', '17:7 file://server01/a'],
    ['### Bilag\n\n- [a](https://a.dk/a), kladde i [mappen](file:///H:/kladder)', '17:42 file:///H:/kladder'],
  ])('finds %s', async (body, place) => {
    expect(await find(body)).toEqual([place]);
  });

  it.each([
    '[x](bilag/notat.docx), [y](/moeder/a), [z](https://a.dk/home/oda) og [w](//www.a.dk/b)',
    '[x](mailto:a@b.dk), [y](#a), [z](https://a.dk/C:/Users) og [w](homepage/oda)',
    '### Bilag\n\n- [a](file:///H:/a.docx)',
    '<!-- [x](file:///H:/a) -->',
  ])('finds nothing in %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });
});

describe('local-path', () => {
  const find = (body: string) => placesOf('local-path', item(body));

  it.each([
    ['Se H:\\Møder og 3/4 af den', ['15:4 H:\\Møder']],
    ['Se H:\\Sekretariat\\Møder\\a.docx.', ['15:4 H:\\Sekretariat\\Møder\\a.docx']],
    ['Se `H:\\_arkiv`, og H:\\_arkiv\\2026', ['15:5 H:\\_arkiv', '15:20 H:\\_arkiv\\2026']],
    ['Se (\\\\server01\\Fælles mappe\\a.docx)', ['15:5 \\\\server01\\Fælles mappe\\a.docx']],
    ['```\nC:/Users/oda/a.docx\n```', ['16:1 C:/Users/oda/a.docx']],
    ['Se file://server01/fælles/a', ['15:4 file://server01/fælles/a']],
    ['### Bilag\n\n- G:\\Bilag\\notat.docx', ['17:3 G:\\Bilag\\notat.docx']],
  ])('finds %s', async (body, expected) => {
    expect(await find(body)).toEqual(expected);
  });

  it.each([
    'Se [H:\\Møder](file:///H:/Møder) og <!-- H:\\Møder -->',
    'Drevet H:\\ lukkes. Vi bruger \\* og \\\\ i LaTeX, fx $a\\\\b$, og kl. 12:\\_',
    'A/B, og/eller, c:/d, http://a.dk/b og 1:/2',
    '### Bilag\n\n- H:\\Møder\\a.docx (fortrolig)',
  ])('finds nothing in %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });

  it('finds paths in frontmatter', async () => {
    expect(await placesOf('local-path', { frontmatter: 'sted: H:\\Møder\\kort.pdf\n' })).toEqual([
      '9:7 H:\\Møder\\kort.pdf',
    ]);
  });
});

describe('intranet-link', () => {
  const find = (body: string, hosts: string[] = []) =>
    placesOf('intranet-link', item(body), new Map([['intranet-link', { options: { hosts } }]]));

  it.each([
    ['[x](http://intra/a)', '15:5 http://intra/a'],
    ['[x](https://LOCALHOST:8080/)', '15:5 https://LOCALHOST:8080/'],
    ['<https://intranet.region.dk/a>', '15:2 https://intranet.region.dk/a'],
    ['[x](https://sharepoint.region.dk)', '15:5 https://sharepoint.region.dk'],
    ['[x](https://10.1.2.3/a)', '15:5 https://10.1.2.3/a'],
    ['[x](https://172.20.0.1)', '15:5 https://172.20.0.1'],
    ['[x](https://192.168.1.1)', '15:5 https://192.168.1.1'],
    ['[x](http://[::1]/a)', '15:5 http://[::1]/a'],
    ['[x](https://filer.local)', '15:5 https://filer.local'],
    ['[x](https://filer.region.intern/a)', '15:5 https://filer.region.intern/a'],
    ['[x][y] og [z][y]\n\n[y]: https://filer.lan', '17:6 https://filer.lan'],
    ['### Bilag\n\n- [Notat](https://intra.region.dk/notat.pdf)', '17:11 https://intra.region.dk/notat.pdf'],
  ])('finds %s', async (body, place) => {
    expect(await find(body)).toEqual([place]);
  });

  it.each([
    '[x](https://region.sharepoint.com/a), [y](https://www.a.dk/intranet) og [z](https://intranet.dk)',
    '[x](https://8.8.8.8), [y](https://172.32.0.1), [z](https://100.20.0.1) og [w](https://nærsundhed.dk)',
    '[x](https://), [z](mailto:a@intra) og [w](bilag/notat.docx)',
    '### Bilag\n\n- [a](https://intra/a) (fortrolig)',
  ])('finds nothing in %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });

  it('finds hosts of the workspace’s own', async () => {
    expect(
      await find('[x](https://sager.region.dk/a) og [y](https://www.region.dk)', ['sager.region.dk']),
    ).toEqual(['15:5 https://sager.region.dk/a']);
  });
});
