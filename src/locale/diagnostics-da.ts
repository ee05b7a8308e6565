import type { DiagnosticArguments } from '../model/diagnostic.js';
import { HISTORY_DA } from './history-da.js';
import { quoted } from './message.js';
import type { Message } from './message.js';
import { PACKAGE_DA } from './package-da.js';
import { SITE_DA } from './site-da.js';

const rule = (message: Message['message'], hint: Message['hint']): Message => ({ message, hint });
const suggestion = (word: string | number | undefined) => (word ? `Mente du »${word}«? ` : '');
const SLIPS: Readonly<Record<string, string>> = {
  backslash: 'Skriv skråstregen den anden vej: /. ',
  case: 'Store og små bogstaver skal være ens. ',
  accents:
    'De to navne ser ens ud, men filens å, é eller lignende er gemt som to tegn, som de kan blive på en Mac: omdøb filen ved at skrive navnet forfra. ',
};
/** Hvad en fil, der mangler, nok skulle have været. */
const nearFile = (a: DiagnosticArguments) =>
  `${a['slip'] === 'accents' ? '' : suggestion(a['suggestion'])}${SLIPS[String(a['slip'])] ?? ''}`;
const TYPES: Readonly<Record<string, string>> = {
  map: 'felter med værdier',
  list: 'en liste',
  text: 'tekst',
  number: 'et tal',
  truth: 'sandt/falsk',
  empty: 'ingenting',
  scalar: 'en enkelt værdi',
  person:
    'en person: en linje »Navn, titel, organisation (rolle)« eller felterne navn, titel, organisation, rolle',
  meeting: 'felterne dato, tid og sted',
  override: 'felterne files og rules',
  rules: 'regler med værdier',
  'site-body': 'felterne name, aliases, address og description',
};
const typeName = (name: string | number | undefined) => TYPES[String(name)] ?? String(name);
const YAML: Readonly<Record<string, string>> = {
  BAD_INDENT: 'linjen er rykket forkert ind',
  TAB_AS_INDENT: 'linjen er rykket ind med tabulator; her skal der være mellemrum',
  DUPLICATE_KEY: 'samme felt står to gange',
  MISSING_CHAR: 'der mangler et tegn, fx et anførselstegn, et kolon eller en slutparentes',
  UNEXPECTED_TOKEN: 'her står noget, der ikke hører til',
  MULTILINE_IMPLICIT_KEY: 'et feltnavn går over flere linjer; der mangler måske et kolon',
  BLOCK_AS_IMPLICIT_KEY: 'et kolon i teksten læses som et nyt felt',
  BAD_SCALAR_START: 'værdien begynder med et tegn, der har særlig betydning',
  BAD_ALIAS: 'værdien begynder med *, som har særlig betydning',
};

/** Hvad man gør ved en linje YAML, når det er til at se, hvad den fejler. */
const YAML_SLIPS: Readonly<Record<string, string>> = {
  tab: 'Ryk ind med to mellemrum i stedet for tabulator.',
  dash: 'Begynd linjen med en almindelig bindestreg og et mellemrum: »- «.',
  'hard-space': 'Efter kolon står et hårdt mellemrum. Slet det, og skriv det igen med mellemrumstasten.',
  'no-space': 'Sæt et mellemrum efter kolon: »sted: Vejle«.',
  quotes: 'Brug lige anførselstegn: "…". Dem fra Word (”…”, »…«) tæller ikke med her.',
  indent:
    'Felter begynder helt ude til venstre. Kun det, der hører til et felt, rykkes ind, med to mellemrum.',
  twice: 'Behold det ene.',
};
const TOP_SLIPS: Readonly<Record<string, string>> = {
  above: 'Slet det, der står over den første linje »---«, også tomme linjer; den skal være filens første.',
  dashes:
    'Første linje skal være præcis tre bindestreger, »---«, og det samme gælder linjen efter felterne. Nogle programmer laver dem om til tankestreger.',
  open: 'Sæt en linje »---« over det første felt og en efter det sidste.',
};

const STANDARDS: Readonly<Record<string, string>> = {
  UA: 'PDF/UA-1 (ISO 14289-1)',
  A: 'PDF/A (ISO 19005)',
  PDF: 'PDF-standarden (ISO 32000-1)',
};
/** Hvad en PDF fejler: hvad der er fundet, og hvad man gør ved det. */
const PDF_FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  image: [
    'et billede uden alternativ tekst',
    'Giv billedet i formatets skabelon en alternativ tekst (alt="…").',
  ],
  structure: [
    'indhold, som en skærmlæser ikke finder',
    'Se formatets skabelon og style.css efter for tekst, der er lagt ind med »content:«, eller som står uden for sidens elementer.',
  ],
  glyph: [
    'et tegn, som ingen af dokumentets skrifter har, fx en emoji',
    'Fjern tegnet, eller skriv det med ord.',
  ],
  text: [
    'et tegn, som ikke kan læses op eller søges frem',
    'Fjern tegnet, fx et symbol fra Wingdings, eller brug en anden skrift i formatets style.css.',
  ],
  table: [
    'en tabel, som en skærmlæser ikke kan følge',
    'Ret tabellen, så alle rækker har lige mange celler og den første række er overskrifter; tabeller i formatets skabelon skal have <th>.',
  ],
  list: [
    'en liste, der ikke er opbygget som en liste',
    'Se formatets skabelon og style.css efter: i en liste må kun stå punkter.',
  ],
  heading: [
    'overskrifter, der springer et niveau over',
    'Ret overskrifterne i formatets skabelon, så hvert niveau følger det foregående.',
  ],
  link: [
    'et link, som en skærmlæser ikke kan følge',
    'Se formatets skabelon og style.css efter: hvert link skal have tekst.',
  ],
  font: [
    'en skrift, der ikke er lagt rigtigt ind i dokumentet',
    'Brug en anden skrift i formatets style.css; bedst en TrueType-skrift, der ikke er variabel.',
  ],
  transparency: ['gennemsigtighed uden farverum', 'Fjern gennemsigtigheden i formatets style.css.'],
};
const pdfFault = (cause: string | number | undefined) =>
  Object.hasOwn(PDF_FAULTS, String(cause)) ? PDF_FAULTS[String(cause)] : undefined;
const clauseName = (clause: string | number | undefined) => {
  const [standard = '', number] = String(clause).split(' ');
  return number === undefined ? '' : ` ${STANDARDS[standard] ?? standard}, ${number}`;
};

/** All findings in Danish, by rule. */
export const DIAGNOSTICS_DA = {
  // Filen selv
  'file-not-found': rule(
    () => 'Filen findes ikke.',
    (a) =>
      a['slip'] === 'pattern'
        ? 'Stjerner kan ikke bruges her. Nævn filerne hver for sig, eller nævn mappen: dmpg minutes build minutes.'
        : `${nearFile(a)}Kontrollér navnet og mappen.`,
  ),
  'not-a-file': rule(
    () => 'Her ventes en fil, men det er noget andet.',
    () => 'Angiv en Markdown-fil eller en mappe med møder.',
  ),
  'file-unreadable': rule(
    (a) => `Filen kan ikke læses (${a['code']}).`,
    () => 'Giv dig selv læseadgang til filen.',
  ),
  'file-too-large': rule(
    (a) => `Filen fylder ${a['size']} MB; et møde må fylde højst ${a['limit']} MB.`,
    () => 'Del mødet op, eller læg store tekster og billeder som bilag.',
  ),
  'empty-file': rule(
    () => 'Filen er tom.',
    () => 'Begynd med frontmatter mellem to linjer »---«; se docs/vejledning.md.',
  ),
  'binary-file': rule(
    (a) =>
      a['kind'] === 'office'
        ? 'Filen er ikke ren tekst, men et dokument fra Word eller lignende.'
        : a['kind'] === 'pdf'
          ? 'Filen er ikke ren tekst, men en PDF.'
          : 'Filen er ikke tekst.',
    (a) =>
      a['kind'] === 'office'
        ? 'Kopiér teksten ind i en ren teksteditor, fx Notesblok, og gem den som .md med kodningen UTF-8. Det er ikke nok at give filen et andet navn.'
        : 'Angiv en Markdown-fil gemt som UTF-8.',
  ),
  'encoding-utf16': rule(
    () => 'Filen er gemt som UTF-16; her ventes UTF-8.',
    () => 'Gem filen igen med kodningen UTF-8.',
  ),
  'encoding-latin1': rule(
    () => 'Filen er ikke UTF-8; den ligner Windows-1252 eller ISO 8859-1.',
    () => 'Gem filen igen med kodningen UTF-8, og se efter at æ, ø og å er rigtige.',
  ),
  'encoding-invalid': rule(
    () => 'Her står bytes, der ikke er gyldig UTF-8.',
    () => 'Gem filen igen med kodningen UTF-8, eller ret tegnet på dette sted.',
  ),
  'control-character': rule(
    (a) => `Teksten indeholder et usynligt styretegn (${a['code']}); det udelades.`,
    () => 'Slet tegnet; det kommer ofte med, når tekst kopieres fra andre programmer.',
  ),
  'same-output': rule(
    (a) => `Mødets filer ville få samme navne som dem fra ${a['other']}.`,
    () => 'Giv de to filer hver sit navn.',
  ),

  // Indstillinger og rettelser
  'config-not-a-mapping': rule(
    () => 'Indstillingerne skal bestå af felter med værdier.',
    () => 'Skriv fx »rules:« og derunder »link-text-vague: hint«; se docs/validering.md.',
  ),
  'config-rule-unknown': rule(
    (a) => `Der er ingen regel${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}»dmpg rules« viser dem alle.`,
  ),
  'config-rule-protected': rule(
    (a) =>
      a['allowed']
        ? `Reglen ${a['rule']} kan ikke gøres mildere for mange møder på én gang.`
        : `Reglen ${a['rule']} kan ikke indstilles: uden den er der intet helt dokument.`,
    (a) =>
      a['allowed']
        ? `Mulige værdier: ${a['allowed']}. Et enkelt fund kan passere med kommentaren »<!-- dmpg-ignore ${a['rule']}: begrundelse -->« i mødet.`
        : 'Fjern linjen, og ret det i mødet.',
  ),
  'config-option-unknown': rule(
    (a) => `Reglen ${a['rule']} har intet felt${quoted(a['found'])}.`,
    (a) => `Kendte felter: ${a['known']}.`,
  ),
  'fix-file-changed': rule(
    () => 'Filen blev ændret, mens den blev rettet; den er urørt.',
    () => 'Gem den, og kør --fix igen.',
  ),
  'fix-unwritable': rule(
    (a) => `Filen kan ikke skrives (${a['code']}); den er urørt.`,
    () => 'Giv dig selv skriveadgang til filen og dens mappe.',
  ),

  // Frontmatter
  'frontmatter-missing': rule(
    () => 'Filen begynder ikke med frontmatter.',
    (a) =>
      TOP_SLIPS[String(a['slip'])] ??
      'Skriv først i filen en linje »---«, så felterne format, gruppe og dato, og så en linje »---« igen.',
  ),
  'frontmatter-unclosed': rule(
    () => 'Frontmatter begynder her, men slutter ikke.',
    () => 'Sæt en linje med »---« efter det sidste felt.',
  ),
  'frontmatter-not-a-mapping': rule(
    () => 'Frontmatter skal bestå af felter med værdier.',
    () => 'Skriv fx »dato: 2025-11-07« på hver sin linje.',
  ),
  'yaml-syntax': rule(
    (a) =>
      `Felterne kan ikke læses (YAML): ${YAML[String(a['code'])] ?? 'linjen er ikke skrevet, som den skal'}.`,
    (a) =>
      YAML_SLIPS[String(a['slip'])] ??
      'Ret linjen. Tekst med kolon, # eller anførselstegn skal stå i lige anførselstegn: "…".',
  ),
  'yaml-alias': rule(
    () => 'Ankre, aliaser og mærker (&, *, !) kan ikke bruges her.',
    () => 'Skriv værdien helt ud, eller sæt anførselstegn om teksten.',
  ),
  'yaml-key': rule(
    () => 'Et feltnavn skal være enkel tekst.',
    () => 'Skriv feltet som »navn: værdi«.',
  ),
  'yaml-too-deep': rule(
    (a) => `Felterne er indlejret mere end ${a['limit']} gange.`,
    () => 'Gør strukturen enklere.',
  ),
  'yaml-too-large': rule(
    (a) => `Frontmatter fylder mere end ${a['limit']} kB.`,
    () => 'Flyt teksten ned i mødet.',
  ),
  'unknown-key': rule(
    (a) => `Ukendt felt${quoted(a['key'])}.`,
    (a) => `${suggestion(a['suggestion'])}Kendte felter: ${a['known']}.`,
  ),
  'english-key': rule(
    (a) => `Feltet${quoted(a['key'])} er engelsk; her bruges danske navne.`,
    (a) => `Skriv »${a['danish']}«.`,
  ),
  'key-twice': rule(
    (a) => `Feltet${quoted(a['key'])} står to gange.`,
    () => 'Behold det ene.',
  ),
  'key-missing': rule(
    (a) => `Feltet${quoted(a['key'])} mangler.`,
    (a) => `Tilføj »${a['key']}: …«.${a['allowed'] ? ` Mulige værdier: ${a['allowed']}.` : ''}`,
  ),
  'wrong-type': rule(
    (a) =>
      `Feltet »${String(a['key'])}« skal være ${typeName(a['expected'])}, men er ${typeName(a['found'])}.`,
    (a) =>
      a['expected'] === 'text'
        ? 'Sæt anførselstegn om værdien, hvis den er ment som tekst.'
        : a['expected'] === 'list'
          ? 'Skriv hver post på sin egen linje med »- « foran.'
          : a['expected'] === 'truth'
            ? 'Skriv true eller false.'
            : 'Ret værdien.',
  ),
  'value-unknown': rule(
    (a) => `Feltet »${String(a['key'])}« kan ikke være${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}Mulige værdier: ${a['allowed']}.`,
  ),
  'date-invalid': rule(
    (a) =>
      `${String(a['key'])}:${quoted(a['found'])} er ikke ${a['form'] ? 'skrevet som år-måned-dag' : 'en dato, der findes'}.`,
    (a) =>
      a['suggestion']
        ? `Skriv ${a['suggestion']}, hvis det er den dato, der er ment.`
        : 'Skriv datoen som år-måned-dag, fx 2025-11-07.',
  ),
  'time-invalid': rule(
    (a) => `${String(a['key'])}:${quoted(a['found'])} er ikke skrevet som et tidspunkt.`,
    (a) => (a['suggestion'] ? `Skriv "${a['suggestion']}".` : 'Skriv fx "10:00-15:30".'),
  ),
  'body-missing': rule(
    () => 'Feltet »gruppe« eller »udvalg« mangler.',
    () => 'Tilføj »gruppe: …« eller »udvalg: …« med navnet på dem, der mødes.',
  ),
  'body-twice': rule(
    () => 'Både »gruppe« og »udvalg« er udfyldt.',
    () => 'Behold det ene.',
  ),
  'approved-without-status': rule(
    (a) => `Der står en godkendelsesdato, men status er »${a['status']}«.`,
    () => 'Skriv »status: godkendt«, eller fjern »godkendt«.',
  ),
  'participants-missing': rule(
    (a) => `Et ${a['kind']} i formatet ${a['format']} skal have deltagere.`,
    () => 'Tilføj »deltagere:« med én person pr. linje.',
  ),
  'person-without-name': rule(
    () => 'Personen har intet navn.',
    () => 'Skriv navnet først på linjen eller i feltet »navn«.',
  ),
  'role-unknown': rule(
    (a) => `Ukendt rolle${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}Kendte roller: ${a['allowed']}.`,
  ),
  'title-differs': rule(
    () => 'Overskriften er en anden end »titel« i frontmatter.',
    () => 'Behold titlen ét sted.',
  ),

  // Format
  'format-unknown': rule(
    (a) => `Ukendt format${quoted(a['found'])}.`,
    (a) =>
      `${suggestion(a['suggestion'])}Kendte formater: ${a['known']}. Et eget format er en mappe under templates/.`,
  ),
  'format-is-paper': rule(
    (a) => `Formatet${quoted(a['found'])} er til notater, og et notat er ikke et møde.`,
    () =>
      'Et notat er et bilag: læg filen under bilag/, og link til den fra mødets liste af bilag; det trykkes i mødepakken. Er det et møde, så vælg et andet format.',
  ),
  'format-is-meeting': rule(
    (a) => `Formatet${quoted(a['found'])} er til møder, og filen her er et bilag.`,
    (a) => `Skriv et format til notater: ${a['known']}. Et møde hører ikke hjemme blandt bilag.`,
  ),
  'format-unusable': rule(
    (a) => `Formatet${quoted(a['found'])} har fejl og kan ikke bruges.`,
    () => 'Ret fejlene i formatets format.yaml.',
  ),
  'format-not-a-mapping': rule(
    () => 'format.yaml skal bestå af felter med værdier.',
    () => 'Se docs/formater.md.',
  ),
  'format-key-missing': rule(
    (a) => `Feltet${quoted(a['key'])} mangler i formatet.`,
    () => 'Se docs/formater.md.',
  ),
  'format-section-twice': rule(
    (a) => `Afsnittet${quoted(a['key'])} er defineret to gange.`,
    () => 'Giv hvert afsnit sin egen nøgle.',
  ),
  'format-section-key': rule(
    (a) => `Afsnittets nøgle${quoted(a['found'])} må kun have små bogstaver, tal og bindestreger.`,
    () => 'Skriv fx »sagsfremstilling«.',
  ),
  'format-placeholder': rule(
    (a) => `Ukendt pladsholder${quoted(a['found'])}.`,
    (a) => `Mulige pladsholdere: ${a['allowed']}.`,
  ),
  'format-base-unknown': rule(
    (a) => `Formatet bygger på${quoted(a['found'])}, som ikke findes.`,
    (a) => `Kendte formater: ${a['known']}.`,
  ),
  'format-language': rule(
    (a) => `${quoted(a['found']).trim()} er ikke et sprogs kode.`,
    () => 'Skriv fx »da« eller »en«.',
  ),
  'format-without-page': rule(
    (a) => `Formatet har ingen ${a['file']}.`,
    (a) => `Læg en ${a['file']} i formatets mappe.`,
  ),
  'site-labels-not-a-mapping': rule(
    () => 'Webstedets ord skal bestå af navne med et ord eller en sætning hver.',
    () => 'Se docs/webstedets-skabeloner.md.',
  ),
  'template-failed': rule(
    (a) => `Skabelonen kan ikke bruges: ${a['reason']}`,
    () => 'Ret Handlebars-koden på denne linje.',
  ),

  // Dagsorden
  'too-many-items': rule(
    (a) => `Mødet har flere end ${a['limit']} punkter.`,
    () => 'Del mødet op.',
  ),
  'no-items': rule(
    () => 'Mødet har ingen punkter.',
    () => 'Skriv hvert punkt som en overskrift med »## « foran.',
  ),
  'heading-underlined': rule(
    () => 'Linjen under gør teksten til en overskrift.',
    () => 'Sæt en tom linje mellem teksten og »---«, eller skriv overskriften med # foran.',
  ),
  'heading-level': rule(
    () => 'En overskrift med ét # kan kun stå øverst, som mødets titel.',
    () => 'Brug »## « til punkter, »### « til afsnit og »#### « til egne overskrifter.',
  ),
  'section-outside-item': rule(
    () => 'Et afsnit (###) skal stå under et punkt (##).',
    () => 'Sæt et punkt over afsnittet, eller brug »#### «.',
  ),
  'item-number': rule(
    (a) =>
      a['found']
        ? `Punktet har nummer ${a['found']}, men er nummer ${a['expected']}.`
        : `Punktets nummer passer ikke: det er nummer ${a['expected']}.`,
    (a) => `Skriv ${a['expected']}, eller slet nummeret; det sættes af sig selv.`,
  ),
  'item-without-title': rule(
    () => 'Punktet har ingen titel.',
    () => 'Skriv titlen efter »## «. Kun et fortroligt punkt må være uden.',
  ),
  'field-twice': rule(
    (a) => `Feltet${quoted(a['field'])} står to gange.`,
    () => 'Behold det ene.',
  ),
  'section-unknown': rule(
    (a) => `Ukendt afsnit${quoted(a['found'])}.`,
    (a) =>
      `${suggestion(a['suggestion'])}Formatets afsnit: ${a['allowed']}. Egne overskrifter skrives med »#### «.`,
  ),
  'section-twice': rule(
    (a) => `Afsnittet${quoted(a['section'])} står to gange under punktet.`,
    () => 'Saml teksten i ét afsnit.',
  ),
  'recommendation-empty': rule(
    () => 'Indstillingen er tom.',
    () => 'Skriv, hvad der indstilles, eller slet linjen.',
  ),

  // Fortrolighed
  'access-mark-missing': rule(
    (a) => `Punktet siger ikke, om det er offentligt; det kræver formatet ${a['format']}.`,
    () => 'Skriv »(Offentlig)« eller »(Fortrolig)« før titlen.',
  ),
  'access-mark-unclear': rule(
    () => 'Her står noget, der ligner et fortrolighedsmærke, men ikke er det.',
    () =>
      'Skriv »(Fortrolig)« lige efter punktets nummer (i en bilagsliste: sidst på linjen), »(Offentlig)«, hvis punktet er offentligt, eller skriv teksten om.',
  ),
  'access-mark-misplaced': rule(
    () => 'Fortrolighedsmærket har ingen virkning her: teksten ville blive offentliggjort.',
    () =>
      'Mærket skal stå i punktets overskrift »## (Fortrolig) …«. Se også efter en kodeblok eller liste, der ikke er afsluttet.',
  ),
  'access-mark-lost': rule(
    () =>
      'Overskriften ligner en del af det fortrolige punkt før den, men er et punkt for sig: teksten ville blive offentliggjort.',
    () =>
      'Hører teksten til det fortrolige punkt, så skriv overskriften med »###«. Er det et offentligt punkt, så skriv »(Offentlig)« før titlen.',
  ),
  'reference-into-confidential': rule(
    () => 'Der henvises til en fodnote eller adresse, der står under et fortroligt punkt.',
    () => 'Flyt fodnoten eller adressen op under det punkt, der bruger den.',
  ),
  leak: rule(
    (a) =>
      `${a['output'] === 'package' ? 'Mødepakken' : String(a['output']).toUpperCase()} ville indeholde tekst, der kun står i fortrolige dele af filen (${a['count']} fund). Intet er skrevet.`,
    () => 'Se formatets skabelon efter for fast tekst, der gentager det fortrolige.',
  ),
  'leak-in-site': rule(
    (a) => `Siden ville vise tekst, som et møde holder tilbage (${a['count']} fund). Intet er udgivet.`,
    () =>
      'Se i templates/site/ og i »site« i dmpg.config.yaml efter fast tekst, der gentager det fortrolige.',
  ),
  'search-failed': rule(
    (a) => `Søgeindekset kunne ikke laves: ${a['reason']}. Intet er udgivet.`,
    () => 'Kør »npm ci« igen, eller kør med --no-search.',
  ),
  'leak-in-older-output': rule(
    (a) =>
      `Outputmappen har en fil fra før, og den viser tekst, der nu er fortrolig: ${a['name']}. Den er ikke rørt.`,
    () => 'Slet filen, eller byg den igen med det --to, --as eller --package, den er lavet med.',
  ),
  'leak-in-name': rule(
    () => 'Filnavnet indeholder ord, der kun står i fortrolige dele af filen. Intet er skrevet.',
    () => 'Giv filen et navn uden fortrolige ord.',
  ),

  // Tekst
  'raw-html': rule(
    () => 'HTML i teksten trykkes som tekst.',
    () => 'Brug Markdown, eller skriv en note til dig selv som <!-- … -->.',
  ),
  'comment-unclosed': rule(
    () => 'Kommentaren begynder her, men slutter ikke; resten af teksten ville mangle.',
    () => 'Sæt --> hvor kommentaren slutter.',
  ),
  'comment-misspelt': rule(
    () => 'Her står noget, der ligner en kommentar, men ikke er det: teksten ville blive offentliggjort.',
    () =>
      'Skriv kommentaren som <!-- … --> med to bindestreger i begge ender, på en linje, der ikke er rykket ind. Er det ikke en kommentar, så skriv teksten om.',
  ),
  'markdown-too-deep': rule(
    () => 'Teksten er indlejret mere end 100 niveauer.',
    () => 'Se efter gentagne tegn som > eller -, og gør strukturen enklere.',
  ),
  'markdown-too-large': rule(
    () => 'Teksten har flere dele, end et møde kan have.',
    () => 'Del mødet op, eller læg lange lister og tabeller som bilag.',
  ),
  'markdown-too-slow': rule(
    () => 'Teksten kan ikke læses inden for rimelig tid.',
    () => 'Se efter meget lange lister eller lange rækker af tegn som *, _, [ og `.',
  ),

  // Bilag og billeder
  'attachment-missing': rule(
    (a) => `Bilaget${quoted(a['file'])} findes ikke.`,
    (a) =>
      `${nearFile(a)}Læg filen i mappen, eller ret linket. Et bilag, der kommer senere, skrives uden link og med »(eftersendes)«.`,
  ),
  'attachment-outside': rule(
    (a) => `Bilaget${quoted(a['file'])} ligger uden for arbejdsmappen.`,
    () => 'Læg en kopi under bilag/ ved siden af mødet, og link til den.',
  ),
  'attachment-not-a-file': rule(
    (a) => `Bilaget${quoted(a['file'])} er ikke en fil.`,
    () => 'Link til én fil.',
  ),
  'attachment-unreadable': rule(
    (a) => `Bilaget${quoted(a['file'])} kan ikke læses (${a['code']}).`,
    () => 'Giv dig selv læseadgang til filen.',
  ),
  'image-missing': rule(
    (a) => `Billedet${quoted(a['file'])} findes ikke.`,
    (a) => `${nearFile(a)}Læg filen i mappen, eller ret adressen.`,
  ),
  'image-outside': rule(
    (a) => `Billedet${quoted(a['file'])} ligger uden for arbejdsmappen.`,
    () => 'Læg en kopi ved siden af mødet.',
  ),
  'image-not-a-file': rule(
    () => 'Billedet er ikke en fil i arbejdsmappen.',
    () => 'Gem billedet ved siden af mødet; der hentes intet fra nettet.',
  ),
  'image-unreadable': rule(
    (a) => `Billedet${quoted(a['file'])} kan ikke læses (${a['code']}).`,
    () => 'Giv dig selv læseadgang til filen.',
  ),
  'image-data-unreadable': rule(
    (a) =>
      `Billedet${quoted(a['file'])} er beskadiget eller for stort, så det ikke kan ses, hvad filen siger ud over billedet, fx om sted og kamera.`,
    () => 'Åbn det i et billedprogram, og gem det igen.',
  ),
  'image-type': rule(
    (a) => `Billedet${quoted(a['file'])} er af en type, der ikke kan vises.`,
    (a) => `Brug en af typerne ${a['allowed']}.`,
  ),
  'image-too-large': rule(
    (a) => `Billedet${quoted(a['file'])} fylder mere end ${a['limit']} MB.`,
    () => 'Gem billedet mindre.',
  ),
  'image-without-alt': rule(
    () => 'Billedet har ingen tekst til dem, der ikke kan se det.',
    () => 'Skriv, hvad billedet viser, mellem de kantede parenteser: ![Kurve over …](fil.png).',
  ),

  // Notater
  'paper-mark': rule(
    () => 'Her mærkes en del af notatet som fortrolig, men et notat offentliggøres helt eller slet ikke.',
    () =>
      'Skriv »(fortrolig)« ved bilaget i mødet, hvis hele notatet er fortroligt, eller flyt det fortrolige til sit eget bilag. Handler overskriften kun om fortrolighed, så skriv »(Offentlig)« foran.',
  ),
  'paper-empty': rule(
    () => 'Notatet har ingen tekst.',
    () => 'Skriv teksten under titlen, eller fjern bilaget.',
  ),

  // Output
  'browser-missing': rule(
    (a) =>
      a['named']
        ? `Der er ingen browser på ${String(a['named'])}.`
        : 'Der er ingen browser at trykke PDF med.',
    () =>
      'Installér Chrome, Chromium eller Edge, eller byg uden PDF: --to html,json. »dmpg doctor« viser, hvad der er ledt efter.',
  ),
  'browser-start': rule(
    (a) => `Browseren ${a['path']} kan ikke starte: ${a['reason']}`,
    () => 'Kør »dmpg doctor«, eller byg uden PDF: --to html,json.',
  ),
  'browser-crash': rule(
    () => 'Browseren gik ned to gange under trykningen.',
    () => 'Prøv igen med --jobs 1, eller byg uden PDF: --to html,json.',
  ),
  'print-failed': rule(
    (a) => `Browseren kunne ikke trykke dokumentet (${a['reason']}).`,
    () =>
      'Prøv igen. Sker det hver gang, så se formatets skabelon og style.css efter for noget, der hentes udefra.',
  ),
  'print-timeout': rule(
    (a) => `Trykningen tog mere end ${a['seconds']} sekunder.`,
    () => 'Del dokumentet op, eller gør store tabeller og lister mindre.',
  ),
  'print-blank': rule(
    () => 'PDF’en kom ud med en tom side.',
    () => 'Prøv igen; sker det hver gang, så kør »dmpg doctor«.',
  ),
  ...SITE_DA,
  ...HISTORY_DA,
  ...PACKAGE_DA,
  'pdf-nonconforming': rule(
    (a) =>
      `PDF’en overholder ikke${clauseName(a['clause']) || ' sin standard'}${a['page'] ? `, side ${a['page']}` : ''}: ` +
      `${pdfFault(a['cause'])?.[0] ?? a['found']}.${a['others'] ? ` Og ${a['others']} fejl mere.` : ''} Der er ikke skrevet noget.`,
    (a) =>
      pdfFault(a['cause'])?.[1] ??
      'Prøv med formatet »dmpg«. Går det godt, så se dit eget formats skabelon og style.css efter; ellers send meddelelsen til udviklerne.',
  ),
  'print-unreadable': rule(
    (a) => `Browserens PDF kunne ikke kontrolleres (${a['reason']}).`,
    () => 'Brug den indbyggede browser eller en nyere Chrome; se »dmpg doctor«.',
  ),
  'output-foreign': rule(
    (a) => `${a['path']} findes allerede og er ikke skrevet af dmpg.`,
    () => 'Flyt eller omdøb filen, eller vælg en anden mappe med --out.',
  ),
  'output-unwritable': rule(
    (a) => `Der kan ikke skrives til ${a['path']} (${a['code']}).`,
    (a) =>
      a['code'] === 'ENOTDIR' || a['code'] === 'EEXIST'
        ? 'Der ligger en fil, hvor mappen skulle være. Flyt den, eller vælg en anden mappe med --out.'
        : 'Giv dig selv skriveadgang, eller vælg en anden mappe med --out.',
  ),
  'disk-full': rule(
    () => 'Disken er fuld. De gamle filer er urørt.',
    () => 'Skaf plads, og byg igen.',
  ),
  'internal-error': rule(
    (a) => `Uventet fejl: ${a['reason']}`,
    () => 'Kør igen med DMPG_DEBUG=1, og send det hele til udviklerne.',
  ),

  // Kommentarer, der lader fund passere
  'ignore-without-reason': rule(
    () => 'Kommentaren lader et fund passere uden at begrunde det; den virker derfor ikke.',
    () => 'Skriv begrundelsen efter kolon: <!-- dmpg-ignore regel-id: begrundelse -->.',
  ),
  'ignore-unknown-rule': rule(
    () => 'Kommentaren nævner ingen regel, der findes; den virker derfor ikke.',
    () => 'Skriv reglens navn, som det står i kantet parentes efter meddelelsen.',
  ),
  'ignore-not-possible': rule(
    () =>
      'Kommentaren vil lade fund passere, som ikke kan lades passere på den måde; den virker derfor ikke.',
    () =>
      'Ret det, der er fundet. Fejl om fortrolighed og personoplysninger kan lades passere med hver sin kommentar.',
  ),
  'ignore-unused': rule(
    () => 'Kommentaren lader ingen fund passere.',
    () => 'Slet den, eller flyt den, så den står lige over det, den gælder.',
  ),
} satisfies Record<string, Message>;

export type RuleId = keyof typeof DIAGNOSTICS_DA;
