import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import { suggestion } from './suggestions-da.js';

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

/** What to do about a line of YAML where one can see what is wrong with it. */
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

/** What may be wrong with the fields of a meeting or a paper, and with YAML wherever it stands. */
export const FRONTMATTER_DA = {
  'frontmatter-missing': finding(
    () => 'Filen begynder ikke med frontmatter.',
    (a) =>
      TOP_SLIPS[String(a['slip'])] ??
      'Skriv først i filen en linje »---«, så felterne format, gruppe og dato, og så en linje »---« igen.',
  ),
  'frontmatter-unclosed': finding(
    () => 'Frontmatter begynder her, men slutter ikke.',
    () => 'Sæt en linje med »---« efter det sidste felt.',
  ),
  'frontmatter-not-a-mapping': finding(
    () => 'Frontmatter skal bestå af felter med værdier.',
    () => 'Skriv fx »dato: 2025-11-07« på hver sin linje.',
  ),
  'yaml-syntax': finding(
    (a) =>
      `Felterne kan ikke læses (YAML): ${YAML[String(a['code'])] ?? 'linjen er ikke skrevet, som den skal'}.`,
    (a) =>
      YAML_SLIPS[String(a['slip'])] ??
      'Ret linjen. Tekst med kolon, # eller anførselstegn skal stå i lige anførselstegn: "…".',
  ),
  'yaml-alias': finding(
    () => 'Ankre, aliaser og mærker (&, *, !) kan ikke bruges her.',
    () => 'Skriv værdien helt ud, eller sæt anførselstegn om teksten.',
  ),
  'yaml-key': finding(
    () => 'Et feltnavn skal være enkel tekst.',
    () => 'Skriv feltet som »navn: værdi«.',
  ),
  'yaml-too-deep': finding(
    (a) => `Felterne er indlejret mere end ${a['limit']} gange.`,
    () => 'Gør strukturen enklere.',
  ),
  'yaml-too-large': finding(
    (a) => `Frontmatter fylder mere end ${a['limit']} kB.`,
    () => 'Flyt teksten ned i mødet.',
  ),
  'unknown-key': finding(
    (a) => `Ukendt felt${quoted(a['key'])}.`,
    (a) => `${suggestion(a['suggestion'])}Kendte felter: ${a['known']}.`,
  ),
  'english-key': finding(
    (a) => `Feltet${quoted(a['key'])} er engelsk; her bruges danske navne.`,
    (a) => `Skriv »${a['danish']}«.`,
  ),
  'key-twice': finding(
    (a) => `Feltet${quoted(a['key'])} står to gange.`,
    () => 'Behold det ene.',
  ),
  'key-missing': finding(
    (a) => `Feltet${quoted(a['key'])} mangler.`,
    (a) => `Tilføj »${a['key']}: …«.${a['allowed'] ? ` Mulige værdier: ${a['allowed']}.` : ''}`,
  ),
  'wrong-type': finding(
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
  'value-unknown': finding(
    (a) => `Feltet »${String(a['key'])}« kan ikke være${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}Mulige værdier: ${a['allowed']}.`,
  ),
  'date-invalid': finding(
    (a) =>
      `${String(a['key'])}:${quoted(a['found'])} er ikke ${a['form'] ? 'skrevet som år-måned-dag' : 'en dato, der findes'}.`,
    (a) =>
      a['suggestion']
        ? `Skriv ${a['suggestion']}, hvis det er den dato, der er ment.`
        : 'Skriv datoen som år-måned-dag, fx 2025-11-07.',
  ),
  'time-invalid': finding(
    (a) => `${String(a['key'])}:${quoted(a['found'])} er ikke skrevet som et tidspunkt.`,
    (a) => (a['suggestion'] ? `Skriv "${a['suggestion']}".` : 'Skriv fx "10:00-15:30".'),
  ),
  'body-missing': finding(
    () => 'Feltet »gruppe« eller »udvalg« mangler.',
    () => 'Tilføj »gruppe: …« eller »udvalg: …« med navnet på dem, der mødes.',
  ),
  'body-twice': finding(
    () => 'Både »gruppe« og »udvalg« er udfyldt.',
    () => 'Behold det ene.',
  ),
  'approved-without-status': finding(
    (a) => `Der står en godkendelsesdato, men status er »${a['status']}«.`,
    () => 'Skriv »status: godkendt«, eller fjern »godkendt«.',
  ),
  'participants-missing': finding(
    (a) => `Et ${a['kind']} i formatet ${a['format']} skal have deltagere.`,
    () => 'Tilføj »deltagere:« med én person pr. linje.',
  ),
  'person-without-name': finding(
    () => 'Personen har intet navn.',
    () => 'Skriv navnet først på linjen eller i feltet »navn«.',
  ),
  'role-unknown': finding(
    (a) => `Ukendt rolle${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}Kendte roller: ${a['allowed']}.`,
  ),
  'title-differs': finding(
    () => 'Overskriften er en anden end »titel« i frontmatter.',
    () => 'Behold titlen ét sted.',
  ),
} satisfies Record<string, Message>;
