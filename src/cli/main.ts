import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { chosenLanguage, isLanguage, languageFlag } from '../locale/language.js';
import { cliTexts } from '../locale/cli-texts.js';
import { programVersion } from '../workspace/program.js';
import { makeProgram } from './program.js';
import type { Terminal, TextStream } from './terminal.js';
import { UsageError } from './usage-error.js';
import { commandOf, usageMessage } from './usage-message.js';

export interface MainOptions {
  /** Without `node` and the script. */
  readonly argv: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly stdout?: TextStream;
  readonly stderr?: TextStream;
}

const INTERRUPTED: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };

/**
 * The whole program.
 * @returns the exit code: 0 fine, 1 errors in the input, 2 could not run, 130/143 interrupted.
 */
export async function main({
  argv,
  cwd = process.cwd(),
  env = process.env,
  stdout = process.stdout,
  stderr = process.stderr,
}: MainOptions): Promise<number> {
  const language = chosenLanguage(argv, env);
  const interruption = listenForSignals();
  const terminal: Terminal = {
    cwd,
    env,
    stdout,
    stderr,
    language,
    texts: cliTexts(language),
    signal: interruption.signal,
  };
  let code = 0;
  let program: Command | undefined;
  try {
    program = makeProgram(terminal, programVersion(), (result, untilInterrupted = false) => {
      code = result;
      if (untilInterrupted) interruption.expectCtrlC();
    });
    refuseOtherLanguages(argv, terminal);
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    const asUsage = program && explainUsage(error, terminal, program, argv);
    code = asUsage ?? explain(error, terminal);
  } finally {
    interruption.stopListening();
  }
  return interruption.code() ?? code;
}

/** A flag is never passed over in silence; the environment may hold what other programs want. */
function refuseOtherLanguages(argv: readonly string[], { texts }: Terminal): void {
  const flag = languageFlag(argv);
  if (flag !== undefined && !isLanguage(flag))
    throw new UsageError(texts.usage.badValue('--lang', flag, 'da, en'));
}

/** The first SIGINT or SIGTERM aborts the run in good order, a second one at once. */
function listenForSignals(): {
  signal: AbortSignal;
  code: () => number | undefined;
  /** Ctrl-C was how the run was meant to end. */
  expectCtrlC: () => void;
  stopListening: () => void;
} {
  const controller = new AbortController();
  let received: number | undefined;
  const onSignal = (name: NodeJS.Signals) => {
    if (received !== undefined) process.exit(received);
    received = INTERRUPTED[name];
    controller.abort();
  };
  const names = Object.keys(INTERRUPTED) as NodeJS.Signals[];
  for (const name of names) process.on(name, onSignal);
  return {
    signal: controller.signal,
    code: () => received,
    expectCtrlC: () => {
      if (received === INTERRUPTED['SIGINT']) received = undefined;
    },
    stopListening: () => names.forEach((name) => process.off(name, onSignal)),
  };
}

/** @returns undefined where something else is wrong than the command line. */
function explainUsage(
  error: unknown,
  { stderr, texts }: Terminal,
  program: Command,
  argv: readonly string[],
): number | undefined {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const message = usageMessage(error, program, argv, texts);
    stderr.write(message === '' ? '' : `${message}\n`);
    return 2;
  }
  if (!(error instanceof UsageError)) return undefined;
  stderr.write(`${error.message}\n${texts.usage.seeHelp(commandOf(program, argv))}\n`);
  return 2;
}

/** Says what went wrong in a line or two; only an error nobody foresaw shows where it came from. */
function explain(error: unknown, { stderr, texts, env }: Terminal): number {
  const { message, stack } = error as Error;
  stderr.write(`${texts.internal}\n${env['DMPG_DEBUG'] ? stack : message}\n`);
  return 2;
}
