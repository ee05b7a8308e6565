/** A PDF whose structure is not the one that is expected, so that nothing may be concluded from it. */
export class PdfFormatError extends Error {}
