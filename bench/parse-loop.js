/*
 * The other side of `validate`, in a process of its own: remark-parse with remark-gfm over every meeting of a folder, in
 * one thread, and nothing done with the trees.
 * Usage: node bench/parse-loop.js <folder>
 */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [folder] = process.argv.slice(2);
const processor = unified().use(remarkParse).use(remarkGfm).freeze();
let nodes = 0;
for (const name of await readdir(folder)) {
  if (!name.endsWith('.md')) continue;
  nodes += processor.parse(await readFile(path.join(folder, name), 'utf8')).children.length;
}
process.stderr.write(`${nodes} blocks\n`);
