/** Runs one thing again and again, when asked, never twice at once. */
export interface RunQueue {
  /** Asks for a run. While one is under way, however often asked, one more follows it. */
  readonly request: () => void;
  /** Resolves when nothing runs and nothing is asked for. */
  readonly idle: () => Promise<void>;
}

/** @param run must not reject: whoever asks is not there to be told. */
export function makeRunQueue(run: () => Promise<void>): RunQueue {
  let isWanted = false;
  let running: Promise<void> | undefined;
  const runAll = async () => {
    while (isWanted) {
      isWanted = false;
      await run();
    }
    running = undefined;
  };
  return {
    request: () => {
      isWanted = true;
      running ??= runAll();
    },
    idle: async () => {
      await running;
    },
  };
}

/** Milliseconds. */
export interface Patience {
  /** After the last change: editors write a file in several steps. */
  readonly quiet: number;
  /** After the first change, however many follow. */
  readonly longest: number;
}

/** Calls `act` once for many calls that come close together. `cancel` forgets what was called. */
export function settle(
  act: () => void,
  { quiet, longest }: Patience,
): { call: () => void; cancel: () => void } {
  let soon: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const cancel = () => {
    clearTimeout(soon);
    clearTimeout(latest);
    soon = latest = undefined;
  };
  const actInQuiet = () => {
    cancel();
    act();
  };
  // Changes go on, and the last of them, of which a watcher tells nothing, may come just after: quiet is still waited for.
  const actInBetween = () => {
    latest = undefined;
    act();
  };
  return {
    call: () => {
      clearTimeout(soon);
      soon = setTimeout(actInQuiet, quiet);
      latest ??= setTimeout(actInBetween, longest);
    },
    cancel,
  };
}
