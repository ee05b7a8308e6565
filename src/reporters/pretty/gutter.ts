import type { FrameStyle } from './code-frame.js';

/** A line of the source with its number. */
export function row(style: FrameStyle, number: number, text: string): string {
  return beside(style, `${number}`.padStart(style.digits), text);
}

/** A line of the frame that is none of the source's. */
export function gutter(style: FrameStyle, text: string): string {
  return beside(style, ' '.repeat(style.digits), text);
}

/** Says that lines of the source are left out. */
export function gap(style: FrameStyle, text: string): string {
  return beside(style, '⋮'.padStart(style.digits), text);
}

function beside({ colours }: FrameStyle, left: string, text: string): string {
  return ` ${colours.frame(`${left} │`)}${text === '' ? '' : ` ${text}`}`;
}
