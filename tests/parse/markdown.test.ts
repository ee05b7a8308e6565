import { describe, expect, it } from 'vitest';
import { MAXIMUM_DEPTH, measure, parseMarkdown } from '../../src/parse/markdown.js';
import { looksCostly } from '../../src/parse/markdown-cost.js';
import { parseNow } from '../../src/parse/markdown-processor.js';
import { ALL_MEETINGS } from '../meeting-files.js';
import { meetingSource } from '../meeting-source.js';
import { findingsIn } from '../parse-source.js';

describe('text that could be costly', () => {
  it.each([
    ['long', 'ord '.repeat(50_000)],
    ['of many lines', 'a\n\n'.repeat(2000)],
    ['with many delimiters in one block', '*a* [b] '.repeat(120)],
    ['with many containers in one line', `${'> '.repeat(60)}a`],
  ])('is told by its look: %s', (_, text) => {
    expect(looksCostly(text)).toBe(true);
  });

  it.each(ALL_MEETINGS.map((file) => [file.name, file.text] as const))('is no meeting: %s', (_, text) => {
    expect(looksCostly(text)).toBe(false);
  });

  it('gives the same tree from its own thread', async () => {
    const text =
      '## A\n\n| a | b |\n|---|---|\n| *c* | ~~d~~ |\n\n- [x] e[^1]\n\n[^1]: f www.dmpg.dk\n\n'.repeat(400);
    expect(looksCostly(text)).toBe(true);
    const result = await parseMarkdown(text);
    expect('root' in result && JSON.parse(JSON.stringify(result.root))).toEqual(
      JSON.parse(JSON.stringify(parseNow(text))),
    );
  });

  it('is given up when its time is over, and the meeting reported', async () => {
    // Takes the parser a minute and more, on any machine.
    const source = meetingSource(`## A\n\n${'*a '.repeat(8000)}${'a* '.repeat(8000)}\n`);
    expect(await findingsIn(source)).toEqual(['markdown-too-slow error 6:4']);
  });

  it('of too many parts is refused', async () => {
    const source = meetingSource(`## A\n\n${'a\n\n'.repeat(40_000)}`);
    expect((await findingsIn(source)).join()).toMatch(/^markdown-too-(?:large|slow) error 6:4$/);
  });

  it.each([
    ['10,000 quotations', '>'.repeat(10_000)],
    ['10,000 lists', `${'- '.repeat(10_000)}a`],
    ['10,000 open brackets', '['.repeat(10_000)],
    ['3,000 emphases', `${'*a '.repeat(3000)}${'*'.repeat(3000)}`],
  ])('never throws: %s', async (_, text) => {
    const result = await parseMarkdown(text);
    expect('root' in result ? 'root' : result.failure).toMatch(/^(?:root|too-deep|too-large|too-slow)$/);
  });
});

describe('depth', () => {
  it('is measured without recursion', () => {
    const root = parseNow('> - *a*');
    expect(measure(root)).toEqual({ depth: 6, nodes: 7 });
  });

  it('may reach the limit and no more', async () => {
    const inside = await parseMarkdown(`${'>'.repeat(MAXIMUM_DEPTH - 2)}a`);
    const beyond = await parseMarkdown(`${'>'.repeat(MAXIMUM_DEPTH - 1)}a`);
    expect('root' in inside).toBe(true);
    expect(beyond).toEqual({ failure: 'too-deep' });
  });
});

describe('extensions of CommonMark', () => {
  it.each([
    ['table', '| a |\n| - |\n| b |'],
    ['delete', '~~a~~'],
    ['footnoteDefinition', 'a[^1]\n\n[^1]: b'],
    ['"checked":true', '- [x] a'],
    ['"checked":false', '- [ ] a'],
    ['link', 'www.dmpg.dk'],
    ['link', 'https://dmpg.dk'],
    ['link', 'post@dmpg.dk'],
  ])('are read where the text has them: %s', (type, text) => {
    expect(JSON.stringify(parseNow(text))).toContain(type);
  });
});
