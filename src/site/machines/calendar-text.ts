const LINE_OCTETS = 75;
/** Halves of pairs, too, whole or not: an expression that tells them apart takes four times as long. */
const NEEDS_CARE = /[\\;,\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]/;

/** A value of type TEXT (RFC 5545, 3.3.11), without control characters, which the format cannot hold. */
export function calendarText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replaceAll(/\p{Surrogate}/gu, '\u{fffd}')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}]/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** A property on as many lines as it needs, none longer than 75 octets, no character cut in two (RFC 5545, 3.1). Ends with CRLF. */
export function contentLine(line: string): string {
  // No character of UTF-16 takes more than three octets of UTF-8.
  if (line.length * 3 <= LINE_OCTETS || Buffer.byteLength(line) <= LINE_OCTETS) return `${line}\r\n`;
  let folded = '';
  let from = 0;
  while (from < line.length) {
    const room = from === 0 ? LINE_OCTETS : LINE_OCTETS - 1;
    const to = lineEnd(line, from, room);
    folded += `${from === 0 ? '' : ' '}${line.slice(from, to)}\r\n`;
    from = to;
  }
  return folded;
}

/**
 * Where a line is cut that begins at `from`, so that it has at most so many octets: before as many units of UTF-16 as it has octets beyond
 * the first of each, or after a third, since none has more than three. It may be shorter than it could be; counting every character takes
 * three times as long.
 */
function lineEnd(line: string, from: number, room: number): number {
  const text = line.slice(from, from + room);
  const further = Buffer.byteLength(text) - text.length;
  const to = from + Math.max(room - further, Math.floor(room / 3));
  if (to >= line.length) return line.length;
  return isFirstHalf(line.charCodeAt(to - 1)) ? to - 1 : to;
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
