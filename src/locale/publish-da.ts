import { count } from './count.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

/** The words of `dmpg minutes publish` in Danish. Addresses are those of pages, relative to the site. */
export const PUBLISH_DA = {
  help: {
    publish: 'lav webstedet: en mappe med sider, PDF, søgning, feeds og kalender, klar til at lægge ud',
    usage: '[flag]',
    outFlag: '--out <mappe>',
    out: 'mappe til webstedet (ellers site/)',
    dryRun: 'vis, hvad der ville komme til, ændres og forsvinde; skriv intet',
    frozen: 'skriv intet, og giv fejl, hvis noget ville blive ændret (til CI)',
    noPdf: 'uden PDF-filer og mødepakker',
    noSearch: 'uden søgning',
    strict: 'advarsler tæller som fejl',
    force: 'lav alt på ny, også det uændrede',
    jobs: 'hvor mange PDF-filer der laves ad gangen (1–16, ellers 3)',
    quiet: 'vis kun fejl',
    examples: [
      ['dmpg minutes publish', 'webstedet med alle møder i minutes/ til site/'],
      ['dmpg minutes publish --dry-run', 'se først, hvad der ville ske'],
      ['dmpg minutes publish --no-pdf --no-search', 'hurtigt, til at se på'],
      ['dmpg minutes publish --out offentligt', 'til en anden mappe'],
      ['dmpg minutes publish --frozen', 'i CI: fejl, hvis webstedet ikke svarer til møderne'],
    ],
    exitCodes:
      'Afslutningskoder: 0 i orden (evt. advarsler; med --strict ingen), 1 fejl i materialet, eller webstedet ville blive ændret med --frozen, 2 kunne ikke køre, 130/143 afbrudt.',
  },
  noFolder: 'Der er ingen mappe minutes/ her. Gå til arbejdsmappen.',
  noMeetings: 'Der er ingen møder at udgive i minutes/. Et møde er en fil, der ender på .md.',
  /** What is being done; shown with how many of how many where that is known. */
  steps: {
    reading: 'læser møder',
    searching: 'leder efter CPR-numre og skjult indhold i bilag',
    printing: 'laver PDF-filer',
    rendering: 'laver sider',
    indexing: 'laver søgeindeks',
    checking: 'leder efter fortrolige ord i alt, der skal skrives',
    writing: 'skriver',
  },
  of: (done: number, all: number) => `${done} af ${all}`,
  interrupted: 'Afbrudt. Webstedet er, som det var.',
  summary: (meetings: number, folder: string, ms: number) =>
    `Webstedet er i ${folder}: ${count(meetings, 'møde', 'møder')} (${seconds(ms)})`,
  unchanged: (folder: string, ms: number) =>
    `Webstedet i ${folder} er, som det skal være; intet er skrevet (${seconds(ms)})`,
  nothingPublished: 'Intet er udgivet. Webstedet er, som det var: ret fejlene, og kør igen.',
  notPublished: (failed: number) =>
    `${count(failed, 'møde', 'møder')} har fejl og er ikke udgivet. Ret fejlene, og kør igen.`,
  /** What becomes of meetings with errors: a head, then addresses. */
  standing: (n: number) =>
    `På webstedet står uændret, hvad der stod i forvejen, også det, der skulle rettes eller væk (${n}):`,
  lost: (n: number, folder: string) =>
    `Udgivet før, men ikke fra denne mappe, så det er ikke i ${folder} (${n}). Læg ikke ${folder} ud, før fejlene er rettet; ellers forsvinder:`,
  /** The lists of what becomes of pages: a head, then addresses, then how many more. */
  changes: {
    none: 'Ingen sider ændres.',
    counts: (added: number, changed: number, removed: number) =>
      `Sider: ${added} ${added === 1 ? 'ny' : 'nye'}, ${changed} ${changed === 1 ? 'ændret' : 'ændrede'}, ${removed} ${removed === 1 ? 'fjernet' : 'fjernede'}`,
    added: (n: number) => `Kommer til (${n}):`,
    changed: (n: number) => `Ændres (${n}):`,
    removed: (n: number) => `Forsvinder (${n}):`,
    more: (n: number) => `og ${n} til`,
    /** How the front page, whose address is empty, is called in lists. */
    front: '(forsiden)',
    otherFiles: (n: number) =>
      `og ${count(n, 'anden fil', 'andre filer')} (feeds, kalendere, PDF, søgeindeks m.m.)`,
  },
  dryRun: {
    start: 'Prøve: intet skrives.',
    end: (folder: string) => `Intet er skrevet. Kør uden --dry-run for at opdatere ${folder}.`,
  },
  frozen: {
    fine: 'Webstedet svarer til møderne.',
    changed: (folder: string) =>
      `Med --frozen må intet ændres, men ${folder} svarer ikke til møderne. Kør »dmpg minutes publish«, og læg resultatet ud.`,
    history: (file: string) =>
      `Med --frozen må intet ændres, men ${file} ville få nyt indhold. Kør »dmpg minutes publish«, og commit filen.`,
  },
  history: {
    /** After a run that wrote it. */
    written: (file: string) => `${file} er opdateret: gem den sammen med møderne (i git: commit den).`,
    withdrawn: (address: string) =>
      `${address} er trukket tilbage. På adressen står der nu, at mødet ikke længere er udgivet.`,
    moved: (address: string, to: string) =>
      `${address} er flyttet til ${to}; den gamle adresse fører dertil.`,
    /** Many meetings gone at once are more often a mistake than a wish. */
    manyWithdrawn: (n: number, all: number) =>
      `${n} af ${count(all, 'møde', 'møder')} er trukket tilbage. Er alle mødefiler her? Hvis ikke, så hent dem, og kør igen. Det er:`,
    manyMoved: (n: number, from: string, to: string) =>
      from === to
        ? `${n} møder under ${from} har fået en ny adresse dér; de gamle fører dertil.`
        : `${n} møder er flyttet fra ${from} til ${to}; de gamle adresser fører dertil.`,
    /** Of a body whose pages are gone, as all its meetings belong to another now. */
    renamed: (from: string) =>
      `Udvalgets egne sider under ${from} er væk. Har det skiftet navn, kan alle adresser blive, som de var: se »aliases« og »address« i docs/websted-opsaetning.md.`,
  },
  notes: {
    drafts: (n: number) =>
      `${n} udkast er ikke med (status: udkast). Skriv »drafts: true« i dmpg.config.yaml for at tage udkast med.`,
    draftsIncluded: (n: number) => `${n} udkast er med, mærket UDKAST.`,
    noUrl:
      'Uden »url« i dmpg.config.yaml er sitemap, OParl og fulde adresser i feeds og kalendere udeladt. Se docs/websted-opsaetning.md.',
    noAccessibility:
      'Uden »accessibility« i dmpg.config.yaml er der ingen tilgængelighedserklæring; offentlige myndigheder skal have en.',
    noPdf: 'PDF-filer og mødepakker, som webstedet havde, er taget af det (--no-pdf).',
    noSearch: 'Søgningen, som webstedet havde, er taget af det (--no-search).',
    searchUnavailable: 'Søgning er udeladt: søgeprogrammet findes ikke til denne maskine.',
    historyMissing: (file: string) =>
      `${file} mangler, selv om webstedet har møder: historikken begynder forfra. Tilbagetrukne møder og rettelser er glemt, og alle møder regnes for nye. Har filen været der, så hent den, fx med »git checkout -- ${file}«, og kør igen.`,
    strayConfiguration: (file: string) =>
      `${file} bliver ikke læst, og webstedet er uden indstillinger. Filen skal hedde dmpg.config.yaml; vis filendelser, hvis du ikke kan se forskellen.`,
    unknownBody: (name: string, suggestion: string) =>
      `Intet møde på webstedet hører til »${name}« i dmpg.config.yaml.${suggestion === '' ? '' : ` Mente du »${suggestion}«?`}`,
    sameBody: (address: string, names: string) =>
      `To udvalg får adressen ${address}: ${names}. Giv det ene en »address« i dmpg.config.yaml, eller skriv det ene navn i det andets »aliases«.`,
    nearBodies: (name: string, usual: string) =>
      `»${name}« ligner »${usual}«, men de står som hver sit udvalg på webstedet. Er det en stavefejl, så ret navnet i mødet. Er det samme udvalg, så skriv det ene navn i det andets »aliases« i dmpg.config.yaml; er det to, så skriv dem begge under »bodies«.`,
    setAside: (n: number, folder: string) =>
      `${count(n, 'fil', 'filer')}, som dette program ikke har skrevet, måtte vige, da webstedet blev skiftet ud. ${n === 1 ? 'Den' : 'De'} er gemt i ${folder}:`,
  },
  errors: {
    locked: (folder: string) =>
      `Et andet program er ved at skrive webstedet i ${folder}. Vent, til det er færdigt, og kør igen.`,
    /** After that, where the lock was left by a machine or container of which nothing is known here. */
    lockedElsewhere: (lock: string) =>
      `Det er begyndt på en anden maskine eller i en anden container. Kører det ikke længere, så slet ${lock}.`,
    foreignFolder: (folder: string, found: string) =>
      `${folder} er ikke lavet af dette program (i den ligger ${found}) og bliver ikke rørt. Vælg en anden mappe med --out, eller flyt den.`,
    foreignFile: (file: string) =>
      `${file} er ikke skrevet af dette program, men står, hvor webstedet skal have en fil. Flyt eller omdøb den.`,
    otherFileSystem: (folder: string) =>
      `${folder} ligger på et andet drev end mappen over den, så webstedet kan ikke skiftes ud på én gang. Vælg med --out en mappe, der ikke selv er et drev.`,
    insideMinutes: (folder: string) => `${folder} ligger blandt møderne. Vælg en anden mappe med --out.`,
    internalFolder: (folder: string) =>
      `${folder} er til den interne udgave; webstedet er offentligt og skrives ikke dertil. Vælg en anden med --out.`,
    link: (folder: string) => `${folder} er et link til en anden mappe. Vælg mappen selv med --out.`,
    unsuitableFolder: (folder: string) =>
      `${folder} kan ikke være et websted: det er en fil, eller den indeholder programmets egne filer. Vælg en anden mappe med --out.`,
    replaced: (folder: string) => `${folder} blev imens skiftet ud af en anden. Kør igen.`,
    samePath: (path: string, other: string) =>
      `Webstedet kan ikke have både ${path} og ${other}: på nogle maskiner er de én og samme fil.`,
    diskFull: 'Disken er fuld. Webstedet er, som det var.',
    unwritable: (folder: string, code: string) =>
      `Der kan ikke skrives til ${folder} (${code}). Giv dig selv skriveadgang, eller vælg en anden mappe med --out.`,
    inaccessible: (files: string, code: string) =>
      `Der er ikke adgang til ${files} (${code}). Giv dig selv læse- og skriveadgang, og kør igen. Webstedet er, som det var.`,
    badEpoch: (value: string) =>
      `SOURCE_DATE_EPOCH er »${value}«; det skal være et helt antal sekunder siden 1970.`,
  },
};
