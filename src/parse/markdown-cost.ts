const LARGE_TEXT = 150_000;
const MANY_LINES = 3000;
/** Characters of one block that open or close something; a long paragraph with links has some forty. */
const BUSY_BLOCK = 400;
/** Container markers (`>`, `-`) at the start of one line. */
const BUSY_LINE = 40;

/**
 * Whether a text could take the parser longer than a moment. It errs on the side of caution: a text of which it
 * says no parses in well under a second, one of which it says yes may still be harmless.
 */
export function looksCostly(text: string): boolean {
  if (text.length > LARGE_TEXT) return true;
  let lines = 0;
  let marks = 0;
  let leading = 0;
  let atStart = true;
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) {
      if (blank) marks = 0;
      if (++lines > MANY_LINES) return true;
      [leading, atStart, blank] = [0, true, true];
      continue;
    }
    if (code === 32 || code === 9) continue;
    blank = false;
    if (atStart && isContainerMark(code)) leading++;
    else atStart = false;
    if (isDelimiter(code)) marks++;
    if (marks > BUSY_BLOCK || leading > BUSY_LINE) return true;
  }
  return false;
}

/** `>`, `-`, `+`, `*`, digits, `.` and `)`. */
function isContainerMark(code: number): boolean {
  return (
    code === 62 ||
    code === 45 ||
    code === 43 ||
    code === 42 ||
    code === 46 ||
    code === 41 ||
    (code >= 48 && code <= 57)
  );
}

/** Characters that open or close an inline construct: emphasis, code, link, HTML, strikethrough. */
function isDelimiter(code: number): boolean {
  return (
    code === 42 || code === 95 || code === 96 || code === 91 || code === 93 || code === 60 || code === 126
  );
}
