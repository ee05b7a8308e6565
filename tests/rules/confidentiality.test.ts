import { describe, expect, it } from 'vitest';
import { checkExample } from './examples.js';
import { FILE, meetingOf, placesOf } from './privacy-findings.js';
import type { Parts } from './privacy-findings.js';

const REPEATED = [
  'confidential-title-repeated',
  'confidential-attachment-repeated',
  'confidential-name-repeated',
];
const item = (body: string) => `## Sag\n\n${body}\n`;

describe('confidential-title-repeated', () => {
  const TITLE = 'Opsigelse af Karin Brask Holm';
  const confidential = `## (Fortrolig) ${TITLE}\n`;
  const find = (parts: Parts) => placesOf(REPEATED, { confidential, ...parts });

  it.each([
    ['a paragraph', `Om ${TITLE} nu`, `15:4 ${TITLE}`],
    ['other letters', 'Om OPSIGELSE AF karin brask holm', '15:4 OPSIGELSE AF karin brask holm'],
    ['emphasis', 'Om opsigelse af **Karin** Brask Holm.', '15:4 opsigelse af **Karin** Brask Holm'],
    ['marks', 'Om opsigelse, af: Karin (Brask-Holm).', '15:4 opsigelse, af: Karin (Brask-Holm'],
    ['a line break', 'Om opsigelse\naf Karin Brask Holm', '15:4 opsigelse\naf Karin Brask Holm'],
    ['a quotation', '> Om opsigelse\n> af Karin Brask Holm', '15:6 opsigelse\n> af Karin Brask Holm'],
    ['a soft hyphen', 'Om opsi\u00ADgelse af Karin Brask Holm', '15:4 opsi\u00ADgelse af Karin Brask Holm'],
    ['a table', `| Sag |\n| --- |\n| ${TITLE} |`, `17:3 ${TITLE}`],
    ['a list', `- et\n  - ${TITLE}`, `16:5 ${TITLE}`],
    ['a heading', `#### ${TITLE}`, `15:6 ${TITLE}`],
    ['code', `Se \`${TITLE}\``, `15:5 ${TITLE}`],
    ['a block of code', `    et\n    ${TITLE}`, `16:5 ${TITLE}`],
    ['a link’s words', `[${TITLE}](https://a.dk)`, `15:2 ${TITLE}`],
    ['a link’s title', `[x](https://a.dk "${TITLE}")`, `15:19 ${TITLE}`],
    [
      'a link’s address',
      '[x](https://a.dk/opsigelse-af%20Karin_brask-holm.html)',
      '15:5 https://a.dk/opsigelse-af%20Karin_brask-holm.html',
    ],
    ['an image', `![${TITLE}](bilag/kurve.png)`, `15:3 ${TITLE}`],
    ['a footnote', `Tekst.[^a]\n\n[^a]: ${TITLE}`, `17:7 ${TITLE}`],
    ['an attachment', `### Bilag\n\n- ${TITLE} (1740088 - EMN-2022-00567)`, `17:3 ${TITLE}`],
    ['a field', `- Kort titel: ${TITLE}`, `15:15 ${TITLE}`],
    ['a sub-point', `- Delpunkter:\n  - ${TITLE}`, `16:5 ${TITLE}`],
    ['a comment that is none', `\`<!-- ${TITLE} -->\``, `15:7 ${TITLE}`],
  ])('finds it in %s', async (_, body, place) => {
    expect(await find({ item: item(body) })).toEqual([place]);
  });

  it('finds it in another item’s title, the frontmatter, the introduction and the name of the file', async () => {
    expect(await find({ item: `## ${TITLE}\n` })).toEqual([`13:4 ${TITLE}`]);
    const frontmatter = `sted: "Lokale 2: ${TITLE}"\ntitel: ${TITLE}\n`;
    expect(await find({ frontmatter })).toEqual([`9:18 ${TITLE}`, `10:8 ${TITLE}`]);
    expect(await find({ introduction: `# Møde om ${TITLE}\n\n${TITLE}` })).toEqual([
      `11:11 ${TITLE}`,
      `13:1 ${TITLE}`,
    ]);
    expect(await find({ file: 'minutes/2026-03-17-opsigelse-af-karin-brask-holm.md' })).toEqual(['1:1 ']);
  });

  it('takes æ, ø and å as the names of files spell them', async () => {
    const parts = {
      confidential: '## (Fortrolig) Lejemål på Øster Å\n',
      file: 'minutes/lejemaal-paa-oester-aa.md',
      item: item(`Om ${'lejemål på Øster Å'.normalize('NFD')}`),
    };
    expect(await find(parts)).toEqual(['1:1 ', `15:4 ${'lejemål på Øster Å'.normalize('NFD')}`]);
  });

  it('finds the short title, sub-points and another item’s public title', async () => {
    const fields =
      '- Kort titel: Depotet i Vrå\n- Delpunkter:\n  - Salg af skuret\n- Offentlig titel: Lokaler\n';
    const two = `## (Fortrolig) Sag\n\n${fields}\n## (Fortrolig) Sag\n\n- Offentlig titel: Salg af skuret\n`;
    expect(await find({ item: item('Om depotet i Vrå'), confidential: two })).toEqual([
      '15:4 depotet i Vrå',
      '26:20 Salg af skuret',
    ]);
  });

  it.each([
    ['a comment', { item: item(`Tekst. <!-- ${TITLE} -->`) }],
    [
      'a footnote of a confidential item',
      {
        item: item(`Tekst.\n\n[^a]: ${TITLE}`),
        confidential: `${confidential}\nTekst.[^a]\n`,
      },
    ],
    ['a part of it', { item: item('Om opsigelse af Karin') }],
    ['other words between', { item: item('Om opsigelse af kollegaen Karin Brask Holm') }],
    [
      'what its public title says',
      {
        item: item(TITLE),
        confidential: `${confidential}\n- Offentlig titel: ${TITLE}\n`,
      },
    ],
    ['a title for anything', { item: '## Personsag\n', confidential: '## (Fortrolig) Personsag\n' }],
    [
      'a formal title',
      {
        item: item('Godkendelse af lukket referat fra mødet den 8. november 2024'),
        confidential: '## (Fortrolig) Godkendelse af lukket referat fra mødet den 8. november 2024\n',
      },
    ],
    [
      'an ordinary title',
      {
        item: '## Orientering om økonomien\n\nBudget 2027. Meddelelser og gensidig orientering.\n',
        confidential:
          '## (Fortrolig) Orientering om økonomien\n\n## (Fortrolig) Budget 2027\n\n' +
          '## (Fortrolig) Meddelelser og gensidig orientering\n',
      },
    ],
    [
      'the name of somebody who takes part',
      {
        item: item('Agnete Riis Lund sagde tak.'),
        confidential: '## (Fortrolig) Agnete Riis Lund\n',
      },
    ],
    ['no title', { confidential: '## (Fortrolig)\n' }],
  ])('finds nothing in %s', async (_, parts) => {
    expect(await placesOf('confidential-title-repeated', { confidential, ...parts })).toEqual([]);
  });

  it('shows the words nowhere, and the item as related', async () => {
    const text = meetingOf({ item: item(TITLE), confidential });
    const { concealed, diagnostics } = await checkExample({ text, file: FILE });
    const finding = diagnostics.find((one) => one.ruleId === 'confidential-title-repeated');
    expect(finding?.related?.start.line).toBe(17);
    expect(concealed).toContainEqual(finding?.range);
    expect(JSON.stringify(diagnostics)).not.toMatch(/Karin|Opsigelse/);
  });
});

describe('confidential-attachment-repeated', () => {
  const find = (body: string, confidential?: string) =>
    placesOf(REPEATED, { item: item(body), ...(confidential && { confidential }) });
  const MARKED = '### Bilag\n\n- Notat om prisen på tegl (fortrolig)';
  const IN_ITEM = '## (Fortrolig) Sag\n\n### Bilag\n\n- [Notat](bilag/Prisen_paa-tegl.docx)\n';

  it('finds the title of one that is marked', async () => {
    expect(await find(`Se notat om prisen på tegl.\n\n${MARKED}`)).toEqual(['15:4 notat om prisen på tegl']);
  });

  it('finds the name of its file, with and without its ending', async () => {
    expect(await find('Se prisen-paa-tegl.docx, `Prisen på tegl`', IN_ITEM)).toEqual([
      '15:4 prisen-paa-tegl',
      '15:27 Prisen på tegl',
    ]);
    const oneWord = '## (Fortrolig) Sag\n\n### Bilag\n\n- [Notat](bilag/habilitetsnotat.docx)\n';
    expect(await find('Et habilitetsnotat; se habilitetsnotat.docx', oneWord)).toEqual([
      '15:24 habilitetsnotat.docx',
    ]);
  });

  it('leaves a link to the file itself to the other rule', async () => {
    expect(await find('Se [her](bilag/prisen_paa-tegl.docx)', IN_ITEM)).toEqual([]);
    expect(await find('Se [her](kopi/prisen_paa-tegl.docx)', IN_ITEM)).toEqual([
      '15:10 kopi/prisen_paa-tegl.docx',
    ]);
  });

  it.each([
    ['the mark', MARKED],
    [
      'a name for anything',
      'Se bilag.pdf og oversigt over sager.\n\n### Bilag\n\n- Oversigt over sager (fortrolig)',
    ],
    [
      'an authority',
      'Udtalelse fra Sundhedsstyrelsen.\n\n### Bilag\n\n- Udtalelse fra Sundhedsstyrelsen (fortrolig)',
    ],
  ])('finds nothing in %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });

  it('takes what its open item is called for no secret', async () => {
    const open = '## Prisen på tegl\n\n### Bilag\n\n- Prisen på tegl (fortrolig)\n';
    expect(await placesOf(REPEATED, { item: open })).toEqual([]);
  });
});

describe('confidential-attachment-linked', () => {
  const confidential =
    '## (Fortrolig) Sag\n\nSe [loven](https://a.dk/lov).\n\n### Bilag\n\n' +
    '- [Notat](bilag/Lukket/notat-1.docx) og [mere](https://A.dk/mere?id=1)\n- [Forsiden](https://a.dk/)\n';
  const find = (body: string) =>
    placesOf('confidential-attachment-linked', { item: item(body), confidential });

  it.each([
    ['[x](bilag/lukket/notat-1.docx)', '15:5 bilag/lukket/notat-1.docx'],
    ['[x](<./bilag/../BILAG/Lukket/notat%2D1.docx> "Titel")', '15:6 ./bilag/../BILAG/Lukket/notat%2D1.docx'],
    ['[x](bilag\\Lukket\\notat-1.docx#side=2)', '15:5 bilag\\Lukket\\notat-1.docx#side=2'],
    ['![Kurve](bilag/Lukket/notat-1.docx)', '15:10 bilag/Lukket/notat-1.docx'],
    ['[x][y] og [z][y]\n\n[y]: bilag/Lukket/notat-1.docx', '17:6 bilag/Lukket/notat-1.docx'],
    ['### Bilag\n\n- [Andet](bilag/Lukket/notat-1.docx)', '17:11 bilag/Lukket/notat-1.docx'],
    ['Se https://a.dk/mere?id=1 nu', '15:4 https://a.dk/mere?id=1'],
    ['[x](http://a.dk/mere/?id=1#y)', '15:5 http://a.dk/mere/?id=1#y'],
  ])('finds %s', async (body, place) => {
    expect(await find(body)).toEqual([place]);
  });

  it.each([
    '[x](bilag/notat-1.docx), [y](https://a.dk/lov), [z](https://a.dk/mere?id=2), [w](https://a.dk) og [v](#a)',
    '### Bilag\n\n- [Andet](bilag/Lukket/notat-1.docx) (fortrolig)',
    '<!-- [x](bilag/lukket/notat-1.docx) -->',
  ])('finds nothing in %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });
});

describe('confidential-name-repeated', () => {
  const confidential =
    '## (Fortrolig) Klage fra Henriette Oldrup\n\n- Sagsbehandler: Zahid Qvortrup (læge) og sekretariatet\n\n' +
    'Klagen er over Preben von Hjelm-Lykke K. Vrist. Novo Nordisk, Hans Knudsens Plads, Liberal Alliance, ' +
    'Fælles Medicinkort, Agnete Lund og minister Ib Vrist er nævnt.\n';
  const find = (parts: Parts) => placesOf('confidential-name-repeated', { confidential, ...parts });

  it.each([
    ['in a title', 'Samtale med Henriette Oldrup', '15:13 Henriette Oldrup'],
    ['in a field', 'Samtale med Zahid Qvortrup', '15:13 Zahid Qvortrup'],
    [
      'in text',
      'Samtale med preben **von** Hjelm-Lykke K. Vrist',
      '15:13 preben **von** Hjelm-Lykke K. Vrist',
    ],
    ['in the genitive', 'Henriette Oldrups sag', '15:1 Henriette Oldrups'],
  ])('finds a name that stands %s', async (_, body, place) => {
    expect(await find({ item: item(body) })).toEqual([place]);
  });

  it('finds it in titles', async () => {
    expect(
      await find({ item: '## Besøg af Henriette Oldrup\n', frontmatter: 'titel: Om Henriette Oldrup\n' }),
    ).toEqual(['9:11 Henriette Oldrup', '14:13 Henriette Oldrup']);
  });

  it.each([
    [
      'bodies, places and things',
      'Novo Nordisk, Hans Knudsens Plads, Liberal Alliance og Fælles Medicinkort',
    ],
    ['who takes part', 'Agnete Lund og Agnete Riis Lund sagde tak.'],
    ['a minister', 'Brev til minister Ib Vrist'],
    ['a part of a name', 'Henriette og Oldrup'],
    ['who answers for an open item', '- Ansvarlig: Henriette Oldrup, læge\n\nHenriette Oldrup sagde tak.'],
    ['a comment', '<!-- Henriette Oldrup -->'],
  ])('finds nothing in %s', async (_, body) => {
    expect(await find({ item: item(body) })).toEqual([]);
  });

  it('leaves a name in a title that is repeated to the other rule', async () => {
    const parts = { item: item('Om klage fra Henriette Oldrup') };
    expect(await find(parts)).toEqual([]);
    expect(await placesOf(REPEATED, { confidential, ...parts })).toHaveLength(1);
  });

  it('takes a name in a public title for public', async () => {
    const shown = '## (Fortrolig) Klage fra Henriette Oldrup\n\n- Offentlig titel: Henriette Oldrups sag\n';
    expect(await find({ item: item('Samtale med Henriette Oldrup'), confidential: shown })).toEqual([]);
  });
});

describe('confidential-output-committed', () => {
  const find = async (parts: Parts, folders: string[]) => {
    const { diagnostics } = await checkExample(
      { text: meetingOf(parts), file: FILE },
      { committedOutput: () => folders },
    );
    return diagnostics.filter((one) => one.ruleId === 'confidential-output-committed');
  };

  it('is found once, at the first confidential item', async () => {
    const confidential = '## (Fortrolig) Personsag\n\n## (Fortrolig) Personsag\n';
    const found = await find({ confidential }, ['out-internal/', 'intern/']);
    expect(found.map(({ range, args }) => [range.start.line, args])).toEqual([
      [15, { folder: 'out-internal/, intern/' }],
    ]);
  });

  it('is not found where nothing is confidential, or nothing committed', async () => {
    expect(await find({ confidential: '## Andet\n' }, ['out-internal/'])).toEqual([]);
    expect(await find({}, [])).toEqual([]);
  });
});
