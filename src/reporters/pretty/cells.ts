import { showCharacter } from '../visible-text.js';

/** What a reader takes for one character, as it is shown. */
export interface Cell {
  readonly text: string;
  /** Columns of a terminal; at least 1. */
  readonly width: number;
  /** Where it stands: UTF-16 units in the text that cells were made of. */
  readonly start: number;
  readonly end: number;
}

const TAB_WIDTH = 4;

/** Text in which every UTF-16 unit is one character of one column: nearly all there is, frames and ticks too, and quick to cut up. */
const PLAIN = /^[\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027\u2500-\u257F\u2592\u2713\u2717]*$/;
/** A character without a look of its own, standing alone. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u;
const COMBINING = /^[\p{Mn}\p{Me}]/u;
const WIDE_EMOJI = /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}{2}|\p{Emoji}\uFE0F)/u;
/** East Asian Width W and F (UAX #11), by blocks. */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

let segmenter: Intl.Segmenter | undefined;

/** What readers take for one character each. Made at first need: that takes nearly as long as Node’s own start. */
function clustersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('da', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Cuts one line of text into cells. Tabs become spaces; what cannot be seen is written out. */
export function cellsOf(text: string): Cell[] {
  if (PLAIN.test(text))
    return Array.from({ length: text.length }, (_, at) => ({
      text: text.charAt(at),
      width: 1,
      start: at,
      end: at + 1,
    }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of clustersOf(text)) {
    const shown = segment === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : shownCluster(segment);
    const width = shown === segment ? widthOfCluster(segment) : widthOf(shown);
    cells.push({ text: shown, width, start: index, end: index + segment.length });
    column += width;
  }
  return cells;
}

/** How many columns a text takes that holds no control characters. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of clustersOf(text)) width += widthOfCluster(segment);
  return width;
}

function shownCluster(cluster: string): string {
  if (PLAIN.test(cluster)) return cluster;
  if (UNSEEN.test(cluster)) return showCharacter(cluster);
  return COMBINING.test(cluster) ? `◌${cluster}` : cluster;
}

function widthOfCluster(cluster: string): number {
  if (PLAIN.test(cluster)) return 1;
  return WIDE.test(cluster) || WIDE_EMOJI.test(cluster) ? 2 : 1;
}
