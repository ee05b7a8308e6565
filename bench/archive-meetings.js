import { ArchiveCases } from './archive-cases.js';
import { DMPG, REGIONER, differentPeople, frontmatter } from './generate-meetings.js';
import { MeetingWriter } from './meeting-writer.js';
import { RandomSource } from './random-source.js';

/** Half of them groups, half committees. */
export const BODIES = 60;
const FIRST_YEAR = 2006;
const YEARS = 20;
const DAYS = 365 * YEARS;

/** One in so many meetings has a confidential item; one in so many an attachment on disk. */
const CONFIDENTIAL_EACH = 5;
const LINKED_EACH = 50;
/** Open actions are rare where a meeting is long ago. */
const OPEN_EACH = { old: 40, recent: 2 };
const RECENT_YEARS = 2;

const FIELDS = `Søvn og Psykisk Sygdom, Ældres Sundhed, Ærlig Samtale, Årsager til Indlæggelse, Øjensygdomme,
  Affektive Lidelser, Børn og Unge, Demens, Retspsykiatri, Rusmidler, Selvmordsforebyggelse, Somatik, Traumer,
  Tvang, Aarhusmodellen`.split(/,\s+/);
const KINDS = ['', ' i Almen Praksis', ' på Tværs', ' og Kvalitet'];

/**
 * An archive of so many meetings, one after the other, held by 60 bodies over 20 years. The same count always gives the
 * same bytes. The newest meeting of each body is an agenda, all others are minutes.
 * @yields name (relative to `minutes/`), text, and the attachments it links to, each with its name and text.
 */
export function* archiveMeetings(count) {
  const held = (body) => Math.ceil((count - body) / BODIES);
  const cases = new ArchiveCases();
  for (let round = 0; round * BODIES < count; round++) {
    for (let body = 0; body < Math.min(BODIES, count - round * BODIES); body++)
      yield meetingOf({ body, round, of: held(body), cases });
  }
}

/** How a body is called; the even ones are groups, the odd ones committees. */
export function bodyName(body) {
  const field = `${FIELDS[body % FIELDS.length]}${KINDS[Math.floor(body / FIELDS.length)]}`;
  return body % 2 === 0 ? `DMPG ${field}` : `Udvalget for ${field}`;
}

/** @param round which of the body's `of` meetings it is, from 0. */
function meetingOf({ body, round, of, cases }) {
  const number = round * BODIES + body;
  const random = new RandomSource(1_000_000 + number);
  const [date, next] = [dateOf(body, round, of), dateOf(body, round + 1, of)];
  const year = Number(date.slice(0, 4));
  const format = formatOf(body, round === of - 1);
  const people = differentPeople(new RandomSource(2_000_000 + body), format.people);
  const attachment = number % LINKED_EACH === 0 ? attachmentOf(number) : undefined;
  const openEach = year >= FIRST_YEAR + YEARS - RECENT_YEARS ? OPEN_EACH.recent : OPEN_EACH.old;
  const writer = new MeetingWriter(random, format, people, attachment?.name, {
    caseNumber: (item) => cases.next({ body, round, item, year }),
    year: year + 1,
    isDone: [random.between(1, openEach) > 1, true],
  });
  const items = Array.from({ length: format.items }, (_, i) => writer.item(i + 1));
  if (number % CONFIDENTIAL_EACH === 0) items.push(writer.confidentialItem());
  return {
    name: `${year}/${date}-${format.slug}.md`,
    text: `${frontmatter(format, headOf({ date, next, format, random }), people, random)}\n${items.join('\n')}`,
    attachments: attachment === undefined ? [] : [{ ...attachment, name: `${year}/${attachment.name}` }],
  };
}

/** Spread evenly, a day of its own for each meeting of a body. */
function dateOf(body, round, of) {
  const day = Math.floor(((round + body / BODIES) * DAYS) / Math.max(of, 1));
  return new Date(Date.UTC(FIRST_YEAR, 0, 3 + day)).toISOString().slice(0, 10);
}

/** A format with the body's name, and without minutes where they are yet to be written. */
function formatOf(body, isAgenda) {
  const base = body % 2 === 0 ? DMPG : REGIONER;
  const word = body % 2 === 0 ? 'gruppe' : 'udvalg';
  const sections = isAgenda ? base.sections.filter((name) => name !== base.minutes) : base.sections;
  const slug = bodyName(body).toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  return {
    ...base,
    sections,
    isAgenda,
    slug: slug.replaceAll(/[^a-z0-9]+/g, '-'),
    body: `${word}: ${bodyName(body)}`,
  };
}

/** Half of the minutes are approved, at the next meeting. */
function headOf({ date, next, format, random }) {
  if (format.isAgenda) return { date, next: undefined, document: 'dagsorden' };
  const isApproved = random.between(0, 1) === 1;
  return { date, next, status: isApproved ? ['status: godkendt', `godkendt: ${next}`] : [] };
}

function attachmentOf(number) {
  const text = `emne;antal\nforløb på øerne;${number}\n`;
  return { name: `bilag/materiale-${number}.${number % 100 === 0 ? 'csv' : 'txt'}`, text };
}
