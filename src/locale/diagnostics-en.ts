import type { DiagnosticArguments } from '../model/diagnostic.js';
import type { RuleId } from './diagnostics-da.js';
import { HISTORY_EN } from './history-en.js';
import { quoted } from './message.js';
import type { Message } from './message.js';
import { PACKAGE_EN } from './package-en.js';
import { SITE_EN } from './site-en.js';

const rule = (message: Message['message'], hint: Message['hint']): Message => ({ message, hint });
const suggestion = (word: string | number | undefined) => (word ? `Did you mean »${word}«? ` : '');
const SLIPS: Readonly<Record<string, string>> = {
  backslash: 'Write the slash the other way: /. ',
  case: 'Capital and small letters must be the same. ',
  accents:
    'The two names look the same, but the file’s å, é or the like is kept as two characters, as a Mac may do: rename the file by typing its name anew. ',
};
/** What a file that is missing was probably meant to be. */
const nearFile = (a: DiagnosticArguments) =>
  `${a['slip'] === 'accents' ? '' : suggestion(a['suggestion'])}${SLIPS[String(a['slip'])] ?? ''}`;
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

const STANDARDS: Readonly<Record<string, string>> = {
  UA: 'PDF/UA-1 (ISO 14289-1)',
  A: 'PDF/A (ISO 19005)',
  PDF: 'the PDF standard (ISO 32000-1)',
};
/** What is wrong with a PDF: what was found, and what to do about it. */
const PDF_FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  image: [
    'an image without alternative text',
    'Give the image in the format’s template an alternative text (alt="…").',
  ],
  structure: [
    'content that a screen reader does not find',
    'Look in the format’s template and style.css for text that is put in with »content:«, or that stands outside the page’s elements.',
  ],
  glyph: [
    'a character that none of the document’s fonts has, such as an emoji',
    'Remove the character, or write it in words.',
  ],
  text: [
    'a character that cannot be read aloud or searched for',
    'Remove the character, such as a symbol of Wingdings, or use another font in the format’s style.css.',
  ],
  table: [
    'a table that a screen reader cannot follow',
    'Mend the table so that all rows have as many cells and the first row is headers; tables in the format’s template need <th>.',
  ],
  list: [
    'a list that is not built as one',
    'Look at the format’s template and style.css: in a list only items may stand.',
  ],
  heading: [
    'headings that skip a level',
    'Mend the headings in the format’s template so that each level follows the one before.',
  ],
  link: [
    'a link that a screen reader cannot follow',
    'Look at the format’s template and style.css: every link needs text.',
  ],
  font: [
    'a font that is not embedded as it must be',
    'Use another font in the format’s style.css; best a TrueType font that is not variable.',
  ],
  transparency: [
    'transparency without a colour space',
    'Take the transparency out of the format’s style.css.',
  ],
};
const pdfFault = (cause: string | number | undefined) =>
  Object.hasOwn(PDF_FAULTS, String(cause)) ? PDF_FAULTS[String(cause)] : undefined;
const clauseName = (clause: string | number | undefined) => {
  const [standard = '', number] = String(clause).split(' ');
  return number === undefined ? '' : ` ${STANDARDS[standard] ?? standard}, ${number}`;
};

/** All findings in English, by rule. */
export const DIAGNOSTICS_EN: Readonly<Record<RuleId, Message>> = {
  'file-not-found': rule(
    () => 'The file does not exist.',
    (a) =>
      a['slip'] === 'pattern'
        ? 'Asterisks cannot be used here. Name the files one by one, or name the folder: dmpg minutes build minutes.'
        : `${nearFile(a)}Check its name and folder.`,
  ),
  'not-a-file': rule(
    () => 'A file is expected here; this is something else.',
    () => 'Name a Markdown file or a folder of meetings.',
  ),
  'file-unreadable': rule(
    (a) => `The file cannot be read (${a['code']}).`,
    () => 'Give yourself permission to read it.',
  ),
  'file-too-large': rule(
    (a) => `The file has ${a['size']} MB; a meeting may have ${a['limit']} MB.`,
    () => 'Split the meeting, or make long texts and images attachments.',
  ),
  'empty-file': rule(
    () => 'The file is empty.',
    () => 'Begin with frontmatter between two lines »---«; see docs/vejledning.md.',
  ),
  'binary-file': rule(
    (a) =>
      a['kind'] === 'office'
        ? 'The file is not plain text, but a document of Word or the like.'
        : a['kind'] === 'pdf'
          ? 'The file is not plain text, but a PDF.'
          : 'The file is not text.',
    (a) =>
      a['kind'] === 'office'
        ? 'Copy the text into a plain text editor, such as Notepad, and save it as .md in UTF-8. Another file name is not enough.'
        : 'Name a Markdown file saved as UTF-8.',
  ),
  'encoding-utf16': rule(
    () => 'The file is saved as UTF-16; UTF-8 is expected.',
    () => 'Save the file as UTF-8.',
  ),
  'encoding-latin1': rule(
    () => 'The file is not UTF-8; it looks like Windows-1252 or ISO 8859-1.',
    () => 'Save the file as UTF-8, and check that æ, ø and å are right.',
  ),
  'encoding-invalid': rule(
    () => 'Here stand bytes that are not valid UTF-8.',
    () => 'Save the file as UTF-8, or mend the character here.',
  ),
  'control-character': rule(
    (a) => `The text holds an invisible control character (${a['code']}); it is left out.`,
    () => 'Delete it; it often comes along when text is copied from other programs.',
  ),
  'same-output': rule(
    (a) => `The file would have the same output as ${a['other']}.`,
    () => 'Give the two files different names.',
  ),

  'config-not-a-mapping': rule(
    () => 'The configuration must be keys with values.',
    () => 'Write for instance »rules:« and below it »link-text-vague: hint«; see docs/validering.md.',
  ),
  'config-rule-unknown': rule(
    (a) => `There is no rule${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}»dmpg rules« shows them all.`,
  ),
  'config-rule-protected': rule(
    (a) =>
      a['allowed']
        ? `The rule ${a['rule']} cannot be made milder for many meetings at once.`
        : `The rule ${a['rule']} cannot be configured: without it there is no sound document.`,
    (a) =>
      a['allowed']
        ? `Possible values: ${a['allowed']}. A single finding can be let pass by the comment »<!-- dmpg-ignore ${a['rule']}: reason -->« in the meeting.`
        : 'Take the line out, and mend the meeting.',
  ),
  'config-option-unknown': rule(
    (a) => `The rule ${a['rule']} has no key${quoted(a['found'])}.`,
    (a) => `Known keys: ${a['known']}.`,
  ),
  'fix-file-changed': rule(
    () => 'The file was changed while it was being mended; it was left alone.',
    () => 'Save it, and run --fix again.',
  ),
  'fix-unwritable': rule(
    (a) => `The file cannot be written (${a['code']}); it was left alone.`,
    () => 'Give yourself permission to write the file and its folder.',
  ),
  'frontmatter-missing': rule(
    () => 'The file does not begin with frontmatter.',
    (a) =>
      TOP_SLIPS[String(a['slip'])] ??
      'Begin with a line »---«, then the keys format, gruppe and dato, then a line »---« again.',
  ),
  'frontmatter-unclosed': rule(
    () => 'The frontmatter begins here but does not end.',
    () => 'Put a line »---« after the last key.',
  ),
  'frontmatter-not-a-mapping': rule(
    () => 'The frontmatter must be keys with values.',
    () => 'Write for example »dato: 2025-11-07«, one key a line.',
  ),
  'yaml-syntax': rule(
    (a) => `The fields cannot be read (YAML): ${YAML[String(a['code'])] ?? 'the YAML syntax is wrong'}.`,
    (a) =>
      YAML_SLIPS[String(a['slip'])] ??
      'Mend the line. Text with a colon, # or quotes must stand in straight quotes: "…".',
  ),
  'yaml-alias': rule(
    () => 'Anchors, aliases and tags (&, *, !) cannot be used here.',
    () => 'Write the value out, or put the text in quotes.',
  ),
  'yaml-key': rule(
    () => 'A key must be plain text.',
    () => 'Write »name: value«.',
  ),
  'yaml-too-deep': rule(
    (a) => `The keys are nested more than ${a['limit']} deep.`,
    () => 'Make the structure simpler.',
  ),
  'yaml-too-large': rule(
    (a) => `The frontmatter has more than ${a['limit']} kB.`,
    () => 'Move the text into the meeting.',
  ),
  'unknown-key': rule(
    (a) => `Unknown key${quoted(a['key'])}.`,
    (a) => `${suggestion(a['suggestion'])}Known keys: ${a['known']}.`,
  ),
  'english-key': rule(
    (a) => `The key${quoted(a['key'])} is English; keys are Danish here.`,
    (a) => `Write »${a['danish']}«.`,
  ),
  'key-twice': rule(
    (a) => `The key${quoted(a['key'])} stands twice.`,
    () => 'Keep one of them.',
  ),
  'key-missing': rule(
    (a) => `The key${quoted(a['key'])} is missing.`,
    (a) => `Add »${a['key']}: …«.${a['allowed'] ? ` Possible values: ${a['allowed']}.` : ''}`,
  ),
  'wrong-type': rule(
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
  'value-unknown': rule(
    (a) => `${String(a['key'])} cannot be${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}Possible values: ${a['allowed']}.`,
  ),
  'date-invalid': rule(
    (a) =>
      `${String(a['key'])}:${quoted(a['found'])} is not ${a['form'] ? 'written as year-month-day' : 'a date that exists'}.`,
    (a) =>
      a['suggestion']
        ? `Write ${a['suggestion']}, if that is the date that is meant.`
        : 'Write the date as year-month-day, for example 2025-11-07.',
  ),
  'time-invalid': rule(
    (a) => `${String(a['key'])}:${quoted(a['found'])} is not written as a time.`,
    (a) => (a['suggestion'] ? `Write "${a['suggestion']}".` : 'Write for example "10:00-15:30".'),
  ),
  'body-missing': rule(
    () => 'The key »gruppe« or »udvalg« is missing.',
    () => 'Add »gruppe: …« or »udvalg: …« with the name of the body that meets.',
  ),
  'body-twice': rule(
    () => 'Both »gruppe« and »udvalg« are given.',
    () => 'Keep one of them.',
  ),
  'approved-without-status': rule(
    (a) => `There is a date of approval, but the status is »${a['status']}«.`,
    () => 'Write »status: godkendt«, or remove »godkendt«.',
  ),
  'participants-missing': rule(
    (a) => `A ${a['kind']} in the format ${a['format']} must have participants.`,
    () => 'Add »deltagere:« with one person a line.',
  ),
  'person-without-name': rule(
    () => 'The person has no name.',
    () => 'Write the name first on the line, or in the key »navn«.',
  ),
  'role-unknown': rule(
    (a) => `Unknown role${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}Known roles: ${a['allowed']}.`,
  ),
  'title-differs': rule(
    () => 'The heading differs from »titel« in the frontmatter.',
    () => 'Keep the title in one place.',
  ),

  'format-unknown': rule(
    (a) => `Unknown format${quoted(a['found'])}.`,
    (a) =>
      `${suggestion(a['suggestion'])}Known formats: ${a['known']}. A format of your own is a folder under templates/.`,
  ),
  'format-is-paper': rule(
    (a) => `The format${quoted(a['found'])} is for papers, and a paper is not a meeting.`,
    () =>
      'A paper is an attachment: put the file under bilag/, and link to it from the meeting’s list of attachments; it is printed in the meeting package. If it is a meeting, choose another format.',
  ),
  'format-is-meeting': rule(
    (a) => `The format${quoted(a['found'])} is for meetings, and this file is an attachment.`,
    (a) => `Write a format for papers: ${a['known']}. A meeting does not belong among attachments.`,
  ),
  'format-unusable': rule(
    (a) => `The format${quoted(a['found'])} has errors and cannot be used.`,
    () => 'Mend the errors in its format.yaml.',
  ),
  'format-not-a-mapping': rule(
    () => 'format.yaml must be keys with values.',
    () => 'See docs/formater.md.',
  ),
  'format-key-missing': rule(
    (a) => `The key${quoted(a['key'])} is missing in the format.`,
    () => 'See docs/formater.md.',
  ),
  'format-section-twice': rule(
    (a) => `The section${quoted(a['key'])} is defined twice.`,
    () => 'Give each section a key of its own.',
  ),
  'format-section-key': rule(
    (a) => `The section key${quoted(a['found'])} may only have small letters, digits and hyphens.`,
    () => 'Write for example »sagsfremstilling«.',
  ),
  'format-placeholder': rule(
    (a) => `Unknown placeholder${quoted(a['found'])}.`,
    (a) => `Possible placeholders: ${a['allowed']}.`,
  ),
  'format-base-unknown': rule(
    (a) => `The format extends${quoted(a['found'])}, which does not exist.`,
    (a) => `Known formats: ${a['known']}.`,
  ),
  'format-language': rule(
    (a) => `${quoted(a['found']).trim()} is not the code of a language.`,
    () => 'Write for example »da« or »en«.',
  ),
  'format-without-page': rule(
    (a) => `The format has no ${a['file']}.`,
    (a) => `Put a ${a['file']} into the format’s folder.`,
  ),
  'site-labels-not-a-mapping': rule(
    () => 'The site’s words must be names with a word or a sentence each.',
    () => 'See docs/webstedets-skabeloner.md.',
  ),
  'template-failed': rule(
    (a) => `The template cannot be used: ${a['reason']}`,
    () => 'Mend the Handlebars code on this line.',
  ),

  'too-many-items': rule(
    (a) => `The meeting has more than ${a['limit']} items.`,
    () => 'Split the meeting.',
  ),
  'no-items': rule(
    () => 'The meeting has no items.',
    () => 'Write each item as a heading with »## « before it.',
  ),
  'heading-underlined': rule(
    () => 'The line below makes the text a heading.',
    () => 'Put an empty line between the text and »---«, or write the heading with # before it.',
  ),
  'heading-level': rule(
    () => 'A heading with one # can only stand at the top, as the meeting’s title.',
    () => 'Use »## « for items, »### « for sections and »#### « for headings of your own.',
  ),
  'section-outside-item': rule(
    () => 'A section (###) must stand below an item (##).',
    () => 'Put an item above the section, or use »#### «.',
  ),
  'item-number': rule(
    (a) =>
      a['found']
        ? `The item says number ${a['found']} but is number ${a['expected']}.`
        : `The item’s number does not fit: it is number ${a['expected']}.`,
    (a) => `Write ${a['expected']}, or delete the number; it comes by itself.`,
  ),
  'item-without-title': rule(
    () => 'The item has no title.',
    () => 'Write the title after »## «. Only a confidential item may go without.',
  ),
  'field-twice': rule(
    (a) => `The field${quoted(a['field'])} stands twice.`,
    () => 'Keep one of them.',
  ),
  'section-unknown': rule(
    (a) => `Unknown section${quoted(a['found'])}.`,
    (a) =>
      `${suggestion(a['suggestion'])}The format’s sections: ${a['allowed']}. Headings of your own are written with »#### «.`,
  ),
  'section-twice': rule(
    (a) => `The section${quoted(a['section'])} stands twice in the item.`,
    () => 'Put the text into one section.',
  ),
  'recommendation-empty': rule(
    () => 'The recommendation is empty.',
    () => 'Write what is recommended, or delete the line.',
  ),

  'access-mark-missing': rule(
    (a) => `The item does not say whether it is public; the format ${a['format']} demands it.`,
    () => 'Write »(Offentlig)« or »(Fortrolig)« before the title.',
  ),
  'access-mark-unclear': rule(
    () => 'Here stands something that looks like a mark of confidentiality but is not one.',
    () =>
      'Write »(Fortrolig)« right after the item’s number (in a list of attachments: last on the line), »(Offentlig)« where the item is public, or reword the text.',
  ),
  'access-mark-misplaced': rule(
    () => 'The mark of confidentiality has no effect here: the text would be published.',
    () =>
      'The mark must stand in the item’s heading »## (Fortrolig) …«. Look also for a code block or list that is not closed.',
  ),
  'access-mark-lost': rule(
    () =>
      'The heading looks like a part of the confidential item before it but is an item of its own: the text would be published.',
    () =>
      'If the text belongs to the confidential item, write the heading with »###«. If it is a public item, write »(Offentlig)« before the title.',
  ),
  'reference-into-confidential': rule(
    () => 'This refers to a footnote or address that stands below a confidential item.',
    () => 'Move the footnote or address up below the item that uses it.',
  ),
  leak: rule(
    (a) =>
      `${a['output'] === 'package' ? 'The meeting package' : String(a['output']).toUpperCase()} would hold text that stands in confidential parts of the file alone (${a['count']} found). Nothing was written.`,
    () => 'Look in the format’s template for fixed text that repeats what is confidential.',
  ),
  'leak-in-site': rule(
    (a) => `The page would show text that a meeting withholds (${a['count']} found). Nothing was published.`,
    () =>
      'Look in templates/site/ and in »site« in dmpg.config.yaml for fixed text that repeats what is confidential.',
  ),
  'search-failed': rule(
    (a) => `The search index could not be made: ${a['reason']}. Nothing was published.`,
    () => 'Run »npm ci« again, or run with --no-search.',
  ),
  'leak-in-older-output': rule(
    (a) =>
      `The output folder has a file from before that shows text that is confidential now: ${a['name']}. It was left alone.`,
    () => 'Delete the file, or build it again with the --to, --as or --package it was made with.',
  ),
  'leak-in-name': rule(
    () =>
      'The file name holds words that stand in confidential parts of the file alone. Nothing was written.',
    () => 'Give the file a name without confidential words.',
  ),

  'raw-html': rule(
    () => 'HTML in the text is printed as text.',
    () => 'Use Markdown, or write a note to yourself as <!-- … -->.',
  ),
  'comment-unclosed': rule(
    () => 'The comment begins here but does not end; the rest of the text would be missing.',
    () => 'Put --> where the comment ends.',
  ),
  'comment-misspelt': rule(
    () => 'Here is something that looks like a comment but is not: the text would be published.',
    () =>
      'Write the comment as <!-- … --> with two hyphens at both ends, on a line that is not indented. If it is no comment, reword the text.',
  ),
  'markdown-too-deep': rule(
    () => 'The text is nested more than 100 levels deep.',
    () => 'Look for repeated characters such as > or -, and make the structure simpler.',
  ),
  'markdown-too-large': rule(
    () => 'The text has more parts than a meeting can have.',
    () => 'Split the meeting, or make long lists and tables attachments.',
  ),
  'markdown-too-slow': rule(
    () => 'The text cannot be read within reasonable time.',
    () => 'Look for very long lists, or long runs of characters such as *, _, [ and `.',
  ),

  'attachment-missing': rule(
    (a) => `The attachment${quoted(a['file'])} does not exist.`,
    (a) =>
      `${nearFile(a)}Put the file into the folder, or correct the link. One that comes later is written without a link and with »(eftersendes)«.`,
  ),
  'attachment-outside': rule(
    (a) => `The attachment${quoted(a['file'])} lies outside the workspace.`,
    () => 'Put a copy under bilag/ beside the meeting, and link to that.',
  ),
  'attachment-not-a-file': rule(
    (a) => `The attachment${quoted(a['file'])} is not a file.`,
    () => 'Link to one file.',
  ),
  'attachment-unreadable': rule(
    (a) => `The attachment${quoted(a['file'])} cannot be read (${a['code']}).`,
    () => 'Give yourself permission to read it.',
  ),
  'image-missing': rule(
    (a) => `The image${quoted(a['file'])} does not exist.`,
    (a) => `${nearFile(a)}Put the file into the folder, or correct the address.`,
  ),
  'image-outside': rule(
    (a) => `The image${quoted(a['file'])} lies outside the workspace.`,
    () => 'Put a copy beside the meeting.',
  ),
  'image-not-a-file': rule(
    () => 'The image is not a file in the workspace.',
    () => 'Save the image beside the meeting; nothing is fetched from the net.',
  ),
  'image-unreadable': rule(
    (a) => `The image${quoted(a['file'])} cannot be read (${a['code']}).`,
    () => 'Give yourself permission to read it.',
  ),
  'image-data-unreadable': rule(
    (a) =>
      `The image${quoted(a['file'])} is damaged or too large, so what the file says beside the picture, such as place and camera, cannot be seen.`,
    () => 'Open it in an image editor, and save it again.',
  ),
  'image-type': rule(
    (a) => `The image${quoted(a['file'])} is of a type that cannot be shown.`,
    (a) => `Use one of the types ${a['allowed']}.`,
  ),
  'image-too-large': rule(
    (a) => `The image${quoted(a['file'])} has more than ${a['limit']} MB.`,
    () => 'Save the image smaller.',
  ),
  'image-without-alt': rule(
    () => 'The image has no text for those who cannot see it.',
    () => 'Write what it shows between the square brackets: ![Curve of …](file.png).',
  ),

  'paper-mark': rule(
    () =>
      'This marks a part of the paper as confidential, but a paper is published as a whole or not at all.',
    () =>
      'Write “(fortrolig)” at the attachment in the meeting if all of the paper is confidential, or move the confidential part to an attachment of its own. If the heading only speaks of confidentiality, write “(Offentlig)” before it.',
  ),
  'paper-empty': rule(
    () => 'The paper has no text.',
    () => 'Write the text below the title, or remove the attachment.',
  ),

  'browser-missing': rule(
    (a) =>
      a['named'] ? `There is no browser at ${String(a['named'])}.` : 'There is no browser to print PDF with.',
    () =>
      'Install Chrome, Chromium or Edge, or build without PDF: --to html,json. »dmpg doctor« shows where was looked.',
  ),
  'browser-start': rule(
    (a) => `The browser ${a['path']} does not start: ${a['reason']}`,
    () => 'Run »dmpg doctor«, or build without PDF: --to html,json.',
  ),
  'browser-crash': rule(
    () => 'The browser crashed twice while printing.',
    () => 'Try again with --jobs 1, or build without PDF: --to html,json.',
  ),
  'print-failed': rule(
    (a) => `The browser could not print the document (${a['reason']}).`,
    () =>
      'Try again. If it happens every time, look in the format’s template and style.css for something fetched from elsewhere.',
  ),
  'print-timeout': rule(
    (a) => `Printing took more than ${a['seconds']} seconds.`,
    () => 'Split the document, or make large tables and lists smaller.',
  ),
  'print-blank': rule(
    () => 'The PDF came out with an empty page.',
    () => 'Try again; if it happens every time, run »dmpg doctor«.',
  ),
  ...SITE_EN,
  ...HISTORY_EN,
  ...PACKAGE_EN,
  'pdf-nonconforming': rule(
    (a) =>
      `The PDF does not keep${clauseName(a['clause']) || ' its standard'}${a['page'] ? `, page ${a['page']}` : ''}: ` +
      `${pdfFault(a['cause'])?.[0] ?? a['found']}.${a['others'] ? ` And ${a['others']} more faults.` : ''} Nothing was written.`,
    (a) =>
      pdfFault(a['cause'])?.[1] ??
      'Try the format »dmpg«. If that works, look at your own format’s template and style.css; if not, send the message to the developers.',
  ),
  'print-unreadable': rule(
    (a) => `The browser’s PDF could not be checked (${a['reason']}).`,
    () => 'Use the embedded browser or a newer Chrome; see »dmpg doctor«.',
  ),
  'output-foreign': rule(
    (a) => `${a['path']} exists and was not written by dmpg.`,
    () => 'Move or rename the file, or choose another folder with --out.',
  ),
  'output-unwritable': rule(
    (a) => `${a['path']} cannot be written (${a['code']}).`,
    (a) =>
      a['code'] === 'ENOTDIR' || a['code'] === 'EEXIST'
        ? 'A file is where the folder should be. Move it, or choose another folder with --out.'
        : 'Give yourself permission to write, or choose another folder with --out.',
  ),
  'disk-full': rule(
    () => 'The disk is full. The old output is untouched.',
    () => 'Make room, and build again.',
  ),
  'internal-error': rule(
    (a) => `Unexpected error: ${a['reason']}`,
    () => 'Run again with DMPG_DEBUG=1, and send all of it to the developers.',
  ),

  'ignore-without-reason': rule(
    () => 'The comment lets a finding pass without a reason; so it has no effect.',
    () => 'Write the reason after a colon: <!-- dmpg-ignore rule-id: reason -->.',
  ),
  'ignore-unknown-rule': rule(
    () => 'The comment names no rule that exists; so it has no effect.',
    () => 'Write the rule’s name as it stands in square brackets after the message.',
  ),
  'ignore-not-possible': rule(
    () => 'The comment would let findings pass that cannot be let pass in this way; so it has no effect.',
    () =>
      'Mend what was found. Errors of confidentiality and personal data can be let pass with a comment for each.',
  ),
  'ignore-unused': rule(
    () => 'The comment lets no finding pass.',
    () => 'Delete it, or move it right above what it is about.',
  ),
};
