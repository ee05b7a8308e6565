/** A start tag: its element and its attributes, values as written between the quotes. */
export interface StartTag {
  readonly element: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const STYLE = /<style>[^]*?<\/style>/gi;
const ATTRIBUTE = /\s+([^\s=>"'/<]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>=<`]+)))?/g;
const TAG = new RegExp(
  String.raw`<!doctype html>|<(/?)([a-z][a-z0-9]*)((?:${ATTRIBUTE.source})*)\s*/?>`,
  'gi',
);

/**
 * All start tags of a page. Only the plainest HTML is understood, in which a browser could not read anything else.
 * @throws where something is left that could be a tag but is not plainly one.
 */
export function tagsOf(html: string): StartTag[] {
  const tags: StartTag[] = [];
  const text = html
    .replaceAll(STYLE, '<style></style>')
    .replaceAll(TAG, (...match: (string | undefined)[]) => {
      const [, end, element = '', attributes = ''] = match;
      if (end !== '/' && element !== '') {
        const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
          ([, name = '', double, single, bare]) =>
            [name.toLowerCase(), double ?? single ?? bare ?? ''] as const,
        );
        tags.push({ element: element.toLowerCase(), attributes: new Map(pairs) });
      }
      return ' ';
    });
  const left = /<[^]{0,60}/.exec(text)?.[0];
  if (left !== undefined) throw new Error(`not plainly text and not plainly a tag: ${left}`);
  return tags;
}
