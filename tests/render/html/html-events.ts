/** HTML as a run of events; enough for the well-formed HTML of the CommonMark specification and of our renderer. */
export type HtmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly value: string };

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gy;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;
export const VOID_ELEMENTS = new Set(['br', 'hr', 'img']);

/** @throws where a `<` begins no tag: then something was passed through that should have been escaped. */
export function htmlEvents(html: string): HtmlEvent[] {
  const events: HtmlEvent[] = [];
  let at = 0;
  while (at < html.length) {
    if (html[at] !== '<') {
      const next = html.indexOf('<', at);
      const end = next < 0 ? html.length : next;
      events.push({ type: 'text', value: decodeEntities(html.slice(at, end)) });
      at = end;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (!tag) throw new Error(`no tag at ${at}: ${html.slice(at, at + 40)}`);
    const name = tag[2] ?? '';
    events.push(
      tag[1] ? { type: 'close', name } : { type: 'open', name, attributes: attributesOf(tag[3] ?? '') },
    );
    at = TAG.lastIndex;
  }
  return events;
}

function attributesOf(source: string): Map<string, string> {
  const found = [...source.matchAll(ATTRIBUTE)].map(
    ([, name, value]) => [name ?? '', decodeEntities(value ?? '')] as const,
  );
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi,
    (_, hex?: string, number?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(number) : parseInt(hex, 16))
        : (NAMED[name] ?? ''),
  );
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr div table thead tbody tr th td'.split(' '),
);

/**
 * The events with what a browser does not show left out: white space at the edges of blocks and lines, outside `pre`.
 * Neighbouring texts become one.
 */
export function withoutLayout(events: readonly HtmlEvent[]): HtmlEvent[] {
  const merged: HtmlEvent[] = [];
  for (const event of events) {
    const last = merged[merged.length - 1];
    if (event.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: last.value + event.value };
    else merged.push(event);
  }
  let preformatted = 0;
  return merged.flatMap((event, i): HtmlEvent[] => {
    if (event.type !== 'text') {
      if (event.name === 'pre') preformatted += event.type === 'open' ? 1 : -1;
      return [event];
    }
    if (preformatted > 0) return [event];
    let value = event.value.replaceAll(/[ \t]*\n[ \t]*/g, '\n');
    if (isBlock(merged[i - 1])) value = value.replace(/^[ \t\n]+/, '');
    if (isBlock(merged[i + 1])) value = value.replace(/[ \t\n]+$/, '');
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

/** The edge of the text counts as a block's, a line break as one too. */
function isBlock(event: HtmlEvent | undefined): boolean {
  return event === undefined || (event.type !== 'text' && (BLOCKS.has(event.name) || event.name === 'br'));
}

/** Events in a form to be compared and read in a failure. */
export function written(events: readonly HtmlEvent[]): string {
  return events
    .map((event) => {
      if (event.type === 'text') return JSON.stringify(event.value);
      if (event.type === 'close') return `</${event.name}>`;
      const attributes = [...event.attributes].map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      return `<${event.name}${attributes.join('')}>`;
    })
    .join('\n');
}
