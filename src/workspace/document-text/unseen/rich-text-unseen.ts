import { NO_WORDS, TOKEN } from '../rich-text.js';
import type { NoteUnseen } from './unseen-kinds.js';
import { saysAnything } from './xml-watch.js';

/** Groups that hold what is no text of the document: entries of an index, who wrote a comment, who changed what. */
const APART = new Set(
  'xe,tc,rxe,atnid,atnauthor,atndate,atnref,atnparent,revtbl,info,fldinst,bkmkstart'.split(','),
);

interface Letters {
  readonly isSilent: boolean;
  readonly comment?: { isCounted: boolean };
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  readonly isHidden: boolean;
}

const PLAIN = { isDeleted: false, isInserted: false, isHidden: false };
type Kind = 'deletions' | 'insertions' | 'hidden-text';

/** Counts changes, comments and hidden text of a rich text file (Rich Text Format 1.9.1). */
export function noteUnseenInRichText(source: string, note: NoteUnseen): void {
  let letters: Letters = { isSilent: false, ...PLAIN };
  let last: Kind | undefined;
  const outer: Letters[] = [];
  for (const [token, byte, word, value] of source.matchAll(TOKEN)) {
    if (token === '{') outer.push(letters);
    else if (token === '}') letters = outer.pop() ?? letters;
    else if (word !== undefined) letters = after(letters, word, value !== '0');
    else if (!letters.isSilent && (byte !== undefined || (!token.startsWith('\\') && saysAnything(token)))) {
      const { comment } = letters;
      if (comment && !comment.isCounted) {
        comment.isCounted = true;
        note('comments');
      }
      const kind = comment ? undefined : kindOf(letters);
      if (kind && kind !== last) note(kind);
      last = kind;
    }
  }
}

function after(letters: Letters, word: string, isOn: boolean): Letters {
  if (NO_WORDS.has(word) || APART.has(word)) return { ...letters, isSilent: true };
  if (word === 'annotation') return { ...letters, comment: { isCounted: false } };
  if (word === 'plain') return { ...letters, ...PLAIN };
  if (word === 'deleted') return { ...letters, isDeleted: isOn };
  if (word === 'revised') return { ...letters, isInserted: isOn };
  return word === 'v' ? { ...letters, isHidden: isOn } : letters;
}

function kindOf({ isDeleted, isInserted, isHidden }: Letters): Kind | undefined {
  if (isDeleted) return 'deletions';
  if (isInserted) return 'insertions';
  return isHidden ? 'hidden-text' : undefined;
}
