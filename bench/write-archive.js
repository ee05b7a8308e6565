import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { archiveMeetings } from './archive-meetings.js';

const CONFIGURATION = `site:
  url: https://example.org/moeder/
  name: Møder på Æbleøen
`;
/** A file for each agenda item and attachment; the bars are for pages. */
const PAGES_ONLY = '  oparl: false\n';

/**
 * Writes a whole workspace: an archive of so many meetings below `minutes/`, and the configuration of a site.
 * @returns the meetings' files, absolute and in the order of their making, and their size in bytes.
 */
export async function writeArchive(folder, count, { pagesOnly = false } = {}) {
  const root = path.resolve(folder, 'minutes');
  const files = [];
  let bytes = 0;
  await mkdir(root, { recursive: true });
  await writeFile(
    path.resolve(folder, 'dmpg.config.yaml'),
    pagesOnly ? CONFIGURATION + PAGES_ONLY : CONFIGURATION,
  );
  for (const { name, text, attachments } of archiveMeetings(count)) {
    const file = path.join(root, name);
    await mkdir(path.join(path.dirname(file), 'bilag'), { recursive: true });
    await writeFile(file, text);
    for (const attachment of attachments) await writeFile(path.join(root, attachment.name), attachment.text);
    files.push(file);
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}
