import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { UNSEEN_KINDS } from '../../src/workspace/document-text/unseen/unseen-kinds.js';
import { checkExample } from './examples.js';

const HEAD = '---\nformat: dmpg\ndokument: dagsorden\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n---\n\n';
const RULE = 'attachment-hidden-content';
const WRONG = 'bilag/hoeringssvar-med-rettelser.docx';

async function find(body: string, needs = true, rule = RULE) {
  const settings = needs ? { needs: new Set(['attachments'] as const) } : {};
  const file = 'minutes/2026-03-17-dmpg-eksempel.md';
  const { diagnostics, pending } = await checkExample({ text: HEAD + body, file }, settings);
  const found = diagnostics.filter((one) => one.ruleId === rule);
  return { found, names: found.map(({ range: { start } }) => `${start.line}:${start.column}`), pending };
}

const attached = (...lines: string[]) => `## Sag\n\n### Bilag\n\n${lines.join('\n')}\n`;

describe('hidden content in an attachment', () => {
  it('is told at the link, by kinds and counts, and never repeated', async () => {
    const { found, names } = await find(attached(`- [Svar](${WRONG})`));
    expect(names).toEqual(['12:3']);
    expect(found[0]?.args).toEqual({
      file: WRONG,
      type: 'docx',
      unseen: 'deletions:1 insertions:1 comments:1',
    });
    const [finding] = found;
    if (!finding) throw new Error('nothing found');
    const { message, hint } = inWords(finding, 'da');
    expect(message).toContain('1 registreret sletning, 1 registreret indsættelse og 1 kommentar.');
    expect(hint).toContain('Kontrollér dokument');
    expect(inWords(finding, 'en').message).toContain('1 tracked deletion, 1 tracked insertion and 1 comment');
    expect(JSON.stringify(found) + message + hint).not.toMatch(/afvises|afklaret/);
  });

  it('is told once for each file, and without its name where a confidential item has it, too', async () => {
    const open = attached(`- [B](${WRONG})`, `- [C](${WRONG})`).replace('## Sag', '## (Offentlig) Sag');
    const { found, names } = await find(`## (Fortrolig) Hemmelig\n\n### Bilag\n\n- [A](${WRONG})\n\n${open}`);
    expect(names).toEqual(['18:3']);
    expect(found[0]?.args['file']).toBe('');
  });

  it.each([
    ['a confidential attachment', attached(`- [A](${WRONG}) (fortrolig)`)],
    ['a confidential item', attached(`- [A](${WRONG})`).replace('## Sag', '## (Fortrolig) Sag')],
    ['a link in the text', `## Sag\n\nSe [den](${WRONG}).\n`],
  ])('is looked for by nobody in %s', async (_, body) => {
    const { names, pending } = await find(body);
    expect(names).toEqual([]);
    expect(pending.filter(({ question }) => question.about.startsWith('attachment'))).toEqual([]);
  });

  it('is looked for only where somebody asks, and can be let pass with a reason', async () => {
    expect((await find(attached(`- [A](${WRONG})`), false)).names).toEqual([]);
    const body = attached(
      `<!-- dmpg-ignore ${RULE}: rettelserne er en del af høringen -->\n\n- [A](${WRONG})`,
    );
    expect((await find(body)).names).toEqual([]);
  });

  it('is an error where it was meant to be unreadable, and not told twice', async () => {
    const { found } = await find(
      attached('- [A](bilag/afgoerelse-med-bjaelke.pdf)'),
      true,
      'attachment-masked',
    );
    expect(found).toMatchObject([{ severity: 'error', args: { unseen: 'covered-text:1' } }]);
    const [finding] = found;
    if (!finding) throw new Error('nothing found');
    expect(inWords(finding, 'da').message).toContain('1 bjælke over tekst, der stadig er i filen.');
    expect(JSON.stringify(found)).not.toMatch(/Ellemose|Vagn/);
    expect((await find(attached('- [A](bilag/afgoerelse-med-bjaelke.pdf)'))).found).toEqual([]);
  });

  it.each(['da', 'en'] as const)('has words for every kind, one and several (%s)', (language) => {
    for (const kind of UNSEEN_KINDS)
      for (const type of ['docx', 'pdf']) {
        const said = [1, 2].map((count) => inWords(finding({ type, unseen: `${kind}:${count}` }), language));
        expect(said.map(({ message }) => message).join(' ')).not.toMatch(/undefined|andet|andre\.|others?\./);
        for (const { hint } of said) expect(hint).toMatch(/\.$/);
      }
  });
});

function finding(args: Diagnostic['args']): Diagnostic {
  const place = { line: 1, column: 1, offset: 0 };
  return { ruleId: RULE, severity: 'warning', file: 'a.md', range: { start: place, end: place }, args };
}
