import { readFile } from 'node:fs/promises';

/** Numbers of pages of some PDFs: the highest count in the page tree is its root's. */
export async function pageCounts(files) {
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')));
  return texts.map((text) =>
    Math.max(...[...text.matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count))),
  );
}
