import type { Edition } from '../../model/edition.js';
import type { HouseFormat } from '../../model/house-format.js';
import { cssString } from './css-string.js';
import { frameDocument } from './document-frame.js';
import { pageNumber } from './page-rules.js';

/** A page of a package that gets its number. */
export interface NumberedPage {
  /** `foot`: where the house format has it; `edge`: at the edge of a page of somebody else's. */
  readonly place: 'foot' | 'edge';
  readonly isConfidential: boolean;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** A background would cover the page below. */
const SEE_THROUGH = 'html, body { background: none !important } body > div { height: 1pt }';

/** Empty pages of the sizes given, with nothing but the numbers of a package on them. */
export function numberPages(edition: Edition, format: HouseFormat, pages: readonly NumberedPage[]): string {
  const { labels, language } = edition;
  const names = new Map<string, string>();
  const boxes = pages.map((page) => {
    const name = nameFor(page);
    if (!names.has(name)) names.set(name, ruleFor(name, page, pages.length, edition));
    // Without a word in it: text would be marked as one that the structure speaks of.
    return `<div style="page: ${name}; break-after: page"></div>`;
  });
  const running = { left: '', right: '', marks: [], page: undefined };
  const head = { language, title: labels.package, running };
  return frameDocument(
    { ...head, rules: [SEE_THROUGH, ...names.values()].join('\n') },
    format,
    boxes.join('\n'),
  ).print;
}

function nameFor({ place, isConfidential, width, height }: NumberedPage): string {
  const size = [width, height].map((one) => one.toFixed(2).replace('.', '-')).join('x');
  return `number-${place}-${size}${place === 'edge' && isConfidential ? '-confidential' : ''}`;
}

/** The margin boxes of a page (CSS Paged Media 3, 5.1): what a house format has in them stands on its own pages already. */
const MARGIN_BOXES = ['left', 'center', 'right'].flatMap((place) => [`top-${place}`, `bottom-${place}`]);
const MORE_MARGIN_BOXES = ['top', 'middle', 'bottom'].flatMap((place) => [`left-${place}`, `right-${place}`]);
const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((place) => `${place}-corner`);

function ruleFor(name: string, page: NumberedPage, total: number, edition: Edition): string {
  const [place, box] =
    page.place === 'foot'
      ? ['bottom-right', `content: ${pageNumber(edition.labels.page)};`]
      : ['top-right', edgeBox(page, total, edition)];
  const others = [...MARGIN_BOXES, ...MORE_MARGIN_BOXES, ...CORNERS].filter((one) => one !== place);
  return (
    `@page ${name} { size: ${page.width.toFixed(2)}pt ${page.height.toFixed(2)}pt; ` +
    (page.place === 'edge' ? `margin: ${edgeMargin(page)}; ` : '') +
    `@${place} { ${box} } ${others.map((one) => `@${one} { content: none; }`).join(' ')} }`
  );
}

/** Points: the size of the number's letters, and the shorter side of the pages for which it is made. */
const EDGE_SIZE = 7;
const EDGE_SIDE = 595;

/** Somebody else's page may be a poster, which is looked at as a whole. */
function edgeScale({ width, height }: NumberedPage): number {
  return Math.max(1, Math.min(width, height) / EDGE_SIDE);
}

/** Near the upper edge, where hardly any page has text. */
function edgeMargin(page: NumberedPage): string {
  const scale = edgeScale(page);
  const top = Math.min(22 * scale, page.height / 3);
  const side = Math.min(18 * scale, page.width / 20);
  return `${top.toFixed(2)}pt ${side.toFixed(2)}pt 0`;
}

function edgeBox(page: NumberedPage, total: number, { labels }: Edition): string {
  const mark = page.isConfidential ? `${labels.confidentialPage} – ` : '';
  const text = (mark + labels.packagePage).replace(/\{pages?\}/g, String(total));
  // In one line, however narrow the page: a letter is less than two thirds of its height wide, capitals a little more.
  const widest = (page.width * 0.9) / (text.length * 0.62);
  const size = Math.min(EDGE_SIZE * edgeScale(page), widest, page.height / 5);
  // Red is to be seen on dark pages, too.
  const colour = page.isConfidential ? ' color: #c62828; font-weight: 600;' : '';
  return (
    `vertical-align: middle; text-align: right; width: 100%; white-space: nowrap; font-size: ${size.toFixed(2)}pt;${colour} ` +
    `content: ${mark === '' ? '' : `${cssString(mark)} `}${pageNumber(labels.packagePage)};`
  );
}
