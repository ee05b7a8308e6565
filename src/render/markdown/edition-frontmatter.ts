import { stringify } from 'yaml';
import type { Edition, EditionPerson } from '../../model/edition.js';

/** An edition's frontmatter as YAML between its `---` lines: every value written out, nothing left to a default. */
export function editionFrontmatter(edition: Edition): string {
  const { format, document, status, approved, body, date, time, place, title, caseNumber } = edition;
  const people = { deltagere: edition.participants, afbud: edition.excused, gæster: edition.guests };
  const values = {
    format,
    dokument: document,
    status,
    godkendt: approved,
    // Both words are accepted in every format, and an edition does not know which of them was written.
    [/udvalg/i.test(body) ? 'udvalg' : 'gruppe']: body,
    dato: date,
    tid: time,
    sted: place,
    titel: title,
    'sags-id': caseNumber,
    ...Object.fromEntries(
      Object.entries(people).map(([key, list]) => [key, listOrNothing(list.map(person))]),
    ),
    'næste møde': listOrNothing(
      edition.nextMeetings.map((next) => ({ dato: next.date, tid: next.time, sted: next.place })),
    ),
  };
  // Long texts in one line, and none as a block of lines: a line of dashes in it would end the frontmatter.
  const yaml = stringify(values, { lineWidth: 0, blockQuote: false, aliasDuplicateObjects: false });
  return `---\n${yaml}---\n`;
}

function person({ name, title, organisations, roles }: EditionPerson) {
  return {
    navn: name,
    titel: title,
    organisation: listOrNothing(organisations),
    rolle: listOrNothing(roles),
  };
}

function listOrNothing<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
