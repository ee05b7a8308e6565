import path from 'node:path';
import type { BuildProgress } from '../pipeline/build-request.js';
import { paletteFor } from './terminal.js';
import type { Terminal } from './terminal.js';

/** Tells how far a build has come. */
export interface ProgressDisplay {
  show(progress: BuildProgress): void;
  /** Clears what must not stay on the screen. */
  end(): void;
}

/** A bar on a terminal; elsewhere a line for each meeting that was written or failed. */
export function progressDisplay(terminal: Terminal, outputFolder: string, quiet: boolean): ProgressDisplay {
  if (quiet) return { show: () => undefined, end: () => undefined };
  return terminal.stderr.isTTY === true ? bar(terminal) : lines(terminal, outputFolder);
}

function bar({ stderr }: Terminal): ProgressDisplay {
  const width = 24;
  let last = 0;
  return {
    show({ done, total, result }) {
      const now = performance.now();
      if (now - last < 50 && done < total) return;
      last = now;
      const filled = Math.round((done / total) * width);
      const rest = (stderr.columns ?? 80) - width - 16;
      const name = path.basename(result.file).slice(0, Math.max(0, rest));
      stderr.write(`\r\u001B[K[${'█'.repeat(filled)}${'·'.repeat(width - filled)}] ${done}/${total} ${name}`);
    },
    end: () => stderr.write('\r\u001B[K'),
  };
}

function lines(terminal: Terminal, outputFolder: string): ProgressDisplay {
  const { stderr, texts } = terminal;
  const palette = paletteFor(stderr, terminal.env);
  return {
    show({ result }) {
      if (result.status === 'failed') stderr.write(`${palette.error(texts.build.failed)} ${result.file}\n`);
      if (result.status === 'written')
        stderr.write(`${texts.build.written} ${outputNames(result.outputs, outputFolder)}\n`);
    },
    end: () => undefined,
  };
}

/** `out/2025-11-07-dmpg.{html,pdf,json}`: the files of one meeting in one word. */
export function outputNames(outputs: readonly string[], outputFolder: string): string {
  const base = (outputs[0] ?? '').replace(/\.[^.]+$/, '');
  const extensions = outputs.map((name) => name.slice(base.length + 1));
  const ending = extensions.length === 1 ? extensions[0] : `{${extensions.join(',')}}`;
  return `${path.join(outputFolder, base)}.${ending}`;
}

/** Tells how many of many files are done: on a terminal alone, and only where it takes a while. */
export function countDisplay(
  { stderr, texts }: Terminal,
  quiet: boolean,
): {
  show: (done: number, total: number) => void;
  end: () => void;
} {
  if (quiet || stderr.isTTY !== true) return { show: () => undefined, end: () => undefined };
  const started = performance.now();
  let last = started;
  return {
    show(done, total) {
      const now = performance.now();
      if (now - started < 400 || now - last < 50) return;
      last = now;
      stderr.write(`\r\u001B[K${texts.validate.checked(done, total)}`);
    },
    end: () => {
      if (last > started) stderr.write('\r\u001B[K');
    },
  };
}
