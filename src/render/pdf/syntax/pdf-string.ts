/** All strings in the source of a PDF object, decoded. */
export function stringsIn(source: string): string[] {
  const found = source.matchAll(/\(((?:[^\\()]|\\[\s\S])*)\)|<([0-9A-Fa-f\s]+)>/g);
  return [...found].map(([, literal, hex]) =>
    literal === undefined
      ? decodeBytes(Buffer.from((hex ?? '').replaceAll(/\s/g, ''), 'hex'))
      : decodeBytes(unescape(literal)),
  );
}

function decodeBytes(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) {
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  }
  return bytes.toString('latin1');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescape(literal: string): Buffer {
  const text = literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8) & 255) : (ESCAPES[code] ?? code),
  );
  return Buffer.from(text, 'latin1');
}
