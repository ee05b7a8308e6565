import { isMarkedPublic } from '../model/confidential-words.js';
import type { Report } from '../model/diagnostic.js';
import type { SectionDefinition } from '../model/house-format.js';
import type { AgendaItem } from '../model/meeting.js';
import { findDefinition } from './sections.js';

/**
 * Reports items behind a confidential one that are called like sections and have no mark: `## Indstilling` with a `#` too few begins
 * an item of its own, and what its author believes to belong to the confidential item would be published.
 * @param source the file's text.
 */
export function reportLostSections(
  source: string,
  items: readonly AgendaItem[],
  definitions: readonly SectionDefinition[],
  report: Report,
): void {
  let confidential: AgendaItem | undefined;
  for (const item of items) {
    const { access, title, heading } = item;
    if (access === 'confidential') confidential = item;
    else if (
      confidential &&
      isLost(source.slice(heading.start.offset, heading.end.offset), title.plain, definitions)
    )
      report('access-mark-lost', 'error', heading, {}, confidential.heading);
    else confidential = undefined;
  }
}

function isLost(heading: string, title: string, definitions: readonly SectionDefinition[]): boolean {
  return !isMarkedPublic(heading) && findDefinition(title, definitions) !== undefined;
}
