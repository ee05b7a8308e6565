import type { Command, CommanderError } from 'commander';
import type { CliTexts } from '../locale/cli-texts.js';

/** The command that a command line leads to, as far as there is one, without its arguments: `dmpg minutes build`. */
export function commandOf(program: Command, argv: readonly string[]): string {
  let at = program;
  const names = [program.name()];
  for (const word of wordsOf(argv)) {
    const next = at.commands.find((command) => command.name() === word);
    if (!next) break;
    names.push(word);
    at = next;
  }
  return names.join(' ');
}

/** What is wrong with a command line, and where help is; empty where help is what was asked for. */
export function usageMessage(
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
  { usage }: CliTexts,
): string {
  const what = /'([^']*)'/.exec(message)?.[1] ?? '';
  const suggestion =
    (wordsOf(argv)[0] === what ? commandNamed(what, program) : undefined) ??
    /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.[1];
  const help = usage.seeHelp(commandOf(program, argv));
  const rest = suggestion ? `${usage.suggestion(suggestion)} ${help}` : help;
  switch (code) {
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
      return message;
  }
}

/** What is neither a flag nor, as it seems, the value of one. */
function wordsOf(argv: readonly string[]): string[] {
  return argv.filter((word, i) => !word.startsWith('-') && !(argv[i - 1] ?? '').startsWith('-'));
}

/** `build` of `dmpg build` is a command of `dmpg minutes`. */
function commandNamed(name: string, program: Command): string | undefined {
  const group = program.commands.find(({ commands }) => commands.some((one) => one.name() === name));
  return group && [program.name(), group.name(), name].join(' ');
}
