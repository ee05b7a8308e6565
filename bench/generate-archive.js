/*
 * Makes a workspace of generated meetings: `node bench/generate-archive.js <folder> <count>`. The folder is made, or must
 * be empty.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { writeArchive } from './write-archive.js';

const [folder, count] = process.argv.slice(2);
const meetings = Number(count);
if (!folder || !Number.isInteger(meetings) || meetings < 1)
  throw new Error('usage: node bench/generate-archive.js <folder> <count>');
await mkdir(folder, { recursive: true });
if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
const { bytes } = await writeArchive(folder, meetings);
console.log(`${meetings} meetings, ${(bytes / 1e6).toFixed(1)} MB of Markdown`);
