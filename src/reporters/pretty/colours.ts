import type { Severity } from '../../model/diagnostic.js';

type Paint = (text: string) => string;

/** Colours by what they mean. */
export interface Colours extends Readonly<Record<Severity, Paint>> {
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly good: Paint;
  /** What frames are made of: gutters, numbers, corners. */
  readonly frame: Paint;
}

/** Colours as a terminal understands them, or none. */
export function coloursFor(coloured: boolean): Colours {
  const style =
    (on: number, off: number): Paint =>
    (text) =>
      coloured && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  return {
    error: style(31, 39),
    warning: style(33, 39),
    hint: style(36, 39),
    strong: style(1, 22),
    quiet: style(2, 22),
    good: style(32, 39),
    frame: style(34, 39),
  };
}
