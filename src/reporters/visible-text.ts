/** Control characters, line separators, characters that turn the direction of writing, and halves of pairs. */
const UNSHOWABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The text with what a terminal would obey instead of show written out: `␛`, `⟨U+202E⟩`. */
export function showControls(text: string): string {
  return text.replaceAll(UNSHOWABLE, showCharacter);
}

/** One character that has no look of its own, written out. */
export function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
