import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/model/meeting.js';
import { isFileReference } from '../../src/parse/attachments.js';
import { meetingSource } from '../meeting-source.js';
import { findingsIn, itemOf, parseSound, sectionOf, textAt } from '../parse-source.js';

async function attachmentsIn(list: string): Promise<{ attachments: readonly Attachment[]; source: string }> {
  const source = meetingSource(`## Sag\n\n### Bilag\n\n${list}\n`);
  const { meeting } = await parseSound(source);
  return { attachments: sectionOf(itemOf(meeting, 1), 'bilag').attachments, source };
}

const NO_MARKS = { toFollow: false, confidential: false };

describe('an attachment', () => {
  it.each<[string, string, object]>([
    ['- Referat', 'Referat', NO_MARKS],
    ['- Retningslinje (eftersendes)', 'Retningslinje', { toFollow: true, confidential: false }],
    ['- Retningslinje (Eftersendes)', 'Retningslinje', { toFollow: true }],
    ['- Notat (fortrolig)', 'Notat', { toFollow: false, confidential: true }],
    ['- Notat (FORTROLIG)', 'Notat', { confidential: true }],
    [
      '1. Reform (1740088 - EMN-2022-00567)',
      'Reform',
      { ...NO_MARKS, documentNumber: '1740088', caseNumber: 'EMN-2022-00567' },
    ],
    [
      '- Reform (1740088 – EMN-2022-00567)',
      'Reform',
      { documentNumber: '1740088', caseNumber: 'EMN-2022-00567' },
    ],
    ['- Reform (1740088)', 'Reform', { documentNumber: '1740088' }],
    ['- Reform (EMN-2022-00567)', 'Reform', { caseNumber: 'EMN-2022-00567' }],
    [
      '- Reform (1740088 - EMN-2022-00567) (eftersendes) (fortrolig)',
      'Reform',
      { documentNumber: '1740088', caseNumber: 'EMN-2022-00567', toFollow: true, confidential: true },
    ],
    ['- Reform (2. udgave)', 'Reform (2. udgave)', NO_MARKS],
    ['- Reform (2. udgave) (fortrolig)', 'Reform (2. udgave)', { confidential: true }],
    ['- Reform (eftersendes) og mere', 'Reform (eftersendes) og mere', NO_MARKS],
    ['- *Reform* (eftersendes)', 'Reform', { toFollow: true }],
    ['- [Reform](bilag/reform.pdf) (fortrolig)', 'Reform', { confidential: true }],
  ])('%s', async (line, title, marks) => {
    const { attachments } = await attachmentsIn(line);
    expect(attachments).toHaveLength(1);
    expect(attachments[0]?.title.plain).toBe(title);
    expect(attachments[0]).toMatchObject(marks);
  });

  it('may be a file, with the place of the link', async () => {
    const { attachments, source } = await attachmentsIn('- Se [Reform](bilag/reform.pdf) (eftersendes)');
    expect(attachments[0]?.file?.value).toBe('bilag/reform.pdf');
    expect(textAt(source, attachments[0]?.file?.range)).toBe('[Reform](bilag/reform.pdf)');
    expect(textAt(source, attachments[0]?.range)).toBe('- Se [Reform](bilag/reform.pdf) (eftersendes)');
    expect(attachments[0]).not.toHaveProperty('url');
  });

  it('may be an address on the web', async () => {
    const { attachments } = await attachmentsIn('- [Aftale](https://www.regeringen.dk/aftale.pdf)');
    expect(attachments[0]?.url?.value).toBe('https://www.regeringen.dk/aftale.pdf');
    expect(attachments[0]).not.toHaveProperty('file');
  });

  it('may have a description below its line', async () => {
    const { attachments } = await attachmentsIn('- Reform (fortrolig)\n\n  Om reformen.');
    expect(attachments[0]?.title.plain).toBe('Reform');
    expect(attachments[0]?.description.nodes.map((node) => node.type)).toEqual(['paragraph']);
  });

  it.each([
    '- Notat [fortrolig]',
    '- Notat (fortrolig) se punkt 3',
    '- Fortrolig: notat',
    '- (Fortrolig) Notat',
    '- Notat (fortroligt)',
    '- Notat (fortrolig, eftersendes)',
    '- Notat *(fortrolig)*',
    '- [Notat (fortrolig)](bilag/notat.pdf)',
    '- Notat (fortrolig).',
  ])('with a mark that is nearly one is an error: %s', async (line) => {
    const findings = await findingsIn(meetingSource(`## Sag\n\n### Bilag\n\n${line}\n`));
    expect(findings.join()).toMatch(/access-mark-\w+ error 12:1/);
  });

  it.each([
    '- [Hemmeligt](https://a.dk/x) (fortrolig)',
    '- Fortroligt notat (fortrolig)',
    '- Lukket bilag: Notat (fortrolig)',
  ])('may call itself what it is marked as: %s', async (line) => {
    expect(await findingsIn(meetingSource(`## Sag\n\n### Bilag\n\n${line}\n`))).toEqual([]);
  });

  it('remembers that its list was numbered', async () => {
    const numbered = await parseSound(meetingSource('## Sag\n\n### Bilag\n\n1. Et\n2. To\n'));
    const bullets = await parseSound(meetingSource('## Sag\n\n### Bilag\n\n- Et\n- To\n'));
    expect(sectionOf(itemOf(numbered.meeting, 1), 'bilag').content.nodes).toMatchObject([
      { type: 'list', ordered: true },
    ]);
    expect(sectionOf(itemOf(bullets.meeting, 1), 'bilag').content.nodes).toMatchObject([
      { type: 'list', ordered: false },
    ]);
  });

  it('is read from every list of the section', async () => {
    const { attachments } = await attachmentsIn('- Et\n\nSendes senere:\n\n- To (eftersendes)');
    expect(attachments.map((one) => one.title.plain)).toEqual(['Et', 'To']);
  });
});

describe('a link', () => {
  it.each([
    'bilag/a.pdf',
    '../a.pdf',
    '/etc/passwd',
    'file:///etc/passwd',
    'C:\\a.pdf',
    'c:/a.pdf',
    'a b.pdf',
  ])('to a file: %s', (url) => {
    expect(isFileReference(url)).toBe(true);
  });
  it.each(['', '#punkt-1', 'https://a.dk', 'mailto:a@b.dk', 'javascript:alert(1)', 'data:text/html,x'])(
    'to something else: %s',
    (url) => {
      expect(isFileReference(url)).toBe(false);
    },
  );
});
