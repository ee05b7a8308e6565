/*
 * The other side of `publish`, in a process of its own: remark-parse with remark-gfm over every meeting below a folder, in
 * two worker threads that take portions of files as they get done, and nothing done with the trees.
 * Usage: node bench/parse-loop-two.js <folder>
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const THREADS = 2;
const PORTION = 32;

if (isMainThread) await overAll(process.argv[2]);
else parsePortions();

async function overAll(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
  const next = new Int32Array(new SharedArrayBuffer(4));
  const blocks = await Promise.all(Array.from({ length: THREADS }, () => inThread({ files, next })));
  process.stderr.write(`${files.length} files, ${blocks.reduce((sum, count) => sum + count, 0)} blocks\n`);
}

function inThread(data) {
  return new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: data }).once('message', resolve).once('error', reject);
  });
}

function parsePortions() {
  const { files, next } = workerData;
  const processor = unified().use(remarkParse).use(remarkGfm).freeze();
  let blocks = 0;
  for (;;) {
    const portion = files.slice(...portionAt(Atomics.add(next, 0, PORTION)));
    if (portion.length === 0) break;
    for (const file of portion) blocks += processor.parse(readFileSync(file, 'utf8')).children.length;
  }
  parentPort.postMessage(blocks);
}

function portionAt(start) {
  return [start, start + PORTION];
}
