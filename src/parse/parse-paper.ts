import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { FootnoteNumbers } from '../model/footnote-numbers.js';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import { rangeOf } from '../model/node-range.js';
import { DEFAULT_PAPER_FORMAT } from '../model/paper.js';
import type { Paper } from '../model/paper.js';
import { slugOf } from '../model/slug.js';
import { LineIndex, TOP_OF_FILE } from '../model/source.js';
import type { Located, SourceLayout, SourceText } from '../model/source.js';
import { cleanTree } from './clean.js';
import { blankFrontmatter, findFrontmatter } from './frontmatter-block.js';
import { parseMarkdown } from './markdown.js';
import { NO_PAPER_FRONTMATTER, readPaperFrontmatter } from './paper-frontmatter.js';
import { findPaperMarks, withoutOpenMark } from './paper-marks.js';
import { frontmatterMap, neutralizeControls, reportInto } from './read-source-text.js';

export interface PaperResult {
  /** Undefined where the file is so broken that there is no paper to speak of. */
  readonly paper: Paper | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where there is no paper. */
  readonly layout?: SourceLayout;
}

/**
 * Reads one paper, with frontmatter or without. Never throws for any text; all that is wrong is in `diagnostics`. A byte
 * order mark is no part of the text, and places are counted without it.
 */
export async function parsePaper(file: SourceText): Promise<PaperResult> {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, file.path);
  const written = file.text.replace(/^\uFEFF/, '');
  const index = new LineIndex(written);
  const text = neutralizeControls(written, index, report);
  const head = readHead(text, index, report);
  if (!head) return { paper: undefined, diagnostics };
  const result = await parseMarkdown(head.markdown);
  if ('failure' in result) {
    report(`markdown-${result.failure}`, 'error', index.range(head.bodyStart, head.bodyStart));
    return { paper: undefined, diagnostics };
  }
  const { nodes, definitions, comments, references } = cleanTree(result.root, text, report);
  const { frontmatter, bodyStart } = head;
  const { title, heading, content } = takeTitle(nodes, frontmatter.title, report);
  if (content.length === 0) report('paper-empty', 'error', title?.range ?? TOP_OF_FILE);
  const { format, status, body, date, caseNumber, documentNumber, authors } = frontmatter;
  const slug = slugOf(file.path);
  const paper: Paper = {
    file: file.path,
    slug,
    format: format ?? { value: DEFAULT_PAPER_FORMAT, range: TOP_OF_FILE },
    title: title ?? { value: slug, range: TOP_OF_FILE },
    status,
    ...(body && { body }),
    ...(date && { date }),
    ...(caseNumber && { caseNumber }),
    ...(documentNumber && { documentNumber }),
    authors,
    content: { nodes: content },
    // A note in the title is printed, too, though its mark is not.
    footnotes: new FootnoteNumbers(definitions).collect([...heading, ...content]),
    definitions,
    comments,
    marks: findPaperMarks({ text, from: bodyStart, index, nodes, title: frontmatter.title }),
  };
  return { paper, diagnostics, layout: { text, lines: index, bodyStart, references } };
}

/** The frontmatter, and the file in which it is blanks; undefined, and reported, where it cannot be read. */
function readHead(text: string, index: LineIndex, report: Report) {
  if (text.trim() === '') return void report('empty-file', 'error', TOP_OF_FILE);
  if (!/^---[ \t]*(?:\r|\n)/.test(text))
    return { frontmatter: NO_PAPER_FRONTMATTER, markdown: text, bodyStart: 0 };
  const block = findFrontmatter(text, index, report);
  const map = block && frontmatterMap(block, index, report);
  if (!block || !map) return undefined;
  return {
    frontmatter: readPaperFrontmatter(map, report),
    markdown: blankFrontmatter(text, block),
    bodyStart: block.end,
  };
}

/** The title of the frontmatter or of the first heading with one `#`; two that differ are an error. */
function takeTitle(nodes: readonly RootContent[], given: Located<string> | undefined, report: Report) {
  const written = given && { ...given, value: withoutOpenMark(given.value) };
  const isFirst = nodes[0]?.type === 'heading' && nodes[0].depth === 1;
  // With a title in the frontmatter, a heading further down is one of the text's own.
  const found = nodes.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const heading = written && !isFirst ? undefined : found;
  if (!heading) return { title: written, heading: [], content: nodes.map(openHeading) };
  const words = withoutOpenMark(toString(heading).replaceAll(/\s+/g, ' ').trim());
  const title = words === '' ? written : { value: words, range: rangeOf(heading) };
  if (written && title && written.value !== title.value)
    report('title-differs', 'error', title.range, {}, written.range);
  return { title, heading: [heading], content: nodes.filter((node) => node !== heading).map(openHeading) };
}

function openHeading(node: RootContent): RootContent {
  const [first, ...rest] = node.type === 'heading' ? node.children : [];
  if (node.type !== 'heading' || first?.type !== 'text') return node;
  const value = withoutOpenMark(first.value);
  return value === first.value ? node : { ...node, children: [{ ...first, value }, ...rest] };
}
