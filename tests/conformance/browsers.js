/*
 * The same bytes on every run, and from browser to browser wherever the pages are the same: builds the samples and a
 * document of all fonts twice with the embedded browser, then with an installed one where there is one. Exit code 1
 * where bytes differ and pages do not.
 *
 *   node tests/conformance/browsers.js [PATH OF A BROWSER]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sampleMeetings } from './find-meetings.js';
import { differingPages } from './pixels/page-images.js';
import { writeWorkspace } from './pixels/font-workspace.js';

const INSTALLED = '/usr/bin/chromium';
const SHOWN = 4;

function build(workspace, meetings, out, browser) {
  const args = [
    path.resolve('bin', 'dmpg.js'),
    'minutes',
    'build',
    ...meetings,
    '--force',
    '--quiet',
    '--to',
    'pdf',
  ];
  const env = { ...process.env, ...(browser && { PUPPETEER_EXECUTABLE_PATH: browser }) };
  const { status, stderr } = spawnSync(process.execPath, [...args, '--out', out], {
    cwd: workspace,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`build ended with ${status}:\n${stderr}`);
}

/** The file's objects with plain streams, a line each. */
function objectsOf(file) {
  const plain = execFileSync(
    'qpdf',
    ['--qdf', '--object-streams=disable', '--no-original-object-ids', file, '-'],
    {
      maxBuffer: 1 << 28,
    },
  );
  return plain.toString('latin1').split(/(?<=\nendobj\n)/);
}

/** How the objects of two files differ, in a few lines. */
function differences(one, other) {
  const [first, second] = [objectsOf(one), objectsOf(other)];
  const found = first.flatMap((object, i) => (object === second[i] ? [] : [[object, second[i] ?? '']]));
  const samples = found.slice(0, SHOWN).map(([a, b]) => {
    const lines = [a.split('\n'), b.split('\n')];
    const at = lines[0].findIndex((line, i) => line !== lines[1][i]);
    return lines.map((list) => (list[at] ?? '').slice(0, 90)).join('  |  ');
  });
  return [`${found.length} of ${first.length} objects (${second.length} in the other)`, ...samples];
}

function run(browser) {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'dmpg-browsers-'));
  let broken = 0;
  try {
    const meetings = writeWorkspace(workspace, sampleMeetings());
    const pdf = (out, meeting) => path.join(workspace, out, `${path.basename(meeting, '.md')}.pdf`);
    const equal = (a, b) => readFileSync(a).equals(readFileSync(b));
    const other = existsSync(browser) ? 'other' : undefined;
    for (const out of ['one', 'two']) build(workspace, meetings, out);
    if (other) build(workspace, meetings, other, browser);
    else console.log(`note  ${browser} is not here: only runs are compared, not browsers`);
    for (const meeting of meetings) {
      const name = path.basename(meeting, '.md');
      const same = equal(pdf('one', meeting), pdf('two', meeting));
      if (!same) broken++;
      console.log(
        `${same ? 'ok    ' : 'FAILED'} ${name}: ${same ? 'the same bytes twice' : 'other bytes the second time'}`,
      );
      if (!other) continue;
      const { pages, differing } = differingPages(pdf('one', meeting), pdf(other, meeting));
      const bytes = equal(pdf('one', meeting), pdf(other, meeting));
      if (!bytes && differing.length === 0) broken++;
      console.log(
        `${bytes || differing.length > 0 ? 'ok    ' : 'FAILED'} ${name}, other browser: ${pages - differing.length} of ${pages} pages the same, bytes ${bytes ? 'the same' : 'differ'}`,
      );
      if (bytes) continue;
      for (const line of differences(pdf('one', meeting), pdf(other, meeting)))
        console.log(`         ${line}`);
    }
    return broken === 0 ? 0 : 1;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

process.exitCode = run(process.argv[2] ?? INSTALLED);
