import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const BIN = fileURLToPath(new URL('../../bin/dmpg.js', import.meta.url));

/** What a finished run left on its streams. */
export interface Run {
  /** Null where a signal ended the process. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process, from its sources. */
export async function runInProcess(
  argv: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const code = await main({
    argv,
    cwd,
    env,
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  });
  return { code, signal: null, stdout, stderr };
}

export interface SpawnOptions {
  readonly cwd: string;
  /** Added to this process's environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** What it reads from standard input; nothing by default. */
  readonly input?: string | Buffer;
  /** A run that takes longer, in milliseconds, is killed and fails the test. */
  readonly guard?: number;
}

/** A run in a process of its own. */
export interface StartedRun {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly finished: Promise<Run>;
  /** Resolves as soon as standard error holds `text`, or the run is over. */
  readonly said: (text: string) => Promise<void>;
}

/** Variables of this process that would make a run another than a user's. */
const NOT_INHERITED = [
  'DMPG_LANG',
  'DMPG_DEBUG',
  'DMPG_BROWSER',
  'PUPPETEER_EXECUTABLE_PATH',
  'NODE_OPTIONS',
];
const GUARD = 60_000;

/** Starts `node bin/dmpg.js`, the compiled program. */
export function startDmpg(
  argv: readonly string[],
  { cwd, env = {}, input, guard = GUARD }: SpawnOptions,
): StartedRun {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.includes(name));
  const child = spawn(process.execPath, [BIN, ...argv], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // The program may have ended without reading.
  child.stdin.on('error', () => undefined).end(input);
  if (child.pid === undefined) throw new Error('the program could not be started');
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  const finished = new Promise<Run>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no end after ${guard} ms: dmpg ${argv.join(' ')}\n${written.stderr}`));
    }, guard);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, ...written });
    });
  });
  const said = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (written.stderr.includes(text)) resolve();
      };
      child.stderr.on('data', look);
      child.once('close', () => resolve());
      look();
    });
  return { process: child, pid: child.pid, finished, said };
}

/** Runs `node bin/dmpg.js` to its end. */
export function runSpawned(argv: readonly string[], options: SpawnOptions): Promise<Run> {
  return startDmpg(argv, options).finished;
}

/** A stack frame of JavaScript, which no user should ever see. */
export const STACK_FRAME = /^ {4}at /m;
