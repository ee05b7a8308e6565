import { distance } from 'fastest-levenshtein';

/** The fields of an item, as the authoring format writes them. */
const FIELDS = [
  'Sagsbehandler',
  'Sags-ID',
  'Kort titel',
  'Delpunkter',
  'Tid',
  'Ansvarlig',
  'Offentlig titel',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Slips of the pen in one name. */
const MOST_SLIPS = 2;
/** In a shorter word, as many slips make another word of it. */
const SHORTEST = 5;

const BY_KEY: ReadonlyMap<string, FieldName> = new Map(FIELDS.map((field) => [keyOf(field), field]));

/** Whether the parser reads a list item of this name as a field. */
export function isField(name: string): boolean {
  return BY_KEY.has(keyOf(name));
}

/** The field that a name is nearly one of; undefined where none is near. */
export function nearField(name: string): FieldName | undefined {
  const written = keyOf(name);
  if (written.length < SHORTEST) return undefined;
  let [best, least]: [FieldName | undefined, number] = [undefined, MOST_SLIPS + 1];
  for (const [key, field] of BY_KEY) {
    const apart = key.length < SHORTEST ? least : distance(written, key);
    if (apart < least) [best, least] = [field, apart];
  }
  return best;
}

/** Case, hyphens and spaces do not matter. */
function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replaceAll(/[\s-]+/g, '-');
}
