const formatters = new Map<string, Intl.DateTimeFormat>();

/** `2025-11-07` as `7. november 2025`, in the document's language; other text stays as it is. */
export function longDate(iso: string, language: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  if (Number.isNaN(time)) return iso;
  let formatter = formatters.get(language);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    formatters.set(language, formatter);
  }
  return formatter.format(time);
}
