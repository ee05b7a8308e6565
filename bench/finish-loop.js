/*
 * Finishing and the gate alone, in a process of their own and one thread, over the PDF that the browser makes of one
 * meeting; told on stderr as JSON: its pages, and the milliseconds of printing, of finishing, and of the gate.
 * Usage: node bench/finish-loop.js <workspace> <meeting> <rounds>
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../tests/conformance/load-typescript.js';

/** Rounds before the engine has compiled what it will compile. */
const WARM_UP = 20;

const [workspace, meeting, rounds] = process.argv.slice(2);
const program = await loadTypeScript('finish', fileURLToPath(new URL('finish-program.js', import.meta.url)));
const { main, printedText, finishPdf, checkPdf, PrintPage } = program;

let printed;
const print = PrintPage.prototype.print;
PrintPage.prototype.print = async function (html, ...others) {
  const started = performance.now();
  const raw = await print.call(this, html, ...others);
  printed = { html, raw, ms: performance.now() - started };
  return raw;
};
const nowhere = { write: () => true, isTTY: false };
const argv = ['minutes', 'build', meeting, '--force', '--quiet', '--to', 'pdf', '--out', 'out-bench'];
const code = await main({ argv, cwd: workspace, stdout: nowhere, stderr: nowhere });
if (code !== 0 || !printed) throw new Error(`the build of ${meeting} ended with ${code}`);

const { html, raw } = printed;
const title = /<title>([^<]*)</.exec(html)[1];
const document = {
  title,
  author: title,
  language: 'da',
  date: '2026-01-01',
  archive: { part: 2, conformance: 'A' },
  isAccessible: true,
  embedded: [],
};
const anchors = [...html.matchAll(/<li><a href="#(punkt-\d+)">([^<]*)</g)];
const inMargins = [...html.matchAll(/content: ([^;]*);/g)].flatMap(([, content]) =>
  [...content.matchAll(/"([^"]*)"/g)].map(([, text]) => text.replaceAll(/\\([0-9a-f]+) /g, letterOf)),
);
const page = {
  bookmarks: anchors.map(([, anchor, words]) => ({ title: words, anchor })),
  running: { header: inMargins, footer: [], other: [], decorative: [] },
  text: printedText(html.slice(html.indexOf('<body>'))),
  noteName: 'Note {number}',
};
const finishing = [];
const checking = [];
let findings = [];
for (let round = 0; round < WARM_UP + Number(rounds); round++) {
  const started = performance.now();
  const pdf = finishPdf(raw, document, page);
  const finished = performance.now();
  findings = checkPdf(pdf, { part: 2, conformance: 'A', ua: true });
  if (round >= WARM_UP) {
    finishing.push(finished - started);
    checking.push(performance.now() - finished);
  }
}
if (findings.length > 0) throw new Error(`the gate found ${JSON.stringify(findings[0])}`);
const pages = raw.toString('latin1').match(/\/Type \/Page\n/g).length;
process.stderr.write(`${JSON.stringify({ pages, print: printed.ms, finishing, checking })}\n`);

function letterOf(_, code) {
  return String.fromCodePoint(parseInt(code, 16));
}
