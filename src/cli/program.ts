import { Command } from 'commander';
import type { CliTexts } from '../locale/cli-texts.js';
import { publishTexts } from '../locale/publish-texts.js';
import type { BuildFlags } from './build-command.js';
import type { PublishFlags } from './publish-flags.js';
import type { PreviewFlags } from './preview-flags.js';
import type { Terminal } from './terminal.js';
import type { ValidateFlags, WantedReport } from './validate-flags.js';

/** Columns; the same everywhere, so that the help can be written once when the program is built. */
const HELP_WIDTH = 90;

/**
 * Receives a command's exit code.
 * @param untilInterrupted of a command that runs until Ctrl-C, which is then no interruption.
 */
export type Finish = (code: number, untilInterrupted?: boolean) => void;

/** The command tree. Commands are loaded when run. */
export function makeProgram(terminal: Terminal, version: string, finish: Finish): Command {
  const { help, preview } = terminal.texts;
  const program = localized(new Command('dmpg'), terminal)
    .description(help.program)
    .usage(help.usage)
    .version(version, '-V, --version', help.showVersion)
    .option('--lang <da|en>', help.language)
    .addHelpText('after', examples(help.programExamples, help));
  const minutes = localized(program.command('minutes'), terminal)
    .description(help.minutes)
    .usage(help.usage)
    .addHelpText('after', examples(help.buildExamples, help));
  localized(minutes.command('build'), terminal)
    .description(help.build)
    .usage(help.buildUsage)
    .argument(help.filesArgument, help.files)
    .option('--to <html,pdf,json>', help.to)
    .option('--edition <public|internal>', help.edition)
    .option('--as <dagsorden|referat>', help.as)
    .option(help.outFlag, help.out)
    .option('--package', help.package)
    .option('--embed-source', help.embedSource)
    .option('--jobs <n>', help.jobs)
    .option('--strict', help.strict)
    .option('--force', help.force)
    .option('-q, --quiet', help.quiet)
    .option('--lang <da|en>', help.language)
    .addHelpText('after', examples(help.buildExamples, help, help.strictExitCodes))
    .action(async (files: string[], flags: BuildFlags) => {
      const { runBuild } = await import('./build-command.js');
      finish(await runBuild(files, flags, terminal));
    });
  const reports: WantedReport[] = [];
  localized(minutes.command('validate'), terminal)
    .description(help.validate)
    .usage(help.buildUsage)
    .argument(help.filesArgument, help.files)
    .option('--reporter <form>', help.reporter, (reporter) => {
      reports.push({ reporter });
    })
    .option(help.outputFileFlag, help.outputFile, (file) => {
      reports.push({ ...reports.pop(), file });
    })
    .option('--fix', help.fix)
    .option('--check-links', help.checkLinks)
    .option('--check-attachments', help.checkAttachments)
    .option('--spelling', help.spelling)
    .option('--stdin', help.stdin)
    .option(help.stdinFilenameFlag, help.stdinFilename)
    .option('--strict', help.strict)
    .option('--force', help.validateForce)
    .option('-q, --quiet', help.quiet)
    .option('--lang <da|en>', help.language)
    .addHelpText('after', examples(help.validateExamples, help, help.strictExitCodes))
    .action(async (files: string[], flags: ValidateFlags) => {
      const { runValidate } = await import('./validate-command.js');
      finish(await runValidate(files, { ...flags, reports }, terminal));
    });
  addPublish(minutes, terminal, finish);
  localized(minutes.command('preview'), terminal)
    .description(preview.help.preview)
    .usage(help.buildUsage)
    .argument(help.filesArgument, preview.help.files)
    .option('--open', preview.help.open)
    .option('--port <n>', preview.help.port)
    .option('--pdf', preview.help.pdf)
    .option('--search', preview.help.search)
    .option('--poll', preview.help.poll)
    .option('--lang <da|en>', help.language)
    .addHelpText('after', examples(preview.help.examples, help, preview.help.exitCodes))
    .action(async (files: string[], flags: PreviewFlags) => {
      const { runPreview } = await import('./preview-command.js');
      const { publishSite } = await import('../pipeline/publish/publish-site.js');
      finish(await runPreview(files, flags, terminal, { publishSite }), true);
    });
  localized(program.command('rules'), terminal)
    .description(help.rules)
    .usage(help.ruleArgument)
    .argument(help.ruleArgument, help.rule)
    .option('--lang <da|en>', help.language)
    .addHelpText('after', examples(help.rulesExamples, help))
    .action(async (rule: string | undefined) => {
      const { runRules } = await import('./rules-command.js');
      finish(runRules(rule, terminal));
    });
  localized(program.command('schema'), terminal)
    .description(help.schema)
    .usage(help.schemaArgument)
    .argument(help.schemaArgument, help.schemaName)
    .option('--lang <da|en>', help.language)
    .addHelpText('after', examples(help.schemaExamples, help))
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('./schema-command.js');
      finish(runSchema(name, terminal));
    });
  localized(program.command('doctor'), terminal)
    .description(help.doctor)
    .usage(help.doctorUsage)
    .option('--lang <da|en>', help.language)
    .addHelpText('after', examples(help.doctorExamples, help))
    .action(async () => {
      const { runDoctor } = await import('./doctor-command.js');
      finish(await runDoctor(terminal));
    });
  return program;
}

function addPublish(minutes: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { help } = publishTexts(terminal.language);
  localized(minutes.command('publish'), terminal)
    .description(help.publish)
    .usage(help.usage)
    .option(help.outFlag, help.out)
    .option('--dry-run', help.dryRun)
    .option('--frozen', help.frozen)
    .option('--no-pdf', help.noPdf)
    .option('--no-search', help.noSearch)
    .option('--jobs <n>', help.jobs)
    .option('--strict', help.strict)
    .option('--force', help.force)
    .option('-q, --quiet', help.quiet)
    .option('--lang <da|en>', terminal.texts.help.language)
    .addHelpText('after', examples(help.examples, terminal.texts.help, help.exitCodes))
    .action(async (flags: PublishFlags) => {
      const { runPublish } = await import('./publish-command.js');
      finish(await runPublish(flags, terminal));
    });
}

function localized(command: Command, { texts, stdout, stderr }: Terminal): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', texts.help.showHelp)
    .helpCommand(false)
    .configureHelp({
      helpWidth: HELP_WIDTH,
      styleTitle: (title) => texts.help.titles[title] ?? title,
      subcommandTerm: (one) => one.name(),
      optionDescription: (option) => option.description,
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => undefined,
    });
}

function examples(
  pairs: readonly (readonly string[])[],
  help: CliTexts['help'],
  exitCodes = help.exitCodes,
): string {
  const width = Math.max(...pairs.map(([command]) => command?.length ?? 0));
  const lines = pairs.map(([command, what]) => `  ${(command ?? '').padEnd(width)}  ${what}`);
  return `\n${help.examples}\n${lines.join('\n')}\n\n${exitCodes}`;
}
