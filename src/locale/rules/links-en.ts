import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { LINK_DA } from './links-da.js';

export const LINK_EN: Readonly<Record<keyof typeof LINK_DA, RuleWords>> = {
  'link-text-vague': words(
    'Link text that says nothing',
    (a) =>
      a['what'] === 'address'
        ? `The link’s text is the address itself${quoted(a['found'])}: hard to read aloud, and it does not say what is there.`
        : a['what'] === 'nothing'
          ? 'The link has no words, so nobody can hear where it leads.'
          : `The link’s text${quoted(a['found'])} does not say where it leads.`,
    () => 'Use the title of what is linked to: [Timetable for the hearing](https://…).',
  ),
  'link-target-missing': words(
    'Link that leads nowhere',
    (a) =>
      a['why'] === 'none'
        ? 'The link has no address.'
        : a['why'] === 'root'
          ? `The link’s address${quoted(a['file'])} begins with a slash, and readers have no such place.`
          : `There is no file at the link’s address${quoted(a['file'])}.`,
    (a) => {
      if (a['why'] === 'web') return 'Put https:// in front if it is an address on the web.';
      if (a['why'] === 'mail') return 'Put mailto: in front if it is a mail address.';
      return 'Correct the address, or write the text without a link. Files go beside the meeting or in the folder bilag.';
    },
  ),
  'link-unread': words(
    'Link that is printed as text',
    (a) =>
      a['image']
        ? 'The image is not written so that it can be read, and its signs are printed as they stand.'
        : 'The link is not written so that it can be read, and its signs are printed as they stand.',
    (a) => {
      if (a['form'] === 'blank')
        return 'There is a space in the address: put < and > around it, as in [text](<bilag/my file.txt>).';
      if (a['form'] === 'gap') return 'Remove the space between the two brackets: [text](address).';
      return 'Write the text in square brackets and the address right after it in round ones: [text](address).';
    },
  ),
  'anchor-missing': words(
    'Link to a place that is not there',
    (a) => `The link${quoted(a['found'])} leads to a place that is not in the document.`,
    (a) =>
      a['suggestion']
        ? `Write${quoted(a['suggestion'])}.`
        : 'Link to an item with #punkt- and its number: [see item 3](#punkt-3).',
  ),
  'footnote-undefined': words(
    'Footnote that is missing',
    (a) => `There is no footnote for the mark${quoted(a['found'])}, so the mark is printed as it stands.`,
    (a) =>
      `Write the footnote on a line of its own below the item: ${a['found'] ? String(a['found']) : '[^name]'}: Text. Or delete the mark.`,
  ),
  'footnote-unused': words(
    'Footnote without a reference',
    (a) => `Nothing refers to the footnote${quoted(a['found'])}, so it is not in the document.`,
    () => 'Put the mark into the text where the note belongs, or delete the note.',
  ),
  'reference-undefined': words(
    'Link by a name that is not there',
    (a) =>
      `The text${quoted(a['found'])} is printed as it stands, because the name${quoted(a['name'])} has no address.`,
    () => 'Write the address itself: [text](https://…). Or put [name]: https://… on a line of its own.',
  ),
  'reference-unused': words(
    'Address that is not used',
    (a) => `No link uses the name${quoted(a['name'])}.`,
    () => 'Use the name in a link: [text][name]. Or delete the line.',
  ),
  'heading-skipped': words(
    'Heading that skips a level',
    (a) =>
      `The heading${a['level'] ? ` with ${'#'.repeat(Number(a['level']))}` : ''} stands below one that is more than one level higher.`,
    (a) => `Write ${'#'.repeat(Number(a['expected'] ?? 4))} instead, or put in the heading that is missing.`,
  ),
  'bold-heading': words(
    'Bold text used as a heading',
    (a) => `The line${quoted(a['found'])} is bold and looks like a heading, but is none.`,
    (a) =>
      `Make it a heading${a['suggestion'] ? `: ${String(a['suggestion'])}` : ' with #### in front'}. Then a screen reader finds it.`,
  ),
  'list-by-hand': words(
    'List that is ordinary text',
    (a) =>
      a['sign'] === 'hard'
        ? 'A list was to begin here, but a no-break space follows the sign, so the lines are printed as ordinary text.'
        : a['sign'] === 'close'
          ? 'A space is missing after the hyphen, so the line becomes no item of a list: it is printed after the line above.'
          : `The line begins with ${a['sign'] === 'dash' ? 'a dash' : a['sign'] === 'letter' ? 'a letter' : 'a bullet'}, but does not become a list: the lines are printed one after the other.`,
    (a) =>
      a['sign'] === 'letter'
        ? 'Write numbers instead, »1. «, »2. «, or leave an empty line between the lines, so that each is printed by itself.'
        : 'Begin each line with a hyphen and an ordinary space, »- «, and leave an empty line above the first.',
  ),
  'table-by-hand': words(
    'Table that is ordinary text',
    (a) =>
      a['rows'] === 'strokes'
        ? 'The lines look like a table, but do not become one: a line of »|---|---|« is missing below the first, so they are printed one after the other.'
        : a['rows'] === 'tabs'
          ? 'The lines are parted by tabs and look like a table, but do not become one: they are printed one after the other.'
          : 'The lines are drawn as a table, but do not become one: they are printed one after the other.',
    () =>
      'Write | between the cells, and put the line »|---|---|« below the first row, with an empty line above and below the table.',
  ),
  'other-dialect': words(
    'Signs that mean something in another program',
    (a) => {
      switch (a['kind']) {
        case 'raised':
          return `Raised letters with ^ are not known here:${quoted(a['found'])} is printed as it stands.`;
        case 'lowered':
          return 'Lowered letters with ~ are not known here: the text between the signs is struck out.';
        case 'fence':
          return `The line${quoted(a['found'])} is not known here and is printed as text.`;
        default:
          return `The attributes${quoted(a['found'])} come from another program and are printed as text.`;
      }
    },
    (a) => {
      switch (a['kind']) {
        case 'raised':
          return a['suggestion'] ? `Write ${String(a['suggestion'])}.` : 'Write it without ^, or in words.';
        case 'lowered':
          return 'Write it without ~, for example CO2.';
        case 'fence':
          return 'Delete the line.';
        default:
          return 'Delete what stands in the braces. --fix does it.';
      }
    },
  ),
  'table-header-empty': words(
    'Table without a heading above a column',
    (a) =>
      a['column']
        ? `Column ${a['column']} of the table has no heading.`
        : 'The table’s first row is empty, so its columns have no headings.',
    () => 'Write in the table’s first row what stands in the column.',
  ),
  'table-too-wide': words(
    'Table that is too wide for the paper',
    (a) => `The table has ${a['count']} columns; that is more than the paper has room for.`,
    () =>
      'Make two tables of it, let rows and columns change places, or attach it with the figures in a spreadsheet.',
  ),
  'table-uneven': words(
    'Table row with the wrong number of cells',
    (a) => {
      const count = a['count'] === undefined ? 'the wrong number of' : a['count'];
      return `The row has ${count} ${a['count'] === 1 ? 'cell' : 'cells'}${a['expected'] === undefined ? '' : `, but the table has ${a['expected']} columns`}.`;
    },
    () =>
      'Put in the vertical bar that is missing, or take out the one too many. Is it text below the table, put an empty line between.',
  ),
  'image-alt-vague': words(
    'Image text that says nothing',
    (a) => `The text of the image${quoted(a['found'])} does not tell what it shows.`,
    () =>
      'Write what one needs to know without seeing it: “Curve: the waiting time falls from 41 to 28 days”.',
  ),
  'character-without-glyph': words(
    'Character that cannot be printed',
    (a) =>
      `The character${quoted(a['found'])}${a['code'] ? ` (${a['code']})` : ''} is not in the document’s font, and so no PDF is made.`,
    () => 'Say it in words, or use an ordinary character.',
  ),
};
