/** What a document is to be, as whoever had it made says. */
export interface ExpectedConformance {
  /** Part of PDF/A (ISO 19005); undefined where the document is no PDF/A. */
  readonly part: 2 | 3 | undefined;
  /** Its level; undefined where the document is no PDF/A. */
  readonly conformance: 'A' | 'B' | 'U' | undefined;
  /** Whether it is PDF/UA-1 (ISO 14289-1). */
  readonly ua: boolean;
}

/** One rule that a document breaks. */
export interface PdfFinding {
  /** `UA 7.1-3`, `A 6.2.11.5-1`, `PDF 14.7.4-1`, or `unreadable`. */
  readonly clause: string;
  /** Counted from 1; left out where the fault is the whole document's. */
  readonly page?: number;
  /** What was found, in English and without a word of the document's text. */
  readonly found: string;
}

/** A rule by its clauses in the standards that have it. */
export interface PdfRule {
  /** In ISO 14289-1. */
  readonly ua?: string;
  /** In ISO 19005-2 and -3. */
  readonly a?: string;
  /** The levels of PDF/A that have it; all where left out. */
  readonly levels?: 'A' | 'AU';
  /** In ISO 32000-1, for what no profile names and every tagged document needs. */
  readonly pdf?: string;
}

/** Beyond that a document is broken, not faulty, and nobody reads the list. */
const MOST = 500;

/** The rules that a document breaks, in the order in which they were found, each once a page. */
export class Findings {
  readonly expected: ExpectedConformance;
  readonly #found = new Map<string, PdfFinding>();

  constructor(expected: ExpectedConformance) {
    this.expected = expected;
  }

  get list(): PdfFinding[] {
    return [...this.#found.values()];
  }

  /** Keeps a finding for each of the standards that the document is to keep. */
  report(rule: PdfRule, found: string, page?: number): void {
    const { part, conformance = 'B', ua } = this.expected;
    if (rule.ua !== undefined && ua) this.#add(`UA ${rule.ua}`, found, page);
    if (rule.a !== undefined && part !== undefined && (rule.levels ?? 'ABU').includes(conformance))
      this.#add(`A ${rule.a}`, found, page);
    if (rule.pdf !== undefined) this.#add(`PDF ${rule.pdf}`, found, page);
  }

  unreadable(found: string, page?: number): void {
    this.#add('unreadable', found, page);
  }

  #add(clause: string, found: string, page: number | undefined): void {
    const key = `${clause}|${page ?? 0}|${found}`;
    if (this.#found.size < MOST && !this.#found.has(key))
      this.#found.set(key, { clause, ...(page !== undefined && { page }), found });
  }
}
