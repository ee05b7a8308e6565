import { fromMarkdown } from 'mdast-util-from-markdown';
import type { List, Nodes } from 'mdast';
import type { HtmlEvent } from './html-events.js';
import { VOID_ELEMENTS, escapeText } from './html-events.js';

/**
 * Our deliberate deviations from the HTML that the CommonMark specification expects, as changes to that HTML:
 * raw HTML as text, comments left out, headings below the level above, links to web addresses only, images
 * without a file as their alternative text. Everything else must be as the specification says.
 */
export function expectedHere(
  specHtml: string,
  markdown: string,
  parentLevel: number,
  read: (html: string) => HtmlEvent[],
): HtmlEvent[] {
  const events = read(rawHtmlAsText(specHtml, markdown));
  return imagesAsText(linksToTheWeb(headingsBelow(events, parentLevel)));
}

interface RawHtml {
  readonly value: string;
  readonly isBlock: boolean;
}

/** Each piece of raw HTML, which the specification prints as it stands, as text; a block of it as a paragraph. */
function rawHtmlAsText(specHtml: string, markdown: string): string {
  let result = '';
  let rest = specHtml;
  for (const { value, isBlock } of rawHtmlIn(fromMarkdown(markdown), false)) {
    const at = rest.indexOf(value);
    if (at < 0) throw new Error(`raw HTML not in the expected output: ${value}`);
    const text = escapeText(withoutComments(value));
    const shown = isBlock && text.trim() !== '' ? `<p>${text}</p>` : text;
    result += rest.slice(0, at) + (text.trim() === '' ? '' : shown);
    rest = rest.slice(at + value.length);
  }
  return result + rest;
}

/** In a tight list, as everywhere there, a block has no paragraph of its own. */
function rawHtmlIn(node: Nodes, isTight: boolean): RawHtml[] {
  if (!('children' in node)) return [];
  const tight = node.type === 'list' ? !isLoose(node) : node.type === 'listItem' && isTight;
  const holdsBlocks = ['root', 'blockquote', 'listItem'].includes(node.type);
  return node.children.flatMap((child) =>
    child.type === 'html'
      ? [{ value: child.value, isBlock: holdsBlocks && !tight }]
      : rawHtmlIn(child, tight),
  );
}

function isLoose(list: List): boolean {
  return list.spread === true || list.children.some((item) => item.spread === true);
}

/** As the HTML standard reads comments: `<!-->` and `<!--->` are whole ones. */
function withoutComments(html: string): string {
  return html.replaceAll(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, '');
}

/** FORMAT.md: `#` to `###` are the format's, `####` and deeper the author's own; no level is skipped. */
function headingsBelow(events: readonly HtmlEvent[], parentLevel: number): HtmlEvent[] {
  let previous = parentLevel;
  let current = 'h?';
  return events.map((event) => {
    const depth = event.type === 'text' ? undefined : /^h([1-6])$/.exec(event.name)?.[1];
    if (event.type === 'text' || depth === undefined) return event;
    if (event.type === 'close') return { ...event, name: current };
    previous = Math.min(6, previous + 1, parentLevel + Math.max(1, Number(depth) - 3));
    current = `h${previous}`;
    return { ...event, name: current };
  });
}

function linksToTheWeb(events: readonly HtmlEvent[]): HtmlEvent[] {
  const kept: boolean[] = [];
  return events.flatMap((event): HtmlEvent[] => {
    if (event.type === 'text' || event.name !== 'a') return [event];
    if (event.type === 'close') return kept.pop() ? [event] : [];
    const href = event.attributes.get('href') ?? '';
    const isWeb = /^(?:https?:\/\/?[^/]|mailto:|tel:|#)/i.test(href);
    kept.push(isWeb);
    return isWeb ? [event] : [];
  });
}

function imagesAsText(events: readonly HtmlEvent[]): HtmlEvent[] {
  return events.flatMap((event): HtmlEvent[] => {
    if (event.type !== 'open' || event.name !== 'img') return [event];
    const alt = event.attributes.get('alt') ?? '';
    const open: HtmlEvent = { type: 'open', name: 'em', attributes: new Map() };
    return [
      open,
      ...(alt === '' ? [] : [{ type: 'text', value: alt } as const]),
      { type: 'close', name: 'em' },
    ];
  });
}

/** Addresses as a browser resolves them: the specification writes them percent-encoded, we as the author did. */
export function withResolvedAddresses(events: readonly HtmlEvent[]): HtmlEvent[] {
  return events.map((event) => {
    const href = event.type === 'open' && event.name === 'a' ? event.attributes.get('href') : undefined;
    if (event.type !== 'open' || href === undefined) return event;
    const address = URL.canParse(href) ? new URL(href).href : href;
    const resolved = address.replaceAll('[', '%5B').replaceAll(']', '%5D');
    return { ...event, attributes: new Map([...event.attributes, ['href', resolved]]) };
  });
}

/** True where every element is closed in the right order. */
export function isWellFormed(events: readonly HtmlEvent[]): boolean {
  const open: string[] = [];
  for (const event of events) {
    if (event.type === 'open' && !VOID_ELEMENTS.has(event.name)) open.push(event.name);
    if (event.type === 'close' && open.pop() !== event.name) return false;
  }
  return open.length === 0;
}
