/** `PDF`, of a file's address; empty where its name does not tell. */
function fileType(address: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(address)?.[1]?.toUpperCase() ?? '';
}

/** `340 kB`, `1,2 MB`: powers of 1,000 (IEC 80000-13), with the language's own decimal sign. */
export function fileSize(bytes: number, language: string): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilo = Math.round(bytes / 1000);
  if (kilo < 1000) return `${kilo} kB`;
  const mega = (bytes / 1_000_000).toFixed(1);
  return `${language === 'da' ? mega.replace('.', ',') : mega} MB`;
}

/** What stands behind a link to a file: `PDF, 340 kB`. */
export function fileDetails(address: string, size: number | undefined, language: string): string {
  const parts = [fileType(address), size === undefined ? '' : fileSize(size, language)];
  return parts.filter((part) => part !== '').join(', ');
}
