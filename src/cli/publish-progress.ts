import type { PublishPhase, PublishProgress } from '../pipeline/publish/publish-request.js';
import type { PublishTexts } from '../locale/publish-texts.js';
import type { Terminal } from './terminal.js';

/** Tells what a publication is doing. */
export interface StepDisplay {
  show(step: PublishProgress): void;
  /** Clears what must not stay on the screen. */
  end(): void;
}

/** Milliseconds between two frames. */
const FRAME = 50;
/** Milliseconds after which a step is worth a line where there is no terminal. */
const LONG = 2000;

/** A line that is written over on a terminal; elsewhere a line for each step of a run that takes long. */
export function stepDisplay({ stderr }: Terminal, words: PublishTexts, quiet: boolean): StepDisplay {
  if (quiet) return { show: () => undefined, end: () => undefined };
  const started = performance.now();
  if (stderr.isTTY === true) {
    let last = 0;
    let shown: PublishPhase | undefined;
    return {
      show({ phase, done, total }) {
        const now = performance.now();
        // A new step is always told: it may be one that lets nothing else be told until it is over.
        if (phase === shown && now - last < FRAME && done < total) return;
        last = now;
        shown = phase;
        stderr.write(`\r\u001B[K${stepName(phase, words)} ${total > 0 ? words.of(done, total) : ''}`);
      },
      end: () => stderr.write('\r\u001B[K'),
    };
  }
  let phase: PublishPhase | undefined;
  return {
    show(step) {
      if (step.phase === phase || performance.now() - started < LONG) return;
      phase = step.phase;
      stderr.write(`${stepName(step.phase, words)}\n`);
    },
    end: () => undefined,
  };
}

function stepName(phase: PublishPhase, { steps }: PublishTexts): string {
  return {
    read: steps.reading,
    'search-attachments': steps.searching,
    print: steps.printing,
    pages: steps.rendering,
    search: steps.indexing,
    write: steps.writing,
  }[phase];
}
