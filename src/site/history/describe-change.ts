import type { Change } from '../../model/publication-history.js';
import type { SiteLanguage } from '../../model/site-settings.js';

/** What became of a place; English has a form of its own for many. */
const DANISH_KINDS = { changed: 'er ændret', added: 'er tilføjet', removed: 'er fjernet' };
const ENGLISH_ONE = { changed: 'was changed', added: 'was added', removed: 'was removed' };
const ENGLISH_MANY = { changed: 'were changed', added: 'were added', removed: 'were removed' };

/** Places as they are called at the beginning of a sentence; those of items come after a colon, small. */
const DANISH_PLACES: Readonly<Record<string, string>> = {
  title: 'Titlen',
  date: 'Mødedatoen',
  body: 'Navnet på gruppen eller udvalget',
  time: 'Tidspunktet',
  place: 'Mødestedet',
  case: 'Sagsnummeret',
  participants: 'Listen over deltagere',
  excused: 'Listen over afbud',
  guests: 'Listen over gæster',
  next: 'Næste møde',
  text: 'Indledningen',
  order: 'Punkternes rækkefølge',
};
const DANISH_ITEM_PLACES: Readonly<Record<string, string>> = {
  title: 'titlen',
  case: 'sagsnummeret',
  fields: 'oplysningerne under titlen',
  text: 'indledningen',
  notes: 'fodnoterne',
  attachments: 'bilagene',
};
const ENGLISH_PLACES: Readonly<Record<string, string>> = {
  title: 'The title',
  date: 'The date of the meeting',
  body: 'The name of the body',
  time: 'The time',
  place: 'The place of the meeting',
  case: 'The case number',
  participants: 'The list of participants',
  excused: 'The list of those excused',
  guests: 'The list of guests',
  next: 'The next meeting',
  text: 'The introduction',
  order: 'The order of the items',
};
const ENGLISH_ITEM_PLACES: Readonly<Record<string, string>> = {
  title: 'the title',
  case: 'the case number',
  fields: 'the facts below the title',
  text: 'the introduction',
  notes: 'the notes',
  attachments: 'the attachments',
};

/** All that these sentences say beside numbers and the names of sections. */
export function changeWords(): string {
  const tables = [DANISH_KINDS, ENGLISH_ONE, ENGLISH_MANY, DANISH_PLACES, DANISH_ITEM_PLACES];
  const words = [...tables, ENGLISH_PLACES, ENGLISH_ITEM_PLACES].flatMap((one) => Object.values(one));
  return `${words.join(' ')} Punkt afsnittet teksten noget andet Item the section the text something else`;
}

/** A change as a sentence without a full stop, for a list: »Punkt 3, Referat: teksten er ændret«. */
export function describeChange(change: Change, language: SiteLanguage): string {
  return language === 'en' ? inEnglish(change) : inDanish(change);
}

function inDanish({ kind, item, part, section }: Change): string {
  const became = DANISH_KINDS[kind];
  if (item === undefined) return `${DANISH_PLACES[part ?? ''] ?? 'Noget andet'} ${became}`;
  if (section !== undefined)
    return kind === 'changed'
      ? `Punkt ${item}, ${section}: teksten ${became}`
      : `Punkt ${item}: afsnittet ${section} ${became}`;
  if (part === undefined) return `Punkt ${item} ${became}`;
  return `Punkt ${item}: ${DANISH_ITEM_PLACES[part] ?? 'noget andet'} ${became}`;
}

function inEnglish({ kind, item, part, section }: Change): string {
  const isMany = part === 'fields' || part === 'notes' || part === 'attachments';
  const became = (isMany ? ENGLISH_MANY : ENGLISH_ONE)[kind];
  if (item === undefined) return `${ENGLISH_PLACES[part ?? ''] ?? 'Something else'} ${became}`;
  if (section !== undefined)
    return kind === 'changed'
      ? `Item ${item}, ${section}: the text ${became}`
      : `Item ${item}: the section ${section} ${became}`;
  if (part === undefined) return `Item ${item} ${became}`;
  return `Item ${item}: ${ENGLISH_ITEM_PLACES[part] ?? 'something else'} ${became}`;
}
