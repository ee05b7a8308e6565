import { fromCodePoint, withoutEntities } from '../model/character-references.js';
import type { Withheld } from './withheld.js';
import { PART } from './word-hash.js';
import { WordSearch } from './word-search.js';

/** A piece of output to be searched: all text in it that a reader or a machine could get at. */
export interface SearchedText {
  /** What is searched, for the message: `html`, `json`, `pdf`, `name`. */
  readonly output: string;
  readonly text: string;
}

export interface Leak {
  readonly output: string;
  /** How many different withheld words and phrases were found. */
  readonly count: number;
}

/**
 * Searches what is about to be written for withheld text. Any find means that nothing may be written.
 * The finds themselves are counted, not returned, so that no message can quote them.
 */
export function findLeaks(withheld: Withheld, outputs: readonly SearchedText[]): Leak[] {
  if (withholdsNothing(withheld)) return [];
  const { words, phrases, open } = withheld;
  const search = new WordSearch({ words, phrases, parts: [...words].filter(mayHide) });
  return outputs.flatMap(({ output, text }) => {
    const found = search.in(text);
    const hiddenInside = [...found.holders].filter((word) => !open.has(word) && !words.has(word));
    const count = found.words.size + found.phrases.size + hiddenInside.length;
    return count === 0 ? [] : [{ output, count }];
  });
}

/** Whether there is nothing to look for: so it is with most meetings, whose outputs need not be read. */
export function withholdsNothing({ words, phrases }: Withheld): boolean {
  return words.size === 0 && phrases.length === 0;
}

/** Whether a word is looked for inside others, too; shorter ones stand there by chance. */
function mayHide(word: string): boolean {
  return word.length >= PART && !/^\d+$/.test(word);
}

/**
 * The text of HTML about to be written: everything but embedded binary data, with entities and escapes
 * resolved; and once more as it is read, without its tags.
 */
export function searchableHtml(html: string): string {
  const bare = html.includes(';base64,') ? html.replaceAll(/;base64,[A-Za-z0-9+/=]+/g, ' ') : html;
  const known = bare.includes('&') ? withoutEntities(bare) : bare;
  const text = known.includes('\\')
    ? known.replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => fromCodePoint(parseInt(code, 16)))
    : known;
  const read = text.replaceAll(INLINE_TAG, '').replaceAll(/<[^<>]*>/g, ' ');
  return [...asWrittenAndMeant(text), read].join('\n');
}

/** Tags that may stand in the middle of a word or phrase without parting it. */
const INLINE_TAG = /<\/?(?:a|b|code|del|em|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>/gi;

/** All keys and values of JSON about to be written. */
export function searchableJson(json: string): string {
  return searchableValue(JSON.parse(json));
}

/** All keys and values of data: in its JSON a line end would be a letter of the word behind it. */
export function searchableValue(data: unknown): string {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(...asWrittenAndMeant(value));
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        texts.push(key);
        visit(inner);
      }
    }
  };
  visit(data);
  return texts.join('\n');
}

/** The text of XML about to be written; a feed has HTML in it, with entities of its own. */
export function searchableXml(xml: string): string {
  return searchableHtml(withoutEntities(xml));
}

/** The text of a calendar about to be written: its lines end within words, and the texts' own line ends are escapes (RFC 5545, 3.1 and 3.3.11). */
export function searchableCalendar(calendar: string): string {
  const text = calendar
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll(/\\([n,;\\])/gi, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
  return asWrittenAndMeant(text).join('\n');
}

/** A text, and again with its percent signs resolved where it has any. */
function asWrittenAndMeant(text: string): string[] {
  if (!text.includes('%')) return [text];
  const meant = text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return meant === text ? [text] : [text, meant];
}
