import { WORDS } from './danish-text.js';
import { MeetingWriter } from './meeting-writer.js';
import { RandomSource } from './random-source.js';

/** Roles of the first people that take part; the two before them have sent their apologies. */
const ROLES = ['', '', ' (formand, mødeleder)', ' (referent)'];

/** One in so many meetings has a confidential item; one in so many a linked attachment on disk. */
const CONFIDENTIAL_EACH = 5;
const LINKED_EACH = 4;

/**
 * A meeting with minutes as a secretariat would write them: about 9 kB of Markdown that prints to four or five
 * pages. The same number always gives the same bytes. Even numbers follow `dmpg`, odd ones `danske-regioner`.
 * @returns the file's name and text, and the attachments (names relative to the meeting) that it links to.
 */
export function generateMeeting(number) {
  const random = new RandomSource(number + 1);
  const date = new Date(Date.UTC(2000, 0, 3 + number)).toISOString().slice(0, 10);
  const format = number % 2 === 0 ? DMPG : REGIONER;
  const people = differentPeople(random, format.people);
  const attachment = number % LINKED_EACH === 0 ? `bilag/materiale-${number}.csv` : undefined;
  const writer = new MeetingWriter(random, format, people, attachment);
  const items = Array.from({ length: format.items }, (_, i) => writer.item(i + 1));
  if (number % CONFIDENTIAL_EACH === 0) items.push(writer.confidentialItem());
  return {
    name: `${date}-${format.slug}.md`,
    text: `${frontmatter(format, { date, next: NEXT }, people, random)}\n${items.join('\n')}`,
    attachments:
      attachment === undefined ? [] : [{ name: attachment, text: `emne;antal\nforløb;${number}\n` }],
  };
}

/** The next meeting of all that stand alone. */
const NEXT = '2027-09-21';

/** Pages that one item of such a meeting takes, about. */
const PAGES_AN_ITEM = 1.35;

/** A meeting that prints to so many pages or a few more, of the same kind of text. */
export function longMeeting(pages) {
  const random = new RandomSource(pages);
  const people = differentPeople(random, DMPG.people);
  const writer = new MeetingWriter(random, DMPG, people, undefined);
  const items = Array.from({ length: Math.ceil(pages / PAGES_AN_ITEM) }, (_, i) => writer.item(i + 1));
  return `${frontmatter(DMPG, { date: '1999-12-31', next: NEXT }, people, random)}\n${items.join('\n')}`;
}

/** So many names, no two the same. */
export function differentPeople(random, count) {
  const people = new Set();
  while (people.size < count) people.add(`${random.pick(WORDS.given)} ${random.pick(WORDS.family)}`);
  return [...people];
}

/** How a group writes: sections, headings, how much of everything. */
export const DMPG = {
  name: 'dmpg',
  slug: 'dmpg-generet-moede',
  body: 'gruppe: DMPG Generede Møder',
  people: 8,
  items: 3,
  opening: 'Det indstilles, at DMPG’en',
  minutes: 'Referat',
  heading: (number, title) => `## ${title}`,
  sections: ['Bilag', 'Sagsfremstilling', 'Indstilling', 'Referat'],
  paragraphs: { Sagsfremstilling: 4, Referat: 1 },
};

/** How a committee writes. Each item starts a page here: a first page, a short item and a long one make four. */
export const REGIONER = {
  name: 'danske-regioner',
  slug: 'udvalget-for-generede-moeder',
  body: 'udvalg: Udvalget for Generede Møder',
  people: 18,
  items: 2,
  opening: 'Det indstilles,',
  minutes: 'Beslutninger',
  heading: (number, title) => `## ${number} (Offentlig) ${title}`,
  sections: ['Resumé', 'Indstilling', 'Sagsfremstilling', 'Beslutninger', 'Bilag'],
  paragraphs: { Resumé: 1, Sagsfremstilling: 5, Beslutninger: 1 },
};

/**
 * @param head `date` and `next` (the next meeting's, or none) as ISO dates; `document` and the `status` lines where they
 * are not those of minutes that are final.
 */
export function frontmatter({ name, body }, head, people, random) {
  const { date, next, document = 'referat', status = [] } = head;
  const person = (who, i) =>
    `  - ${who}, ${random.pick(WORDS.profession)}, ${random.pick(WORDS.region)}, ${random.pick(WORDS.society)}${ROLES[i] ?? ''}`;
  const lines = people.map(person);
  return [
    '---',
    `format: ${name}`,
    `dokument: ${document}`,
    ...status,
    body,
    `dato: ${date}`,
    'tid: "10:00-14:30"',
    `sted: Mødecenter Havnen, ${random.pick(WORDS.town)}`,
    'deltagere:',
    ...lines.slice(2),
    'afbud:',
    ...lines.slice(0, 2).map((line) => line.replace(/ \(.*\)$/, '')),
    ...(next ? [`næste møde: { dato: ${next}, sted: ${random.pick(WORDS.town)} }`] : []),
    '---',
    '',
  ].join('\n');
}
