import { execFileSync } from 'node:child_process';
import { fold } from './match-text.js';

/** A4 in points, and the bands at head and foot (20 and 18 mm) in which only the running lines stand. */
const PAGE = { width: 596, height: 842, head: 57, foot: 51 };

function run(program, args) {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function cut(file, y, height) {
  const area = ['-x', '0', '-y', String(y), '-W', String(PAGE.width), '-H', String(height)];
  return run('pdftotext', ['-raw', '-enc', 'UTF-8', ...area, file, '-']);
}

/** The text of the pages without the running lines, in the order of the content, white space folded. */
export function bodyText(file) {
  return fold(cut(file, PAGE.head, PAGE.height - PAGE.head - PAGE.foot)).trim();
}

/** What stands at the foot of each page. */
export function footers(file) {
  return cut(file, PAGE.height - PAGE.foot, PAGE.foot)
    .split('\f')
    .slice(0, -1)
    .map((line) => fold(line).trim());
}

/** All text that anyone can read in the file: every page with its running lines, document information, bookmarks. */
export function everyText(file) {
  const pages = run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']);
  const titles = bookmarks(file).map((mark) => mark.title);
  const information = run('pdfinfo', ['-enc', 'UTF-8', file]).match(
    /^(?:Title|Author|Subject|Keywords):.*$/gm,
  );
  return [pages, ...(information ?? []), ...titles, ...alternativeTexts(file)].join('\n');
}

/** The outline, flat: titles and pages (1-based). */
export function bookmarks(file) {
  const { outlines } = JSON.parse(run('qpdf', ['--json', '--json-key=outlines', file]));
  const flat = (marks) =>
    marks.flatMap(({ title, destpageposfrom1, kids }) => [{ title, page: destpageposfrom1 }, ...flat(kids)]);
  return flat(outlines);
}

/** Alternative texts of the figures in the structure tree. */
export function alternativeTexts(file) {
  const objects = run('qpdf', ['--json', '--json-key=qpdf', '--json-stream-data=none', file]);
  const found = [];
  JSON.parse(objects, (key, value) => {
    if (key === '/Alt' && typeof value === 'string') found.push(value.replace(/^u:/, ''));
    return value;
  });
  return found;
}
