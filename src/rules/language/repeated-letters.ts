const [LETTER, BLANK, HALF, OTHER] = [1, 2, 3, 4];
/** By character code, 0 where nobody has asked yet. */
const KINDS = new Uint8Array(0x10000);

function kindOf(code: number): number {
  return (KINDS[code] ||= judge(String.fromCharCode(code)));
}

function judge(unit: string): number {
  if (/[\p{L}\p{M}]/u.test(unit)) return LETTER;
  if (/[ \t\u00a0\r\n]/.test(unit)) return BLANK;
  return /[\uD800-\uDFFF]/.test(unit) ? HALF : OTHER;
}

/**
 * The first place, from an offset on, where the letters before a blank may stand behind it once more: a quick look
 * before the exact one, linear in the text. What it passes over holds no word twice.
 * @returns -1 where there is none.
 */
export function findRepeatedLetters(text: string, from: number): number {
  let start = from;
  for (let at = from; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === LETTER) continue;
    // Half of a character that takes two units: nobody knows here whether it is a letter.
    if (kind === HALF) return at;
    if (kind === BLANK && at > start) {
      let next = at + 1;
      while (next < text.length && kindOf(text.charCodeAt(next)) === BLANK) next++;
      if (areAlike(text, start, next, at - start)) return start;
      at = next - 1;
    }
    start = at + 1;
  }
  return -1;
}

function areAlike(text: string, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const [a, b] = [text.charCodeAt(one + i), text.charCodeAt(other + i)];
    // Up to U+00FF capital and small letter differ by 32; beyond, any two may be one letter.
    if ((a | 32) !== (b | 32) && a <= 0xff && b <= 0xff) return false;
  }
  return true;
}
