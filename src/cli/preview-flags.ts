import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** The flags of `dmpg minutes preview` as commander gives them. */
export interface PreviewFlags {
  readonly port?: string;
  readonly open?: boolean;
  readonly pdf?: boolean;
  readonly search?: boolean;
  readonly poll?: boolean;
}

export interface PreviewChoice {
  /** Undefined: 4400 or the next free one; 0: a free one. */
  readonly port: number | undefined;
  readonly open: boolean;
  readonly pdf: boolean;
  readonly search: boolean;
  readonly poll: boolean;
}

const HIGHEST_PORT = 65_535;

/** Reads the flags. @throws UsageError for a port that is none. */
export function parsePreviewFlags(
  { port, open = false, pdf = false, search = false, poll = false }: PreviewFlags,
  { texts }: Pick<Terminal, 'texts'>,
): PreviewChoice {
  const isPort = port === undefined || (/^\d{1,5}$/.test(port) && Number(port) <= HIGHEST_PORT);
  if (!isPort) throw new UsageError(texts.usage.badValue('--port', port, texts.preview.portNumber));
  return { port: port === undefined ? undefined : Number(port), open, pdf, search, poll };
}
