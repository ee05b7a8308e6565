import type { EditionPerson } from '../model/edition.js';
import type { Participant } from '../model/meeting.js';

/** A person as the edition holds them, with the line the format writes for them. */
export function editionPerson(person: Participant, pattern: string): EditionPerson {
  const parts = {
    name: person.name.value,
    title: person.title?.value,
    organisations: person.organisations.map((organisation) => organisation.value),
    roles: person.roles.map((role) => role.value),
  };
  return {
    ...parts,
    line: fillLine(pattern, {
      ...parts,
      organisations: parts.organisations.join(', '),
      roles: parts.roles.join(', '),
    }),
  };
}

/** Fills `{name}, {title} ({roles})`; an empty part goes with the comma or parentheses around it. */
function fillLine(pattern: string, values: Readonly<Record<string, string | undefined>>): string {
  return pattern
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(values, name) ? values[name] : '') || '\0')
    .replaceAll(/\s*\(\0\)/g, '')
    .replaceAll(/(?:,\s*)?\0/g, '')
    .replace(/^[,\s]+/, '')
    .trim();
}
