const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A text's words in reading order, composed (NFC) and in lower case; soft hyphens and zero-width letters do not part them. */
export function wordsOf(text: string): string[] {
  return folded(text).match(WORD) ?? [];
}

/** A text with its words as `wordsOf` writes them. */
export function folded(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Words short or plain enough to stand anywhere by chance: up to two letters, numbers of up to four digits. */
export function tellsNothing(word: string): boolean {
  return word.length < 3 || /^\d{1,4}$/.test(word);
}
