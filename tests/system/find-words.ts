/** The ways in which a file may spell a word: encodings, escapes, composed and decomposed letters. */
function spellings(word: string): string[] {
  const forms = [
    ...new Set([word, word.toUpperCase()].flatMap((one) => [one.normalize('NFC'), one.normalize('NFD')])),
  ];
  return forms.flatMap((form) => {
    const wide = Buffer.from(form, 'utf16le');
    const codes = Array.from(form).map((letter) => letter.codePointAt(0) ?? 0);
    return [
      Buffer.from(form, 'utf8').toString('latin1'),
      form,
      wide.toString('latin1'),
      Buffer.from(wide).swap16().toString('latin1'),
      encodeURIComponent(form),
      Buffer.from(form, 'latin1').toString('hex'),
      Buffer.from(wide).swap16().toString('hex'),
      codes.map((code) => `&#${code};`).join(''),
      codes.map((code) => `&#x${code.toString(16)};`).join(''),
      JSON.stringify(form).slice(1, -1),
      codes
        .map((code) => (code < 128 ? String.fromCodePoint(code) : `\\u${code.toString(16).padStart(4, '0')}`))
        .join(''),
    ].map((spelling) => spelling.toLowerCase());
  });
}

/** Those of `words` that stand in `content` in any spelling, in any case. */
export function wordsIn(content: Buffer | string, words: readonly string[]): string[] {
  const text = (typeof content === 'string' ? content : content.toString('latin1')).toLowerCase();
  const folded = typeof content === 'string' ? text : content.toString('utf8').toLowerCase();
  return words.filter((word) =>
    spellings(word).some((spelling) => text.includes(spelling) || folded.includes(spelling)),
  );
}
