import type { SaxesTagNS } from 'saxes';

/** Whether something is said to be painted: true for hidden, false for shown, undefined where nothing is said of it. */
interface Said {
  /** `display`: with all that is in it. */
  readonly isGone: boolean | undefined;
  /** `visibility`: what is in it may say otherwise. */
  readonly isInvisible: boolean | undefined;
}

export interface Hiding {
  readonly isGone: boolean;
  readonly isInvisible: boolean;
}

/** `.st0`, `g.st0`, `#Lag_2`: what drawing programs write. */
const SELECTOR = /^\s*\w*([.#][\w-]+)\s*$/;

/**
 * Which parts of a drawing are not painted: layers that are switched off keep their words in the file. Programs say so in an attribute,
 * in a style, or by a class in the style sheet (Illustrator).
 */
export class HiddenParts {
  readonly #bySelector = new Map<string, Said>();

  /** @param sheets the drawing's style sheets. */
  constructor(sheets: string) {
    // What is hidden on paper, or on small screens, is not hidden.
    if (/@media|@supports/i.test(sheets)) return;
    for (const rule of sheets.split('}')) {
      const [selectors = '', body = ''] = rule.split('{');
      const said = saidIn(body);
      if (said.isGone === undefined && said.isInvisible === undefined) continue;
      for (const selector of selectors.replace(/^[^]*\*\//, '').split(',')) {
        const name = SELECTOR.exec(selector)?.[1];
        if (name !== undefined) this.#bySelector.set(name, over(said, this.#bySelector.get(name)));
      }
    }
  }

  /** @param parent how the element around it is. */
  hiding(attributes: SaxesTagNS['attributes'], parent: Hiding | undefined): Hiding {
    const value = (name: string) => attributes[name]?.value ?? '';
    const asAttributes = saidIn(`display:${value('display')};visibility:${value('visibility')}`);
    const classes = value('class').split(/\s+/);
    const named = [...classes.map((name) => `.${name}`), `#${value('id')}`];
    const { isGone, isInvisible } = [
      ...named.flatMap((name) => this.#bySelector.get(name) ?? []),
      saidIn(value('style')),
    ].reduce((before, said) => over(said, before), asAttributes);
    return {
      isGone: parent?.isGone === true || isGone === true,
      isInvisible: isInvisible ?? parent?.isInvisible ?? false,
    };
  }
}

function saidIn(declarations: string): Said {
  const last = (name: string) => {
    const pattern = new RegExp(String.raw`(?:^|[;\s])${name}\s*:\s*([\w-]+)`, 'gi');
    return [...declarations.matchAll(pattern)].at(-1)?.[1]?.toLowerCase();
  };
  const [display, visibility] = [last('display'), last('visibility')];
  return {
    isGone: display === undefined || display === 'inherit' ? undefined : display === 'none',
    isInvisible: visibility === undefined || visibility === 'inherit' ? undefined : visibility !== 'visible',
  };
}

/** What is said later wins. */
function over(later: Said, before: Said | undefined): Said {
  return {
    isGone: later.isGone ?? before?.isGone,
    isInvisible: later.isInvisible ?? before?.isInvisible,
  };
}
