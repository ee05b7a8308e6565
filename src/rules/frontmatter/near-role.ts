import { distance } from 'fastest-levenshtein';
import { ROLES } from '../../model/meeting.js';
import type { Role } from '../../model/meeting.js';

/** Endings that Danish puts on a role: the definite form, the plural, the genitive. */
const ENDINGS = new Set(['e', 'en', 'ens', 'er', 'erne', 'et', 'n', 'ne', 'nen', 'r', 'rne', 's']);

const IRREGULAR: Readonly<Record<string, Role>> = {
  formænd: 'formand',
  formændene: 'formand',
  næstformænd: 'næstformand',
  næstformændene: 'næstformand',
};

const LONGEST = 24;

/**
 * The role that a word is, or can only have been meant as: inflected (`formanden`), spelt without Danish letters
 * (`naestformand`), with a slip of the pen (`refernt`). Undefined for every other word: `ordstyrer` and `fagperson`
 * are good words, and no slips.
 */
export function nearRole(word: string): Role | undefined {
  const squeezed = word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s.:;"'’*_-]+/g, '');
  if (squeezed === '' || squeezed.length > LONGEST) return undefined;
  const spellings = [squeezed, squeezed.replaceAll('ae', 'æ').replaceAll('oe', 'ø')];
  return ROLES.find((role) => spellings.some((one) => isForm(one, role))) ?? slipOf(spellings);
}

function isForm(word: string, role: Role): boolean {
  if (word === role || IRREGULAR[word] === role) return true;
  return word.startsWith(role) && ENDINGS.has(word.slice(role.length));
}

function slipOf(spellings: readonly string[]): Role | undefined {
  return ROLES.find((role) => spellings.some((one) => isSlip(one, role)));
}

/** One letter wrong, missing or too many, or two changed about; two letters in the longest, none in the shortest. */
function isSlip(word: string, role: Role): boolean {
  if (role.length < 6) return false;
  const apart = distance(word, role);
  return apart <= (role.length < 10 ? 1 : 2) || (apart === 2 && sorted(word) === sorted(role));
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
