/** A meeting file's name without folder and `.md`: the name of its output. */
export function slugOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return name.replace(/\.(?:md|markdown)$/i, '');
}
