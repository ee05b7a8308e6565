import type { Language } from '../locale/language.js';
import type { CliTexts } from '../locale/cli-texts.js';

/** Where a run writes text; a part of Node's streams, so that tests can give their own. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What a command needs to know of the place it runs in. */
export interface Terminal {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Documents asked for by name, such as help. */
  readonly stdout: TextStream;
  /** Reports and progress. */
  readonly stderr: TextStream;
  readonly language: Language;
  readonly texts: CliTexts;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
}

export function hasColours(stream: TextStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/** Colours on a terminal; none where `NO_COLOR` is set or the stream is a file or pipe. */
export function paletteFor(stream: TextStream, env: NodeJS.ProcessEnv): Palette {
  const coloured = hasColours(stream, env);
  const style = (on: number, off: number) => (text: string) =>
    coloured ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  return {
    error: style(31, 39),
    warning: style(33, 39),
    quiet: style(2, 22),
    strong: style(1, 22),
    good: style(32, 39),
  };
}
