import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { EMPTY_HISTORY } from '../model/publication-history.js';
import type { PublicationHistory } from '../model/publication-history.js';
import { LineIndex, TOP_OF_FILE } from '../model/source.js';
import type { SourceRange } from '../model/source.js';
import { AtomicWriter } from './atomic-write.js';
import { historyText, parseHistory } from './history-text.js';

/** What the site was, committed with the meetings; there need not be any. */
export const HISTORY_FILE = 'dmpg.published.json';

/** A history, or why there is none that may be built upon: then nothing should be published. */
export type LoadedHistory =
  | { readonly history: PublicationHistory; readonly diagnostics?: undefined }
  | { readonly history?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Reads a workspace's history; a file that is not there is an empty one, a file that cannot be read never is. */
export function readHistory(root: string): LoadedHistory {
  let text: string;
  try {
    text = readFileSync(path.join(root, HISTORY_FILE), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? { history: EMPTY_HISTORY }
      : failed('history-unreadable', TOP_OF_FILE, { code });
  }
  const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (conflict) return failed('history-conflict', rangeIn(text, conflict.index, conflict[0].length));
  try {
    const result = parseHistory(text);
    if (!('problem' in result)) return { history: result };
    const { problem, found } = result;
    if (found.length === 0) return failed(RULES[problem], TOP_OF_FILE);
    return {
      diagnostics: found.map((one) => diagnostic(RULES[problem], rangeOf(text, one), { found: one })),
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed('history-damaged', TOP_OF_FILE);
  }
}

/**
 * Writes a history, whole or not at all.
 * @param state the workspace's folder for such things, on the same disk where it can be.
 * @returns what puts back the file as it was, for a publication that comes to nothing after all.
 */
export async function writeHistory(
  root: string,
  history: PublicationHistory,
  state: string,
): Promise<() => Promise<void>> {
  const file = path.join(root, HISTORY_FILE);
  const before = existsSync(file) ? readFileSync(file) : undefined;
  await writeWhole(file, historyText(history), state);
  return async () => {
    if (before) await writeWhole(file, before, state);
    else rmSync(file, { force: true });
  };
}

async function writeWhole(file: string, content: string | Buffer, state: string): Promise<void> {
  const writer = new AtomicWriter(state);
  try {
    await writer.write([{ path: file, content }]);
  } finally {
    await writer.dispose();
  }
}

const RULES = { damaged: 'history-damaged', newer: 'history-newer', twice: 'history-twice' } as const;

function failed(ruleId: string, range: SourceRange, args: Diagnostic['args'] = {}): LoadedHistory {
  return { diagnostics: [diagnostic(ruleId, range, args)] };
}

function diagnostic(ruleId: string, range: SourceRange, args: Diagnostic['args']): Diagnostic {
  return { ruleId, severity: 'error', file: HISTORY_FILE, range, args };
}

/** The last place where an address is written, that of the second of two. */
function rangeOf(text: string, address: string): SourceRange {
  const start = text.lastIndexOf(`"address":"${address}"`);
  return start < 0 ? TOP_OF_FILE : rangeIn(text, start, `"address":"${address}"`.length);
}

function rangeIn(text: string, start: number, length: number): SourceRange {
  return new LineIndex(text).range(start, start + length);
}
