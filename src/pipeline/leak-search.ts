import {
  findLeaks,
  searchableCalendar,
  searchableHtml,
  searchableJson,
  searchableXml,
  withholdsNothing,
} from '../edition/leak-check.js';
import type { SearchedText } from '../edition/leak-check.js';
import type { Withheld } from '../edition/withheld.js';
import type { Report } from '../model/diagnostic.js';
import { TOP_OF_FILE } from '../model/source.js';
import { readableText } from '../render/pdf/page-text.js';
import { PdfObjects } from '../render/pdf/syntax/objects.js';

/**
 * What of an output is searched: all text that a reader or a machine could get at in a file of its type.
 * @param extension of the file's name, with its dot: `.html`. Files of no type that is known here are text all through.
 * @throws what reading damaged JSON or PDF throws.
 */
export function searchedText(extension: string, content: string | Buffer): string {
  switch (extension.toLowerCase()) {
    case '.html':
      return searchableHtml(content.toString());
    case '.json':
      return searchableJson(content.toString());
    case '.xml':
      return searchableXml(content.toString());
    case '.ics':
      return searchableCalendar(content.toString());
    case '.pdf':
      return readableText(new PdfObjects(typeof content === 'string' ? Buffer.from(content) : content));
    default:
      return content.toString();
  }
}

/**
 * Searches outputs of a meeting for what its edition withholds, and reports what got out without a word of it.
 * @param texts asked for only where the edition withholds something.
 * @returns false where something did: nothing may be written.
 */
export function isClean(withheld: Withheld, texts: () => Iterable<SearchedText>, report: Report): boolean {
  if (withholdsNothing(withheld)) return true;
  const leaks = findLeaks(withheld, [...texts()]);
  for (const output of new Set(leaks.map((leak) => leak.output))) {
    const count = Math.max(...leaks.filter((leak) => leak.output === output).map((leak) => leak.count));
    report(output === 'name' ? 'leak-in-name' : 'leak', 'error', TOP_OF_FILE, { output, count });
  }
  return leaks.length === 0;
}
