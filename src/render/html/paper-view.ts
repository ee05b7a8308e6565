import type { Nodes } from 'mdast';
import type { PaperFormat } from '../../model/house-format.js';
import { longDate } from '../../model/long-date.js';
import type { Paper } from '../../model/paper.js';
import { markdownToHtml } from './markdown-to-html.js';
import type { HtmlContext, ImageSize } from './markdown-to-html.js';
import { noteViews } from './page-view.js';

/** What a paper does not know of itself. */
export interface PaperContext {
  /** The body whose meeting it is attached to, for a paper that names none. */
  readonly body?: string;
  /** True where the meeting says so of the attachment: every page is marked. */
  readonly confidential?: boolean;
  /** How large its images are, by the address in the text, so that a browser keeps their place. */
  readonly imageSizes?: ReadonlyMap<string, ImageSize>;
  /** True in a package, whose pages get their numbers when all of it is there. */
  readonly isNumberedLater?: boolean;
}

/** What a paper's template gets: words to be escaped (`{{title}}`) and pieces of finished HTML (`{{{content}}}`). */
export type PaperView = ReturnType<typeof paperView>;

export function paperView(
  paper: Paper,
  { labels, language }: PaperFormat,
  images: ReadonlyMap<string, string>,
  context: PaperContext,
) {
  const date = (text: string) => longDate(text, language);
  const markdown: HtmlContext = {
    labels,
    footnotes: new Map(paper.footnotes.map((footnote) => [footnote.id, footnote])),
    images,
    imageSizes: context.imageSizes,
    longDate: date,
    referenced: new Set(),
  };
  const facts = [
    { label: labels.date, value: date(paper.date?.value ?? '') },
    { label: labels.caseNumber, value: paper.caseNumber?.value ?? '' },
    { label: labels.documentNumber, value: paper.documentNumber?.value ?? '' },
    {
      label: paper.authors.length > 1 ? labels.authors : labels.author,
      value: listOf(paper.authors.map((author) => author.value)),
    },
  ];
  return {
    language,
    labels,
    title: paper.title.value,
    kind: saysItself(paper.title.value, labels.paper) ? '' : labels.paper,
    body: paper.body?.value ?? context.body ?? '',
    date: date(paper.date?.value ?? ''),
    isoDate: paper.date?.value ?? '',
    facts: facts.filter((fact) => fact.value !== ''),
    isDraft: paper.status === 'udkast',
    isConfidential: context.confidential === true,
    content: markdownToHtml(paper.content.nodes, 1, markdown, shallowest(paper.content.nodes)),
    notes: noteViews(paper.footnotes, markdown),
  };
}

/** Whether a title begins with the word for its kind: `Notat om emneforslag`. */
function saysItself(title: string, kind: string): boolean {
  const [first = ''] = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return first === kind.toLowerCase();
}

/** Names in a row; with semicolons where a name brings its title behind a comma. */
function listOf(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}

/** The author's highest headings, whatever their number of `#`, come directly below the title. */
function shallowest(nodes: readonly Nodes[]): number {
  return Math.min(6, ...nodes.map((node) => (node.type === 'heading' ? node.depth : 6)));
}
