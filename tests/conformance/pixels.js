/*
 * Finishing changes no pixel: each page of what the browser printed and of the finished document, drawn by poppler at
 * 100 dpi, is the same. For every sample and for a document of all fonts. It needs nothing of the finishing but the
 * program itself: the browser's bytes are caught where a page prints.
 *
 * Two documents that differ are compared as well: were they found alike, the comparison would be blind.
 *
 *   node tests/conformance/pixels.js
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadTypeScript } from './load-typescript.js';
import { differingPages } from './pixels/page-images.js';
import { writeWorkspace } from './pixels/font-workspace.js';
import { sampleMeetings } from './find-meetings.js';

const { main: dmpg, PrintPage } = await loadTypeScript('program', 'tests/conformance/pixels/program.js');

/** What the browser printed last. */
let raw;
const print = PrintPage.prototype.print;
PrintPage.prototype.print = async function (...given) {
  raw = await print.apply(this, given);
  return raw;
};

/** Builds one meeting in this process. @returns the browser's PDF and the finished one, as files. */
async function buildOne(workspace, meeting) {
  const said = [];
  const stream = { write: (text) => said.push(text), isTTY: false };
  const argv = ['minutes', 'build', meeting, '--force', '--quiet', '--to', 'pdf', '--out', 'out'];
  raw = undefined;
  const code = await dmpg({ argv, cwd: workspace, stdout: stream, stderr: stream });
  if (code !== 0 || !raw) throw new Error(`build of ${meeting} ended with ${code}:\n${said.join('')}`);
  const name = path.basename(meeting, '.md');
  const before = path.join(workspace, `${name}.raw.pdf`);
  writeFileSync(before, raw);
  return { name, before, after: path.join(workspace, 'out', `${name}.pdf`) };
}

async function run() {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'dmpg-pixels-'));
  const finished = [];
  let bad = 0;
  try {
    for (const meeting of writeWorkspace(workspace, sampleMeetings())) {
      const { name, before, after } = await buildOne(workspace, meeting);
      finished.push(after);
      const { pages, differing } = differingPages(before, after);
      if (differing.length > 0) bad++;
      const found = differing.length === 0 ? 'no pixel differs' : `pages ${differing.join(', ')} differ`;
      console.log(`${differing.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${pages} pages, ${found}`);
    }
    const [one, other] = finished;
    if (differingPages(one, other).differing.length === 0) throw new Error('two documents look the same');
    return bad === 0 ? 0 : 1;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

process.exitCode = await run();
