/** The meetings that mistakes are planted in: two real ones from beside the checkout, and the samples. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REAL = path.join('..', 'shared', 'real');

const FILES = {
  rus: path.join(REAL, '2025-11-07-dmpg-rusmidler-og-psykiatri.md'),
  psyk: path.join(REAL, '2024-12-05-psykiatri-og-socialudvalget.md'),
  nov: path.join('minutes', '2025', '2025-11-04-dmpg-soevn-og-psykisk-sygdom.md'),
  feb: path.join('minutes', '2026-02-26-udvalget-for-naere-sundhedstilbud.md'),
  marts: path.join('minutes', '2026-03-17-dmpg-soevn-og-psykisk-sygdom.md'),
  april: path.join('minutes', '2026-04-23-udvalget-for-naere-sundhedstilbud.md'),
  juni: path.join('minutes', '2026-06-09-dmpg-soevn-og-psykisk-sygdom.md'),
};

/**
 * Reads them all. @returns by short name: the file's name, its text, and whether files under bilag/ belong to it.
 * @throws Error where the real meetings are not beside the checkout.
 */
export function readDocuments() {
  if (!existsSync(REAL))
    throw new Error(`${REAL} is not here, and the mistakes are planted in those meetings too`);
  return Object.fromEntries(
    Object.entries(FILES).map(([key, file]) => [
      key,
      { key, name: path.basename(file), text: readFileSync(file, 'utf8') },
    ]),
  );
}

/** The samples alone, which everybody has. */
export function readSamples() {
  return ['nov', 'feb', 'marts', 'april', 'juni'].map((key) => ({
    key,
    name: path.basename(FILES[key]),
    text: readFileSync(FILES[key], 'utf8'),
  }));
}

export const ATTACHMENTS = path.join('minutes', 'bilag');
