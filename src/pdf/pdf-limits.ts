/** How much of a PDF is read at most. What goes beyond makes the reader throw: a small file can claim to hold anything. */
export interface PdfLimits {
  /** Levels that one object may have. */
  readonly depth: number;
  /** Values in one object. */
  readonly values: number;
  /** Bytes of one string. */
  readonly text: number;
  /** Times that a file may have been changed after it was made. */
  readonly sections: number;
  /** Objects in one object stream. */
  readonly together: number;
  /** Bytes unpacked from one file. */
  readonly unpacked: number;
}

/** Enough to learn what a file says of itself, and no time is spent on more. */
export const GLANCE: PdfLimits = {
  depth: 32,
  values: 100_000,
  text: 0xffff,
  sections: 100,
  together: 10_000,
  unpacked: 32 * 1024 * 1024,
};

/** Enough for whatever a program writes in earnest. */
export const WHOLE_FILE: PdfLimits = {
  depth: 100,
  values: 4_000_000,
  text: 16 * 1024 * 1024,
  sections: 1000,
  together: 200_000,
  unpacked: 1024 * 1024 * 1024,
};
