/** Languages in which the program speaks to its user; documents have the language of their format. */
export type Language = 'da' | 'en';

/** Danish, unless `--lang en` or `DMPG_LANG=en` asks for English. */
export function chosenLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.indexOf('--lang');
  const flag =
    at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return (flag ?? env['DMPG_LANG'] ?? 'da').toLowerCase().startsWith('en') ? 'en' : 'da';
}
