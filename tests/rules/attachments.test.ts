import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { textAt } from '../parse-source.js';
import { checkExample } from './examples.js';

const FILE = 'minutes/2026-03-17-dmpg-eksempel.md';

/** A meeting whose body begins on line 8, or on line 10 in minutes. */
function meeting(body: string, kind: 'dagsorden' | 'referat' = 'dagsorden'): string {
  const people = kind === 'referat' ? 'deltagere:\n  - Agnete Riis Lund (forperson)\n' : '';
  return `---\nformat: dmpg\ndokument: ${kind}\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n${people}---\n\n${body}\n`;
}

async function findingsOf(rule: string, text: string): Promise<Diagnostic[]> {
  const { diagnostics } = await checkExample({ text, file: FILE });
  return diagnostics.filter((one) => one.ruleId === rule);
}

/** What a rule finds, each as `line:column »text«`. */
async function found(rule: string, text: string): Promise<string[]> {
  const findings = await findingsOf(rule, text);
  return findings.map(({ range }) => `${range.start.line}:${range.start.column} »${textAt(text, range)}«`);
}

const attachments = (...lines: string[]) => `## Sag\n\n### Bilag\n\n${lines.join('\n')}`;

describe('attachment-to-follow', () => {
  const find = (body: string) => found('attachment-to-follow', meeting(body, 'referat'));

  it.each([
    ['alone', '- Notat (eftersendes)', ['14:9 »(eftersendes)«']],
    ['between other marks', '- Notat (Eftersendes) (1740088)', ['14:9 »(Eftersendes)«']],
    ['in a confidential item', '- Notat ( eftersendes )', ['14:9 »( eftersendes )«']],
    [
      'on the line itself, not below',
      '- Notat (eftersendes)\n\n  Se (eftersendes).',
      ['14:9 »(eftersendes)«'],
    ],
  ])('finds the mark %s', async (_, line, expected) => {
    expect(await find(attachments(line))).toEqual(expected);
    expect(await find(attachments(line).replace('## Sag', '## (Fortrolig) Sag'))).toEqual(expected);
  });

  it('says nothing of the word in a title or a text', async () => {
    expect(await find(attachments('- Liste over bilag, der eftersendes'))).toEqual([]);
    expect(await find(attachments('- Notat (eftersendes), version 2'))).toEqual([]);
    expect(await find('## Sag\n\n- Notat (eftersendes)')).toEqual([]);
  });

  it('says nothing before the meeting', async () => {
    expect(await found('attachment-to-follow', meeting(attachments('- Notat (eftersendes)')))).toEqual([]);
  });
});

describe('attachments-none', () => {
  const find = (body: string) => found('attachments-none', meeting(body));

  it.each([
    ['nothing', ''],
    ['an empty list', '-'],
    ['a note to oneself', '<!-- kommer -->'],
    ['text in no list', 'Udkast til budget.'],
    ['a link in no list', 'Ingen ud over [notatet](bilag/notat.docx).'],
  ])('finds the heading above %s', async (_, text) => {
    expect(await find(attachments(text))).toEqual(['10:1 »### Bilag«']);
  });

  it.each([
    ['Ingen'],
    ['Ingen bilag.'],
    ['Der er ingen bilag til punktet.'],
    ['Intet'],
    ['–'],
    ['- Ingen'],
    ['- Notat'],
    ['- <https://www.eksempel.dk>'],
    ['Læst på forhånd:\n\n- Notat'],
  ])('says nothing of »%s«', async (text) => {
    expect(await find(attachments(text))).toEqual([]);
  });

  it('says nothing of a missing heading', async () => {
    expect(await find('## Sag\n\nTekst.')).toEqual([]);
  });
});

describe('document-number-twice', () => {
  const find = (body: string) => found('document-number-twice', meeting(body));

  it('finds the second place, and tells of the first', async () => {
    const text = meeting(
      `${attachments('- A (1740088 - EMN-2026-00567)')}\n\n## B\n\n### Bilag\n\n- B (1740088)`,
    );
    const [finding, ...more] = await findingsOf('document-number-twice', text);
    expect(more).toEqual([]);
    expect(finding?.range.start).toMatchObject({ line: 18, column: 6 });
    expect(textAt(text, finding?.range)).toBe('1740088');
    expect(finding?.related?.start).toMatchObject({ line: 12, column: 6 });
    expect(finding?.args).toEqual({ found: '1740088', item: 1 });
  });

  it('quotes nothing that is confidential', async () => {
    const body = `${attachments('- A (1740088)')}\n\n## (Fortrolig) B\n\n### Bilag\n\n- B (1740088)`;
    const [finding] = await findingsOf('document-number-twice', meeting(body));
    expect(finding?.args).toEqual({ found: '', item: 1 });
  });

  it('finds the number in the mark where the title has it too', async () => {
    expect(await find(attachments('- A (1740088)', '- Svar på 1740088 (1740088)'))).toEqual([
      '13:20 »1740088«',
    ]);
  });

  it.each([
    ['one document on two items', ['- Notat (1740088)', '- **notat** (1740088)']],
    ['different numbers', ['- A (1740088)', '- B (17400881)']],
    ['a year', ['- Årsrapport (2025)', '- Regnskab (2025)']],
    ['a case number alone', ['- A (EMN-2026-00567)', '- B (EMN-2026-00567)']],
    ['a number that is text', ['- A (1740088, side 4)', '- B (1740088, side 5)']],
  ])('says nothing of %s', async (_, lines) => {
    expect(await find(attachments(...lines))).toEqual([]);
  });
});

describe('attachment-type', () => {
  const find = (body: string) => found('attachment-type', meeting(body));

  it.each([
    ['an attachment', attachments('- [Skema](bilag/skema.docm)'), '12:11 »bilag/skema.docm«'],
    ['a link in the text', '## Sag\n\nSe [skemaet](bilag/skema.docm "Skema").', '10:14 »bilag/skema.docm«'],
    ['in capitals', '## Sag\n\n[Skema](https://a.dk/A.DOCM)', '10:9 »https://a.dk/A.DOCM«'],
    ['a link by name', '## Sag\n\n[Skemaet][s]\n\n[s]: https://a.dk/a.xlsm', '10:1 »[Skemaet][s]«'],
    ['a bare address', '## Sag\n\n<https://a.dk/setup.exe?v=2#x>', '10:1 »<https://a.dk/setup.exe?v=2#x>«'],
    [
      'a confidential attachment',
      attachments('- [S](bilag/skema.docm) (fortrolig)'),
      '12:7 »bilag/skema.docm«',
    ],
  ])('finds %s', async (_, body, expected) => {
    expect(await find(body)).toEqual([expected]);
  });

  it.each([
    ['a site', '[Firma](https://www.eksempel.com)'],
    ['a site with a path', '[Arkiv](https://arkiv.dk/web/https://eksempel.com)'],
    ['a page about a program', '[Node.js](https://da.eksempel.dk/wiki/Node.js)'],
    ['an archive', '[Alt](https://a.dk/alt.zip)'],
    ['a query', '[Søg](https://a.dk/find?q=a.docm)'],
    ['a file that is not there', '[Skema](bilag/andet.docm)'],
    ['a mail address', '[Skriv](mailto:a@b.com)'],
    ['text', 'Filen skema.docm er slettet.'],
  ])('says nothing of %s', async (_, line) => {
    expect(await find(`## Sag\n\n${line}`)).toEqual([]);
  });
});

describe.each([
  ['pdf-untagged', 'oversigt-uden-struktur.pdf', 'oversigt.pdf'],
  ['document-author', 'notat-med-navn.docx', 'notat.docx'],
])('%s', (rule, wrong, right) => {
  const find = (body: string) => found(rule, meeting(body));

  it('finds an attachment and a link in the text, each file once', async () => {
    expect(await find(attachments(`- [Notat](bilag/${wrong})`, `- [Igen](bilag/${wrong}#side=2)`))).toEqual([
      `12:11 »bilag/${wrong}«`,
    ]);
    expect(await find(`## Sag\n\nSe [notatet](bilag/${wrong}).`)).toEqual([`10:14 »bilag/${wrong}«`]);
  });

  it.each([
    ['a file that has nothing wrong', attachments(`- [Notat](bilag/${right})`)],
    ['a confidential attachment', attachments(`- [Notat](bilag/${wrong}) (fortrolig)`)],
    ['a confidential item', attachments(`- [Notat](bilag/${wrong})`).replace('## ', '## (Fortrolig) ')],
    ['a file on the web', attachments(`- [Notat](https://www.eksempel.dk/${wrong})`)],
    ['a file that is only named', attachments(`- ${wrong}`)],
    ['a file of another type', attachments('- [Kurve](bilag/kurve.png)')],
    ['a file that is not there', `## Sag\n\n[Notat](bilag/x-${wrong})`],
  ])('says nothing of %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });
});
