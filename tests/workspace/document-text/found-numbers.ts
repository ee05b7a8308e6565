import { searchDocument } from '../../../src/workspace/document-text/read-document.js';

/** What was found, as `count place place`; `!reason` for what could not be searched. */
export async function found(bytes: Buffer, name: string): Promise<string> {
  const { count, places, unsearched } = await searchDocument(bytes, name);
  return [count, ...places, ...unsearched.map((reason) => `!${reason}`)].join(' ');
}

/** The person of public bodies' own examples: nobody has the number. */
export const NUMBER = '251248-9996';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
