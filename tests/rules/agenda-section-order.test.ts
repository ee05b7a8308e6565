import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/model/text-edit.js';
import { ALL_MEETINGS } from '../meeting-files.js';
import { committeeSource, meetingSource } from '../meeting-source.js';
import { parseText } from '../parse-source.js';
import { check, FILE, places, PRESENTED, RECOMMENDED } from './agenda-findings.js';

describe('section-order', () => {
  const id = 'section-order';

  it('is found once an item, at the section that stands too early', async () => {
    const text = meetingSource(
      `## A\n\n${PRESENTED}\n### Referat\n\nx\n\n${RECOMMENDED}\n### Bilag\n\n- b\n`,
    );
    expect(await places(id, text)).toEqual(['10:1 ### Sagsfremstilling']);
    const [finding] = await check(id, text);
    expect(finding?.args).toEqual({
      section: 'Sagsfremstilling',
      due: 'Bilag',
      order: 'Bilag, Sagsfremstilling, Indstilling, Referat',
    });
    expect(finding?.related?.start.line).toBe(24);
  });

  it('knows the order of each format', async () => {
    const body = (mark: string) => `## ${mark}A\n\n${RECOMMENDED}\n${PRESENTED}`;
    expect(await places(id, committeeSource(body('(Offentlig) ')))).toEqual([]);
    expect(await places(id, meetingSource(body('')))).toEqual(['10:1 ### Indstilling']);
  });

  it('moves only what stands in the wrong place', async () => {
    const text = meetingSource(`## A\n\n### Bilag\n\n- b\n\n${RECOMMENDED}\n${PRESENTED}\n### Referat\n\nx`);
    const [finding] = await check(id, text);
    const [edit, ...others] = finding?.fix ?? [];
    expect(others).toEqual([]);
    expect(text.slice(edit?.start, edit?.end)).toBe(`${RECOMMENDED}\n${PRESENTED.trimEnd()}`);
    expect(edit?.text).toBe(`${PRESENTED}\n${RECOMMENDED.trimEnd()}`);
  });

  it.each([
    ['a comment between them', `${RECOMMENDED}\n<!-- note -->\n\n${PRESENTED}`],
    ['a comment in them', `${RECOMMENDED}\n${PRESENTED}\n<!-- note -->\n\nMere.\n`],
    ['a comment about the first', `<!-- dmpg-ignore raw-html: nej -->\n\n${RECOMMENDED}\n${PRESENTED}`],
    ['a footnote', `${RECOMMENDED}\n[^1]: Note.\n\n${PRESENTED}`],
    ['an address', `${RECOMMENDED}\n[a]: https://a.dk\n\n${PRESENTED}`],
    ['an unknown section', `${RECOMMENDED}\n### Ukendt\n\n${PRESENTED}`],
    ['an unknown section last', `${RECOMMENDED}\n${PRESENTED}\n### Ukendt\n`],
    ['a section twice', `${RECOMMENDED}\n${PRESENTED}\n### Indstilling\n\nx\n`],
    ['no blank line', `${RECOMMENDED}${PRESENTED}`],
    ['a heading set in', `### Referat\n\nx\n\n  ${PRESENTED}`],
    ['an open block of code', `${RECOMMENDED}\n${PRESENTED}\n\`\`\`\nkode\n`],
    ['an open block of code in a list', `${RECOMMENDED}\n${PRESENTED}\n- ~~~\n  kode\n`],
    ['open HTML, set in', `${RECOMMENDED}\n${PRESENTED}\n  <script>\n`],
    ['a heading set in below them', `${RECOMMENDED}\n${PRESENTED}\n  ### Referat\n`],
    ['open HTML', `${RECOMMENDED}\n${PRESENTED}\n<script>\n`],
  ])('is not mended with %s', async (_, body) => {
    const found = await check(id, meetingSource(`## A\n\n${body}`));
    expect(found.map((one) => one.fix)).toEqual([undefined]);
  });

  it.each([
    ['a footnote below them', `${RECOMMENDED}\n${PRESENTED}\n[^1]: Note.\n`],
    ['a closed block of code', `${RECOMMENDED}\n${PRESENTED}\n\`\`\`\nkode\n\`\`\`\n`],
    ['an empty section', `${RECOMMENDED}\n### Sagsfremstilling\n`],
    ['carriage returns', `${RECOMMENDED}\n${PRESENTED}`.replaceAll('\n', '\r\n')],
    ['no line end last', `${RECOMMENDED}\n### Sagsfremstilling ###`],
  ])('is mended with %s', async (_, body) => {
    const text = meetingSource(`## A\n\n${body}`);
    const [finding] = await check(id, text);
    const after = applyEdits(text, finding?.fix ?? []);
    expect(await places(id, after)).toEqual([]);
    expect(await modelOf(after)).toBe(await modelOf(text));
  });
});

/** A meeting as read, without any places. */
async function modelOf(text: string): Promise<string> {
  const { meeting, diagnostics } = await parseText(text, FILE);
  const isPlace = new Set(['range', 'position', 'heading', 'target', 'digits']);
  const rules = diagnostics.map((diagnostic) => diagnostic.ruleId).sort();
  return JSON.stringify([meeting, rules], (key, value: unknown) =>
    isPlace.has(key) ? undefined : value instanceof Map ? [...(value as Map<string, unknown>)] : value,
  );
}

/** All sections of each item the other way round. */
function turnSections(text: string): string {
  return text.replaceAll(/^## [^]*?(?=^## |$(?![^]))/gm, (item) => {
    const [head = '', ...sections] = item.split(/^(?=### )/m);
    return (
      head +
      sections
        .map((section) => `${section.trimEnd()}\n\n`)
        .reverse()
        .join('')
    );
  });
}

describe('the moving of sections', () => {
  it.each(
    ALL_MEETINGS.flatMap(({ name, text }) => [
      [name, turnSections(text)] as const,
      [`${name} without line end`, turnSections(text).trimEnd()] as const,
      [`${name} with CRLF`, turnSections(text).replaceAll('\n', '\r\n')] as const,
    ]),
  )('leaves %s what it was', async (_, text) => {
    const found = await check('section-order', text);
    const edits = found.flatMap((finding) => finding.fix ?? []);
    const after = applyEdits(text, edits);
    expect(edits.length).toBeGreaterThan(0);
    expect(await check('section-order', after)).toHaveLength(found.length - edits.length);
    expect(after).not.toBe(text);
    expect(await modelOf(after)).toBe(await modelOf(text));
  });

  const blocks = fc.constantFrom(
    ...['', 'Tekst.', 'Tekst[^1] og [a].', 'Tekst\\', '- a\n- b', '- a\n\n- b', '-', '- a\n\n      kode'],
    ...[
      '1. x\n\n   y',
      '> citat',
      '> - a',
      '- > a',
      '| a |\n| - |',
      '    kode',
      '#### Egen',
      '***',
      '- [ ] x',
    ],
    ...['```\nkode\n```', '```\nkode', '~~~~\n~~~', '- ```\n  kode', '- ```\n  kode\n  ```', '> ```\n> kode'],
    ...[
      '<div>',
      '<script>',
      '- <script>',
      '- <div>',
      '<!-- note -->',
      '<!-- åben',
      'x <!-- y -->',
      '<b>x</b>',
    ],
    ...[
      '[^1]: Note',
      '[a]: b.dk',
      '- [a]: b.dk',
      '### Ukendt',
      '### Bilag',
      'Under\n---',
      '**Beslutning:** ja',
    ],
  );
  const gap = fc.oneof(
    { weight: 4, arbitrary: fc.constant('\n\n') },
    fc.constantFrom('\n', '\r\n\r\n', '\n \n', '\n\n  ', '\r\r', '\n\n\n'),
  );
  const item = fc
    .tuple(
      fc.shuffledSubarray(['Bilag', 'Sagsfremstilling', 'Indstilling', 'Referat'], { minLength: 2 }),
      fc.array(fc.array(blocks, { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      fc.array(gap, { minLength: 20, maxLength: 20 }),
    )
    .map(([names, contents, gaps]) => {
      const parts = names.flatMap((name, i) => [`### ${name}`, ...(contents[i] ?? [])]);
      return parts.map((part, i) => part + (gaps[i] ?? '')).join('');
    });

  it('leaves any sections what they were', async () => {
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(item, item, fc.constantFrom('\n', ''), async (one, other, end) => {
        const text = meetingSource(`## A\n\n${one}## B\n\n${other}${end}`);
        const edits = (await check('section-order', text)).flatMap((finding) => finding.fix ?? []);
        if (edits.length === 0) return;
        mended++;
        expect(await modelOf(applyEdits(text, edits))).toBe(await modelOf(text));
      }),
      { numRuns: 500 },
    );
    expect(mended).toBeGreaterThan(20);
  });
});
