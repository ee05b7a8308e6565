import { describe, expect, it } from 'vitest';
import { meetingSource } from '../meeting-source.js';
import { check, places } from './agenda-findings.js';

describe('heading-without-space', () => {
  const find = (body: string) => places('heading-without-space', meetingSource(`## A\n\n${body}\n`));

  it.each([
    ['an item', '##Personsag', '10:1 ##Personsag'],
    ['a section', 'Tekst.\n\n###Referat', '12:1 ###Referat'],
    ['a number', '##3 Sag', '10:1 ##3 Sag'],
    ['a subheading with emphasis', '####Baggrund *nu*', '10:1 ####Baggrund *nu*'],
    ['a line of a paragraph', 'Tekst\n##Ændring\nmere', '11:1 ##Ændring'],
    ['a line after emphasis', '*Tekst*\n  ##Valg', '11:3 ##Valg'],
    ['a line right below a list', '- et\n##Valg', '11:1 ##Valg'],
    ['a no-break space', '##\u00A0Valg', '10:1 ##\u00A0Valg'],
    ['a narrow no-break space', 'Tekst.\n\n###\u202FReferat', '12:1 ###\u202FReferat'],
    ['a letter of no width', '##\u200BValg', '10:1 ##\u200BValg'],
    ['a mark', '##(Offentlig) Valg', '10:1 ##(Offentlig) Valg'],
    ['a long one', `##${'a'.repeat(60)}`, `10:1 ##${'a'.repeat(38)}`],
    ['a character of two units at the limit', `##${'a'.repeat(37)}👍`, `10:1 ##${'a'.repeat(37)}`],
  ])('is found for %s', async (_, body, expected) => {
    expect(await find(body)).toEqual([expected]);
  });

  it.each([
    ['a hashtag', '#søvn og #psykiatri'],
    ['code', '```\n##Valg\n```\n\nog `##Valg`\n\n    ##Valg'],
    ['a backslash', '\\##Valg\n\n#\\#Valg'],
    ['no letter', '##!\n\n## \n\n##-valg'],
    ['more hashes', '#####Valg'],
    ['the middle of a line', 'Nummer ##3 og\n- ##3'],
    ['a comment', '<!--\n##Valg\n-->'],
  ])('is not found for %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });

  it('says when there is a space, but one that Markdown does not take for one', async () => {
    const spaces = async (heading: string) =>
      (await check('heading-without-space', meetingSource(`## A\n\n${heading}\n`))).map(({ args }) => args);
    expect(await spaces('##\u00A0Valg')).toEqual([{ space: 'hard' }]);
    expect(await spaces('##Valg')).toEqual([{}]);
  });

  it('is found below a confidential item, whose text it would be', async () => {
    const text = meetingSource('## (Fortrolig) A\n\nTekst\n\n##\u00A0Eventuelt\n');
    expect(await places('heading-without-space', text)).toEqual(['12:1 ##\u00A0Eventuelt']);
  });

  it('is found in files with other line ends', async () => {
    const found = await check('heading-without-space', '## A\n\nTekst\n##Valg\n'.replaceAll('\n', '\r\n'));
    expect(found).toEqual([]);
    const text = meetingSource('## A\n\nTekst\n##Valg\n').replaceAll('\n', '\r\n');
    expect(await places('heading-without-space', text)).toEqual(['11:1 ##Valg']);
  });
});

describe('field-unknown', () => {
  const find = (list: string) => places('field-unknown', meetingSource(`## A\n\n${list}\n`));

  it.each([
    ['a slip', '- Sagsbehandlr: Anna', '10:3 Sagsbehandlr'],
    ['another word', '- Tid: 10:00-10:15\n- Sted: Kantinen', '11:3 Sted'],
    ['the first of several', '- Emne: x\n- Sted: y\n- sags id: DSP-2026-00023', '10:3 Emne'],
    ['no value', '* Kort titel: Valg\n* Fra :', '11:3 Fra'],
    [
      'decomposed letters',
      `- Tid: 10\n- ${'Tilhører'.normalize('NFD')}: x`,
      `11:3 ${'Tilhører'.normalize('NFD')}`,
    ],
  ])('is found for %s', async (_, list, expected) => {
    expect(await find(list)).toEqual([expected]);
  });

  it.each([
    ['known fields', '- Sagsbehandler: Anna\n- KORT TITEL: Valg\n- Sags-id: DSP-2026-00023'],
    ['a list of none', '- Sted: Kantinen\n- Tider: hele dagen'],
    ['a list without names', '- Tid: 10:00\n- Kom i god tid\n- https://a.dk'],
    ['a numbered list', '1. Tid: 10\n2. Sted: Kantinen'],
    ['text above the list', 'Sådan:\n\n- Tid: 10\n- Sted: Kantinen'],
    ['text below the fields', '- Tid: 10\n\nSådan:\n\n- Tid: 10\n- Sted: Kantinen'],
    ['a section', '### Sagsfremstilling\n\n- Tid: 10\n- Sted: Kantinen'],
    ['a long sentence', `- Tid: 10\n- ${'Ordene er mange '.repeat(4)}: nemlig`],
  ])('is not found for %s', async (_, list) => {
    expect(await find(list)).toEqual([]);
  });

  it('suggests the nearest field', async () => {
    const source = (name: string) => meetingSource(`## A\n\n- ${name}: x\n- Tid: 10\n`);
    const suggestions = async (name: string) =>
      (await check('field-unknown', source(name))).map(({ args }) => args['suggestion']);
    expect(await suggestions('Delpunktr')).toEqual(['Delpunkter']);
    expect(await suggestions('Sags nr')).toEqual(['Sags-ID']);
    expect(await suggestions('Offentligtitel')).toEqual(['Offentlig titel']);
    expect(await suggestions('Formål')).toEqual([undefined]);
  });

  it('keeps quiet about the words of a confidential item', async () => {
    const source = meetingSource('## (Fortrolig) A\n\n- Sagsbehandlr: Anna\n');
    expect((await check('field-unknown', source)).map(({ args }) => args)).toEqual([{ suggestion: '' }]);
  });
});

describe('item-named-as-section', () => {
  const find = (body: string) =>
    places('item-named-as-section', meetingSource(`## A\n\nTekst.\n\n${body}\n`));

  it.each([
    ['minutes', '## Referat\n\nVi talte.', '12:1 ## Referat'],
    ['a colon', '## referat:\n\nVi talte.', '12:1 ## referat:'],
    ['a number', '## 2. Indstilling\n\n- godkender', '12:1 ## 2. Indstilling'],
    [
      'what has its minutes below',
      '## Indstilling\n\n- godkender\n\n### Referat\n\nVi talte.',
      '12:1 ## Indstilling',
    ],
    ['attachments', '## Bilag\n\n- Notat', '12:1 ## Bilag'],
  ])('is found for %s', async (_, body, expected) => {
    expect(await find(body)).toEqual([expected]);
  });

  it.each([
    ['a section', '### Referat\n\nVi talte.'],
    ['a title that says more', '## Godkendelse af referat\n\nDet er sendt ud.'],
    ['an item without text', '## Referat\n\n## B'],
    ['an item with sections', '## Referat\n\n### Sagsfremstilling\n\nTekst.'],
    ['a mark', '## (Offentlig) Referat\n\nVi talte.'],
    ['a confidential item', '## (Fortrolig) Referat\n\nVi talte.'],
    ['a section of plain text', '## Sagsfremstilling\n\nTekst.'],
  ])('is not found for %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });
});

describe('item-title-twice', () => {
  it('lets breaks stand several times', async () => {
    const titles = ['Pause', 'Frokost', 'Kaffepause', 'frokostpause', 'Pausens længde'];
    const body = [...titles, ...titles].map((title) => `## ${title}\n`).join('\n');
    expect(await places('item-title-twice', meetingSource(body))).toEqual(['26:1 ## Pausens længde']);
  });
});
