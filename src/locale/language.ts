/** Languages in which the program speaks to its user; documents have the language of their format. */
export type Language = 'da' | 'en';

/** Danish, unless `--lang en` or `DMPG_LANG=en` asks for English. */
export function chosenLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const flag = languageFlag(argv);
  const wanted = flag !== undefined && isLanguage(flag) ? flag : env['DMPG_LANG'];
  return wanted?.toLowerCase().startsWith('en') ? 'en' : 'da';
}

/** What stands behind `--lang`, whatever it is; undefined where the flag or its value is missing. */
export function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  return at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}

/** Whether the program speaks it: `da`, `en`, and those with a country (`en-GB`). */
export function isLanguage(flag: string): boolean {
  return /^(?:da|en)\b/i.test(flag);
}
