/** Text as a CSS string that cannot end early: everything but plain letters, digits and spaces is escaped by number. */
export function cssString(text: string): string {
  const safe = text.replaceAll(/[^\p{L}\p{N} .,:;()/&–-]/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 32 || code === 127 ? ' ' : `\\${code.toString(16)} `;
  });
  return `"${safe}"`;
}
