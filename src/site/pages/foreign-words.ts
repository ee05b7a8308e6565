import type { MeetingEntry } from '../meeting-summary.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';

/** Words of a document in another language than the site's, within words of the site's: a template marks them by themselves. */
export interface ForeignWords {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly language: string;
}

/**
 * The language of what a meeting says, to be marked on it; undefined where it is the site's. A screen reader would else read it with the
 * wrong voice (WCAG 3.1.2).
 */
export function foreignLanguage(
  { language }: Pick<MeetingEntry, 'language'>,
  { templates }: SiteContext,
): string | undefined {
  return language === templates.language ? undefined : language;
}

/**
 * A label with a meeting's own words at its `{title}`, in parts.
 * @param label its other places are filled already.
 * @returns undefined where the words are in the site's language, or the label has no such place.
 */
export function foreignWords(
  label: string,
  title: string,
  language: string | undefined,
): ForeignWords | undefined {
  const [before, ...after] = label.split('{title}');
  if (language === undefined || before === undefined || after.length === 0) return undefined;
  return { before, text: title, after: fill(after.join('{title}'), { title }), language };
}
