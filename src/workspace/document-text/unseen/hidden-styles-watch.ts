import { isOn } from './xml-watch.js';
import type { XmlAttributes, XmlWatch } from './xml-watch.js';

/** Ids of styles that hide what has them, those of paragraphs and those of letters. */
export type HiddenStyles = ReadonlySet<string>;

/** Put around forms that were pasted from the web, hidden by a style of that name or by themselves: Word's own words. */
export const OF_WEB_FORMS =
  /^\s*(?:z-|HTML )?(?:top|bottom) of form\s*$|^\s*(?:øverst|nederst|bunden?|slutningen) (?:i|på|af) formular(?:en)?\s*$/i;

/** Finds the hidden ones among a document's styles (17.7.4), those that are based on them too. */
export class HiddenStylesWatch implements XmlWatch {
  readonly #own = new Map<string, boolean>();
  readonly #bases = new Map<string, string>();
  #style = '';

  open(name: string, attributes: XmlAttributes, path: readonly string[]): void {
    const value = attributes['val'];
    const [around, parent] = path.slice(-2);
    if (name === 'style') this.#style = attributes['styleId'] ?? '';
    if (name === 'basedOn') this.#bases.set(this.#style, value ?? '');
    if (name === 'name' && OF_WEB_FORMS.test(value ?? '')) this.#own.set(this.#style, false);
    const isOwn = name === 'vanish' && parent === 'rPr' && around === 'style';
    if (isOwn && !this.#own.has(this.#style)) this.#own.set(this.#style, isOn(value));
  }

  get found(): HiddenStyles {
    return new Set([...this.#bases.keys(), ...this.#own.keys()].filter((id) => this.#isHidden(id)));
  }

  #isHidden(id: string): boolean {
    const seen = new Set<string>();
    for (let style: string | undefined = id; style !== undefined; style = this.#bases.get(style)) {
      const own = this.#own.get(style);
      if (own !== undefined || seen.has(style)) return own ?? false;
      seen.add(style);
    }
    return false;
  }
}
