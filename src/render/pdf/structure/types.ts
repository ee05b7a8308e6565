/** The standard structure types of ISO 32000-1, 14.8.4. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

/** What the browser's other types mean, for the role map (14.7.3); any other one means nothing. */
const MEANINGS: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div',
};

/** The standard type that a type stands for. */
export function standardTypeOf(type: string): string {
  return STANDARD_TYPES.has(type) ? type : (MEANINGS[type] ?? 'NonStruct');
}

/** Elements that hold blocks alone: text that stands directly in them becomes a paragraph. */
export const HOLDS_BLOCKS: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Aside',
  'DocumentFragment',
  'Note',
]);

const INLINE: ReadonlySet<string> = new Set([
  'Span',
  'Quote',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Strong',
  'Em',
  'Sub',
  'Ruby',
  'Warichu',
]);

export function isInlineType(type: string): boolean {
  return INLINE.has(type);
}
