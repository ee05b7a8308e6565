import { execFileSync } from 'node:child_process';

/** `H2 (block)`, `TH <th-1>:`, `Note <n> (inline):` */
const ELEMENT = /^( *)(\w+)(?: <[^>]*>)?(?: "[^"]*")?(?: \((?:block|inline)\))?:?$/;
const TEXT = /^( *)"(.*)"$/s;

/**
 * The structure of a tagged PDF as poppler reads it.
 * @returns the pieces of text in the structure's order, each with the elements it stands in, outermost first:
 *   `{ text, path: [{ type, id }] }`, `id` telling elements of one type apart. An element without text gives none.
 */
export function readStructure(file) {
  const said = execFileSync('pdfinfo', ['-struct-text', '-enc', 'UTF-8', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const open = [];
  const pieces = [];
  const elements = [];
  for (const line of said.split('\n')) {
    const [, indent, text] = TEXT.exec(line) ?? [];
    if (text !== undefined) {
      pieces.push({ text, path: open.slice(0, indent.length / 2) });
      continue;
    }
    const [, depth, type] = ELEMENT.exec(line) ?? [];
    if (type === undefined) continue;
    const element = { type, id: elements.length };
    elements.push(element);
    open.length = depth.length / 2;
    open.push(element);
  }
  return { pieces, elements };
}
