/** An abbreviation of the list, and how it behaves in a text. */
export interface Abbreviation {
  /** Small letters alone, the same for two abbreviations of the same words. */
  readonly key: string;
  /** It never ends a sentence: a full stop after it is its own, even before a capital. */
  readonly leansForward: boolean;
  /** What must follow, where the same letters can be something else. */
  readonly before?: RegExp;
}

/** Hyphens are where a full stop may stand, and a space after it. */
const FORMS = [
  ...[
    'm-h-p',
    'i-f-t',
    'i-f-m',
    'm-h-t',
    'p-g-a',
    'i-h-t',
    'vedr',
    'jf',
    'h-h-v',
    'd-v-s',
    'bl-a',
    'f-eks',
    'fx',
  ],
  ...['m-v', 'o-s-v', 'evt', 'ca', 'kl', 'nr', 'tlf', 'inkl', 'ekskl', 'maks', 'mio'],
];
const LETTERS = new Set(FORMS.map((form) => form.replaceAll('-', '')));
const MAY_END_SENTENCE = new Set('mv osv evt ca nr tlf inkl ekskl maks mio'.split(' '));
const FIGURES = /^[ \u00a0]?\d/;
const BEFORE: Readonly<Record<string, RegExp>> = {
  ca: /^[ \u00a0]?(?:\d|en |et |to |tre |fire |fem |seks |syv |otte |ni |ti |halv|kl)/i,
  kl: FIGURES,
  nr: FIGURES,
  mio: /^[ \u00a0]?kr/i,
};

/** All letters of Europe; a class by name takes several times as long. */
const LETTER = String.raw`A-Za-z\u00c0-\u024f\u0300-\u036f\u0370-\u052f`;

/** Finds what is written like an abbreviation of the list. */
export const ABBREVIATION = new RegExp(
  String.raw`(?<![${LETTER}\d.’'/-])(?:${alternatives()})(?![${LETTER}’'/-])\.?(?!\.)`,
  'gi',
);

function alternatives(): string {
  return FORMS.map((form) => form.replaceAll('-', String.raw`(?:\.[ \u00a0]?)?`)).join('|');
}

/**
 * The abbreviation that is written here.
 * @returns undefined where the letters are another word: KL, CA, FX, Ca (calcium), »bla bla«.
 */
export function abbreviationOf(written: string): Abbreviation | undefined {
  if (/\p{Lu}/u.test(written.slice(1)) || /^(?:Ca|[Bb]la)$/.test(written)) return undefined;
  const letters = lettersOf(written);
  const before = BEFORE[letters];
  const key = letters === 'feks' ? 'fx' : letters;
  return { key, leansForward: !MAY_END_SENTENCE.has(letters), ...(before && { before }) };
}

/** True for the letters of an abbreviation of the list. */
export function isAbbreviation(word: string): boolean {
  return LETTERS.has(lettersOf(word));
}

function lettersOf(written: string): string {
  return written.toLowerCase().replaceAll(/[^a-z]/g, '');
}
