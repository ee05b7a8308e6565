/** A page without text: with no font to be had, Chromium now and then prints blank pages. */
export class BlankPageError extends Error {}
