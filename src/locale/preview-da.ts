/** The words of `dmpg minutes preview` in Danish: on the command line and in the page. */
export const PREVIEW_DA = {
  help: {
    preview: 'vis websted og møder i browseren, mens du skriver; siden følger med',
    files: 'det møde, der skal åbnes (uden: forsiden)',
    port: 'port på denne maskine (ellers 4400 eller den næste ledige)',
    open: 'åbn siden i browseren',
    pdf: 'lav også PDF-filer (langsommere)',
    search: 'lav også søgeindekset (langsommere)',
    poll: 'kig selv efter ændringer, fx på et netværksdrev',
    examples: [
      ['dmpg minutes preview', 'alle møder i minutes/, også udkast'],
      ['dmpg minutes preview minutes/2025-11-07-dmpg.md --open', 'åbn ét møde i browseren'],
      ['dmpg minutes preview --pdf --search', 'hele webstedet, som det bliver udgivet'],
      ['dmpg minutes preview --poll', 'når filerne ligger på et netværksdrev'],
    ],
    exitCodes:
      'Afslut med Ctrl-C. Afslutningskoder: 0 afsluttet, 2 kunne ikke køre, 143 afbrudt af systemet.',
  },
  serving: (address: string) => `Forhåndsvisning: ${address} (afslut med Ctrl-C)`,
  meeting: (file: string, address: string) => `${file}: ${address}`,
  notOnSite: (file: string) => `${file} er ikke på webstedet endnu; se fundene på siden.`,
  updated: (findings: string) => `Opdateret: ${findings}`,
  failed: (reason: string) => `Kunne ikke opdatere: ${reason}`,
  ended: 'Forhåndsvisningen er slut.',
  portTaken: (port: number) => `Port ${port} er optaget. Vælg en anden med --port, eller udelad --port.`,
  noPort: 'Der er ingen ledig port. Vælg en med --port.',
  portNumber: 'et helt tal fra 0 til 65535 (0: en ledig)',
  watchTrouble: (reason: string) => `Ændringer kan ikke følges (${reason}). Prøv igen med --poll.`,
  noFolder: 'Der er ingen mappe minutes/ her. Gå til arbejdsmappen.',
  noMeetings: 'Der er ingen møder i minutes/. Et møde er en fil, der ender på .md.',
  refused: {
    host: 'Afvist: forespørgslen er rettet til et fremmed værtsnavn. Forhåndsvisningen svarer kun som localhost, 127.0.0.1 og [::1] med sin egen port, så ingen anden side kan udgive sig for at være den (DNS-rebinding).',
    origin: 'Afvist: forespørgslen kommer fra en anden side.',
    method: 'Afvist: kun GET og HEAD.',
  },
  notFound: 'Findes ikke.',
  trouble: 'Siden kunne ikke læses. Prøv igen.',
  start: {
    title: 'Forhåndsvisning',
    waiting: 'Siderne bygges. De vises her om et øjeblik.',
    nothing: 'Der er intet at vise endnu. Ret det, der står nedenfor; siden følger selv med.',
    noDocument: 'Dokumentet kan ikke bygges endnu. Ret det, der står nedenfor; siden følger selv med.',
    noMeeting: 'Mødet findes ikke. Er filen slettet eller omdøbt? Kommer den igen, vises dokumentet her.',
    needsScript: 'Fundene vises kun med JavaScript slået til; de kan også ses med: dmpg minutes validate',
  },
  frame: {
    title: (slug: string) => `${slug}: dokumentet`,
    toSite: 'Mødets side på webstedet',
    toFile: 'Kun dokumentet',
  },
  panel: {
    label: 'Forhåndsvisning',
    busy: 'opdaterer …',
    stale: 'Viser seneste version uden fejl.',
    missing: (n: number) =>
      n === 1
        ? 'Et møde med fejl er ikke på webstedet endnu.'
        : `${n} møder med fejl er ikke på webstedet endnu.`,
    more: (n: number) => `${n} fund til. Se dem alle med: dmpg minutes validate`,
    remedy: (hint: string) => `Ret: ${hint}`,
    words: {
      show: 'Vis fund',
      document: 'Se mødet som dokument',
      lost: 'Forhåndsvisningen er stoppet. Siden er ikke længere opdateret.',
    },
  },
};

/** Everything that the preview says in one language. */
export type PreviewTexts = typeof PREVIEW_DA;
