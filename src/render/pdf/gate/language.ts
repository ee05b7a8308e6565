/** Whether a text is a language tag in the form that ISO 14289-1, 7.2 asks for (RFC 3066, 2.1). */
export function isLanguageTag(text: string): boolean {
  return /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(text);
}
