import path from 'node:path';
import { knownWords } from '../../edition/known-words.js';
import { WordSearch } from '../../edition/word-search.js';
import { folded, tellsNothing } from '../../edition/words.js';
import type { SiteSettings } from '../../model/site-settings.js';
import type { SiteFile } from '../../site/meeting-summary.js';
import { searchedText } from '../leak-search.js';
import { ownWords } from './own-words.js';

const sites = new WeakMap<SiteSettings, ReadonlySet<string>>();

/** Words that betray nothing on any page of a site: the program's own, and those of the configuration. */
export function wordsOfSite(settings: SiteSettings, builtInTemplates: string): ReadonlySet<string> {
  let words = sites.get(settings);
  if (!words) {
    words = new Set([...knownWords(builtInTemplates), ...ownWords(settings)]);
    sites.set(settings, words);
  }
  return words;
}

/**
 * Searches pages across meetings for what single meetings withhold. A word that stands in what the site may show of any
 * meeting is no secret there; all others are, wherever they came from: a template of the user's own, say.
 */
export class SiteLeakCheck {
  readonly #secret: ReadonlySet<string>;
  readonly #open: () => Iterable<string>;
  readonly #isOpen = new Map<string, boolean>();
  /** Those of the open texts that were asked for up to now. */
  readonly #texts: string[] = [];
  #more: Iterator<string> | undefined;
  #search: WordSearch | undefined;

  /**
   * @param withheld words that meetings withhold.
   * @param known words that betray nothing.
   * @param open all texts of meetings that pages across them show, the likeliest first; asked for only where a page has
   * such a word, and no further than up to it.
   */
  constructor(withheld: ReadonlySet<string>, known: () => ReadonlySet<string>, open: () => Iterable<string>) {
    const secret = new Set([...withheld].filter((word) => !tellsNothing(word)));
    if (secret.size > 0) for (const word of known()) secret.delete(word);
    this.#secret = secret;
    this.#open = open;
  }

  /** @returns how many secrets stand in a file, its name among it. */
  count(file: SiteFile): number {
    if (this.#secret.size === 0) return 0;
    this.#search ??= new WordSearch({ words: this.#secret });
    const { words } = this.#search.in(`${file.path} ${textOf(file)}`);
    return [...words].filter((word) => !this.#mayStand(word)).length;
  }

  #mayStand(word: string): boolean {
    let known = this.#isOpen.get(word);
    if (known === undefined) {
      this.#isOpen.set(word, (known = this.#stands(word)));
    }
    return known;
  }

  #stands(word: string): boolean {
    if (this.#texts.some((text) => hasWord(text, word))) return true;
    this.#more ??= this.#open()[Symbol.iterator]();
    for (let next = this.#more.next(); next.done !== true; next = this.#more.next()) {
      const text = folded(next.value);
      this.#texts.push(text);
      if (hasWord(text, word)) return true;
    }
    return false;
  }
}

/** Of a font's bytes, which are not asked for, three in a row are letters by chance, and make some word. */
function textOf({ path: name, content }: SiteFile): string {
  const extension = path.extname(name);
  if (extension === '.woff2') return '';
  return typeof content === 'string' ? searchedText(extension, content) : content.toString('latin1');
}

/** Whether a text has a word, and not only as a part of another. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (around.every((letter) => !LETTER.test(letter))) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
