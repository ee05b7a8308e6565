import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import type { FRONTMATTER_DA } from './frontmatter-da.js';
import { suggestion } from './suggestions-en.js';

const TYPES: Readonly<Record<string, string>> = {
  map: 'keys with values',
  list: 'a list',
  text: 'text',
  number: 'a number',
  truth: 'true/false',
  empty: 'nothing',
  scalar: 'a single value',
  person:
    'a person: one line »Name, title, organisation (role)« or the keys navn, titel, organisation, rolle',
  meeting: 'the keys dato, tid and sted',
  override: 'the keys files and rules',
  rules: 'rules with values',
  'site-body': 'the keys name, aliases, address and description',
};
const typeName = (name: string | number | undefined) => TYPES[String(name)] ?? String(name);
const YAML: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the line is indented wrongly',
  TAB_AS_INDENT: 'the line is indented with a tab; YAML wants spaces',
  DUPLICATE_KEY: 'the same key stands twice',
  MISSING_CHAR: 'a character is missing, such as a quote, a colon or a closing bracket',
  UNEXPECTED_TOKEN: 'here stands something that does not belong',
  MULTILINE_IMPLICIT_KEY: 'a key runs over several lines; perhaps a colon is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a colon in the text is read as a new key',
  BAD_SCALAR_START: 'the value begins with a character that has a meaning of its own',
  BAD_ALIAS: 'the value begins with *, which has a meaning of its own',
};

/** What to do about a line of YAML where one can see what is wrong with it. */
const YAML_SLIPS: Readonly<Record<string, string>> = {
  tab: 'Indent with two spaces instead of a tab.',
  dash: 'Begin the line with an ordinary hyphen and a space: »- «.',
  'hard-space': 'A no-break space follows the colon. Delete it, and type it again with the space bar.',
  'no-space': 'Put a space after the colon: »sted: Vejle«.',
  quotes: 'Use straight quotes: "…". Those of word processors (”…”, »…«) do not count here.',
  indent: 'Fields begin at the very left. Only what belongs to a field is indented, by two spaces.',
  twice: 'Keep one.',
};
const TOP_SLIPS: Readonly<Record<string, string>> = {
  above: 'Delete what stands above the first line »---«, empty lines too; it must be the first of the file.',
  dashes:
    'The first line must be exactly three hyphens, »---«, and so must the line after the fields. Some programs turn them into dashes.',
  open: 'Put a line »---« above the first field and one after the last.',
};

/** What may be wrong with the fields of a meeting or a paper, and with YAML wherever it stands. */
export const FRONTMATTER_EN: Readonly<Record<keyof typeof FRONTMATTER_DA, Message>> = {
  'frontmatter-missing': finding(
    () => 'The file does not begin with frontmatter.',
    (a) =>
      TOP_SLIPS[String(a['slip'])] ??
      'Begin with a line »---«, then the keys format, gruppe and dato, then a line »---« again.',
  ),
  'frontmatter-unclosed': finding(
    () => 'The frontmatter begins here but does not end.',
    () => 'Put a line »---« after the last key.',
  ),
  'frontmatter-not-a-mapping': finding(
    () => 'The frontmatter must be keys with values.',
    () => 'Write for example »dato: 2025-11-07«, one key a line.',
  ),
  'yaml-syntax': finding(
    (a) => `The fields cannot be read (YAML): ${YAML[String(a['code'])] ?? 'the YAML syntax is wrong'}.`,
    (a) =>
      YAML_SLIPS[String(a['slip'])] ??
      'Mend the line. Text with a colon, # or quotes must stand in straight quotes: "…".',
  ),
  'yaml-alias': finding(
    () => 'Anchors, aliases and tags (&, *, !) cannot be used here.',
    () => 'Write the value out, or put the text in quotes.',
  ),
  'yaml-key': finding(
    () => 'A key must be plain text.',
    () => 'Write »name: value«.',
  ),
  'yaml-too-deep': finding(
    (a) => `The keys are nested more than ${a['limit']} deep.`,
    () => 'Make the structure simpler.',
  ),
  'yaml-too-large': finding(
    (a) => `The frontmatter has more than ${a['limit']} kB.`,
    () => 'Move the text into the meeting.',
  ),
  'unknown-key': finding(
    (a) => `Unknown key${quoted(a['key'])}.`,
    (a) => `${suggestion(a['suggestion'])}Known keys: ${a['known']}.`,
  ),
  'english-key': finding(
    (a) => `The key${quoted(a['key'])} is English; keys are Danish here.`,
    (a) => `Write »${a['danish']}«.`,
  ),
  'key-twice': finding(
    (a) => `The key${quoted(a['key'])} stands twice.`,
    () => 'Keep one of them.',
  ),
  'key-missing': finding(
    (a) => `The key${quoted(a['key'])} is missing.`,
    (a) => `Add »${a['key']}: …«.${a['allowed'] ? ` Possible values: ${a['allowed']}.` : ''}`,
  ),
  'wrong-type': finding(
    (a) => `${String(a['key'])} must be ${typeName(a['expected'])} but is ${typeName(a['found'])}.`,
    (a) =>
      a['expected'] === 'text'
        ? 'Put the value in quotes if it is meant as text.'
        : a['expected'] === 'list'
          ? 'Write each entry on its own line with »- « before it.'
          : a['expected'] === 'truth'
            ? 'Write true or false.'
            : 'Correct the value.',
  ),
  'value-unknown': finding(
    (a) => `${String(a['key'])} cannot be${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}Possible values: ${a['allowed']}.`,
  ),
  'date-invalid': finding(
    (a) =>
      `${String(a['key'])}:${quoted(a['found'])} is not ${a['form'] ? 'written as year-month-day' : 'a date that exists'}.`,
    (a) =>
      a['suggestion']
        ? `Write ${a['suggestion']}, if that is the date that is meant.`
        : 'Write the date as year-month-day, for example 2025-11-07.',
  ),
  'time-invalid': finding(
    (a) => `${String(a['key'])}:${quoted(a['found'])} is not written as a time.`,
    (a) => (a['suggestion'] ? `Write "${a['suggestion']}".` : 'Write for example "10:00-15:30".'),
  ),
  'body-missing': finding(
    () => 'The key »gruppe« or »udvalg« is missing.',
    () => 'Add »gruppe: …« or »udvalg: …« with the name of the body that meets.',
  ),
  'body-twice': finding(
    () => 'Both »gruppe« and »udvalg« are given.',
    () => 'Keep one of them.',
  ),
  'approved-without-status': finding(
    (a) => `There is a date of approval, but the status is »${a['status']}«.`,
    () => 'Write »status: godkendt«, or remove »godkendt«.',
  ),
  'participants-missing': finding(
    (a) => `A ${a['kind']} in the format ${a['format']} must have participants.`,
    () => 'Add »deltagere:« with one person a line.',
  ),
  'person-without-name': finding(
    () => 'The person has no name.',
    () => 'Write the name first on the line, or in the key »navn«.',
  ),
  'role-unknown': finding(
    (a) => `Unknown role${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}Known roles: ${a['allowed']}.`,
  ),
  'title-differs': finding(
    () => 'The heading differs from »titel« in the frontmatter.',
    () => 'Keep the title in one place.',
  ),
};
