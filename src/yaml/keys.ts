import { distance } from 'fastest-levenshtein';

/** `Sags_id`, `sags id` and `sags-id` are one key; letters are compared composed (NFC). */
export function normalizeKey(key: string): string {
  return key
    .normalize('NFC')
    .trim()
    .replaceAll(/[\s-]+/g, '-');
}

/**
 * The known word nearest to what was written, or undefined where nothing is near.
 * Near means at most a third of the letters differ.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.normalize('NFC').toLowerCase().slice(0, 60);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const apart = distance(wanted, candidate.toLowerCase());
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best !== undefined && least <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}
