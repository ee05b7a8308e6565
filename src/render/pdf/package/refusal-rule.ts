import type { KindRefusal } from './attachment-kind.js';
import { ForeignPdfRefusal, LARGEST_PDF, MOST_PAGES } from './foreign-pdf-types.js';
import type { ForeignRefusalReason } from './foreign-pdf-types.js';
import { ImageRefusal } from './image-refusal.js';
import type { ImageRefusalReason } from './image-refusal.js';

/** The findings that say why an attachment cannot be in the package; their words are the locale's. */
export type RefusalRule =
  | `package-pdf-${ForeignRefusalReason}`
  | `package-image-${ImageRefusalReason}`
  | `package-file-${KindRefusal}`;

/** The finding for a refusal; undefined for any other error. It wants the argument `file`. */
export function ruleOfRefusal(error: unknown): RefusalRule | undefined {
  if (error instanceof ForeignPdfRefusal) return `package-pdf-${error.reason}`;
  return error instanceof ImageRefusal ? `package-image-${error.reason}` : undefined;
}

/** The finding for a file that `kindOfAttachment` refuses. */
export function ruleOfKind(refusal: KindRefusal): RefusalRule {
  return `package-file-${refusal}`;
}

/** Arguments beside `file`: what a PDF may have at most. */
export const REFUSAL_ARGUMENTS: Readonly<Record<string, number>> = {
  pages: MOST_PAGES,
  megabytes: LARGEST_PDF / 1024 / 1024,
};
