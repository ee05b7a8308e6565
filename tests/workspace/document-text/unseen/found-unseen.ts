import { searchDocument } from '../../../../src/workspace/document-text/read-document.js';
import { zip } from '../../documents-by-hand.js';
import { XML } from '../found-numbers.js';

/** What a document holds unseen, as `kind:count kind:count`; `!reason` for what could not be read. */
export async function unseenIn(bytes: Buffer, name: string): Promise<string> {
  const { unseen, unsearched } = await searchDocument(bytes, name);
  return [...unseen.map(({ kind, count }) => `${kind}:${count}`), ...unsearched.map((one) => `!${one}`)].join(
    ' ',
  );
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document with the content types and relations that Word itself wants. */
export function word(body: string, more: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  return zip({
    '[Content_Types].xml': `${XML}<Types/>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}" xmlns:r="r" xmlns:mc="mc" xmlns:wp="wp" xmlns:a="a" xmlns:o="o" xmlns:v="v"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

export const part = (root: string, inside: string) =>
  `${XML}<w:${root} xmlns:w="${WORD}">${inside}</w:${root}>`;
export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
export const p = (...inside: string[]) => `<w:p>${inside.join('')}</w:p>`;
export const del = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
export const ins = (text: string) => `<w:ins w:id="2">${run(text)}</w:ins>`;

/** Relations of a part, by their ids. */
export function relations(targets: Readonly<Record<string, string>>): string {
  const all = Object.entries(targets).map(([id, target]) => `<Relationship Id="${id}" Target="${target}"/>`);
  return `${XML}<Relationships>${all.join('')}</Relationships>`;
}
