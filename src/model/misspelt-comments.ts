/*
 * What an author takes for a note that no reader sees, and Markdown takes for text. To be published, it would show what its
 * author believes hidden.
 */
const MISSPELT = new RegExp(
  [
    // With the dash that word processors and telephones put for two hyphens, or with a hyphen too few: `<!– … –>`, `<!- … ->`.
    String.raw`(?<!\\)<\s*!(?!--)\s*[-‐‑‒–—―−]`,
    String.raw`(?<!\\)<\s+!\s*--`,
    // `<-- … -->`, an arrow where nothing closes it; `!-- … --`.
    String.raw`(?<!\\)<(?:--|[–—])!?\s[^<>]{0,300}(?:--|[–—])>`,
    String.raw`(?:^|\n)[^\S\n]*!--\s`,
    // The notes of other dialects: Obsidian, CriticMarkup, templates, programs, a link definition with something behind it.
    String.raw`(?<!\S)%%(?!%)`,
    String.raw`\{>>|(?<!\{)\{--|(?<!\{)\{#\s`,
    String.raw`(?<!\S)\/\*{1,2}\s`,
    String.raw`(?:^|\n)[^\S\n]*\[\/\/\]:`,
  ].join('|'),
  'u',
);
const EVERY_MISSPELT = new RegExp(MISSPELT, 'gu');
/** A quick look, which may say yes to more. */
const SIGN = /<\s*!|<[-–—]|!--|%%|\{[>#-]|\/\*|\[\/\/\]:/;

/** Where in a text something begins that is nearly a comment; -1 where nothing does. */
export function misspeltCommentIn(text: string): number {
  return SIGN.test(text) ? text.search(MISSPELT) : -1;
}

/** A text as Markdown that says the same and holds nothing that is nearly a comment: what an author has escaped stays so. */
export function escapeMisspeltComments(markdown: string): string {
  if (!SIGN.test(markdown)) return markdown;
  // Signs in braces are found behind a backslash, too: they are parted.
  return markdown.replaceAll(EVERY_MISSPELT, (found) => found.replace(/\{|(?=\S)/, (sign) => `${sign}\\`));
}

/**
 * Whether a block of code is one only by its indentation, and holds a comment, which is then printed.
 * @param source the block as it is written.
 */
export function isIndentedComment(source: string): boolean {
  return !/^\s*(?:`{3}|~{3})/.test(source) && source.includes('<!--');
}
