/** Bytes of one attachment: what is larger does not belong into a document that is mailed. */
export const LARGEST_PDF = 512 * 1024 * 1024;
export const MOST_PAGES = 5000;

/** Why a PDF of somebody else cannot become a part of the package. */
export type ForeignRefusalReason =
  /** No PDF at all. */
  | 'not-a-pdf'
  /** Something that its pages need is missing or unreadable: half a document is worse than none. */
  | 'damaged'
  /** It opens only with a password. */
  | 'password'
  | 'no-pages'
  | 'too-many-pages'
  | 'too-large'
  /** Reading it took longer, or took more memory, than `openForeignPdf` allows. */
  | 'too-costly'
  /** Parts of a page's own content belong to a layer that is switched off. */
  | 'hidden-layers'
  /** A redaction was drawn but never applied: what it covers is still in the file. */
  | 'redaction-not-applied'
  /** A filled-in field, or a text box, of which the file has no picture: its text would be lost. */
  | 'field-without-appearance'
  /** A form (XFA) whose pages only a form program draws. */
  | 'dynamic-form';

/** An expected end: the file is refused, and the reason says why. Its message holds nothing of the file. */
export class ForeignPdfRefusal extends Error {
  override readonly name = 'ForeignPdfRefusal';
  constructor(readonly reason: ForeignRefusalReason) {
    super(reason);
  }
}

/** What was in a file and is not in the package. */
export type Stripped =
  | 'scripts'
  | 'actions'
  | 'embedded-files'
  | 'form-fields'
  | 'xfa'
  | 'encryption'
  | 'comments'
  | 'annotations'
  | 'links'
  | 'layers'
  | 'hidden-layers'
  | 'damaged-structure'
  | 'repaired';

export interface ForeignPageSize {
  /** Points (1/72 inch), as shown: cropped, and turned by the page's rotation. */
  readonly width: number;
  readonly height: number;
}

/** One bookmark. */
export interface ForeignBookmark {
  readonly title: string;
  /** 0-based; undefined where it leads to no page of the file. */
  readonly page: number | undefined;
  readonly children: readonly ForeignBookmark[];
}

/** What a file says of itself in its metadata; nobody has checked it. */
export interface ForeignClaims {
  /** PDF/UA-1 (ISO 14289-1, 5). */
  readonly ua1: boolean;
  /** PDF/A (ISO 19005-2, 6.6.4), e.g. part 2, conformance `A`. */
  readonly pdfa: { readonly part: number; readonly conformance: string } | undefined;
}

/** An attachment's pages, tags, links and bookmarks, and nothing else of it. */
export interface ForeignPdf {
  /** One classic cross-reference table, generation 0, no object streams, not encrypted; each page says all of itself. */
  readonly bytes: Buffer;
  readonly pages: number;
  readonly sizes: readonly ForeignPageSize[];
  /** Marked as tagged, and with a structure tree that no page with content is missing from. */
  readonly isTagged: boolean;
  readonly claims: ForeignClaims;
  /** As the file says it (`da-DK`); undefined where it does not. */
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly outline: readonly ForeignBookmark[];
  /** Levels of bookmarks; 0 where there are none. */
  readonly outlineDepth: number;
  readonly stripped: readonly Stripped[];
}
