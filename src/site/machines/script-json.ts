const ESCAPED: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u{2028}': '\\u2028',
  '\u{2029}': '\\u2029',
};

/** JSON that may stand in an HTML `script` element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&\u{2028}\u{2029}]/gu, (sign) => ESCAPED[sign] ?? sign);
}
