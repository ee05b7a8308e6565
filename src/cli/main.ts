import { CommanderError } from 'commander';
import { chosenLanguage, isLanguage, languageFlag } from '../locale/language.js';
import { cliTexts } from '../locale/cli-texts.js';
import type { CliTexts } from '../locale/cli-texts.js';
import { programVersion } from '../workspace/program.js';
import { makeProgram } from './program.js';
import type { Terminal, TextStream } from './terminal.js';
import { UsageError } from './usage-error.js';

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
  try {
    refuseOtherLanguages(argv, terminal);
    const program = makeProgram(terminal, programVersion(), (result, untilInterrupted = false) => {
      code = result;
      if (untilInterrupted) interruption.expectCtrlC();
    });
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    code = explain(error, terminal, argv);
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

/** Says what went wrong in a line or two; only an error nobody foresaw shows where it came from. */
function explain(error: unknown, { stderr, texts, env }: Terminal, argv: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const message = usageMessage(error, texts, argv);
    stderr.write(message === '' ? '' : `${message}\n`);
    return 2;
  }
  if (error instanceof UsageError) {
    stderr.write(`${error.message}\n${texts.usage.seeHelp(commandOf(argv))}\n`);
    return 2;
  }
  const { message, stack } = error as Error;
  stderr.write(`${texts.internal}\n${env['DMPG_DEBUG'] ? stack : message}\n`);
  return 2;
}

const MEETING_COMMANDS = ['build', 'validate', 'publish', 'preview'];
const COMMANDS = ['minutes', 'rules', 'schema', 'doctor'];

/** The command of a command line, as far as there is one, without its arguments: `dmpg minutes build`. */
function commandOf(argv: readonly string[]): string {
  const [first = '', second = ''] = wordsOf(argv);
  if (!COMMANDS.includes(first)) return 'dmpg';
  return first === 'minutes' && MEETING_COMMANDS.includes(second)
    ? `dmpg minutes ${second}`
    : `dmpg ${first}`;
}

/** What is neither a flag nor, as it seems, the value of one. */
function wordsOf(argv: readonly string[]): string[] {
  return argv.filter((word, i) => !word.startsWith('-') && !(argv[i - 1] ?? '').startsWith('-'));
}

function usageMessage(error: CommanderError, { usage }: CliTexts, argv: readonly string[]): string {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const isHalf = MEETING_COMMANDS.includes(what) && wordsOf(argv)[0] === what;
  const suggestion = isHalf
    ? `dmpg minutes ${what}`
    : /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const rest = [...(suggestion ? [usage.suggestion(suggestion)] : []), usage.seeHelp(commandOf(argv))].join(
    ' ',
  );
  switch (error.code) {
    case 'commander.unknownOption':
      return `${usage.unknownOption(what)} ${rest}`;
    case 'commander.unknownCommand':
      return `${usage.unknownCommand(what)} ${rest}`;
    case 'commander.optionMissingArgument':
      return `${usage.missingValue(what)} ${rest}`;
    case 'commander.excessArguments':
      return `${usage.excessArguments} ${rest}`;
    case 'commander.help':
      return '';
    default:
      return error.message;
  }
}
