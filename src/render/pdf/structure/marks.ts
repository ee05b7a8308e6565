/**
 * Marks that the generator puts on elements of the page to print, so that the finishing pass need not guess what an
 * element is. The one thing that Chromium carries from any element of a page into the structure of its PDF is the
 * language, so a mark is a private part of a language tag: `da-x-pdf-note-3` (BCP 47, 2.2.7). The pass takes it off.
 */
export type Mark = 'note' | 'ref';

export interface MarkedLanguage {
  readonly language: string;
  readonly mark: Mark | undefined;
  /** The number in the mark; 0 where it has none. */
  readonly number: number;
}

const MARKED = /^(.*?)-?x-pdf-(note|ref)(?:-(\d{1,8}))?$/;

/** The value of the `lang` attribute that carries a mark. */
export function markedLanguage(language: string, mark: Mark, number?: number): string {
  return `${language}-x-pdf-${mark}${number === undefined ? '' : `-${number}`}`;
}

/** Parts a language as Chromium wrote it into the structure. */
export function readMark(language: string): MarkedLanguage {
  const found = MARKED.exec(language);
  if (!found) return { language, mark: undefined, number: 0 };
  const [, own = '', mark = '', number = '0'] = found;
  return { language: own, mark: mark === 'note' ? 'note' : 'ref', number: Number(number) };
}
