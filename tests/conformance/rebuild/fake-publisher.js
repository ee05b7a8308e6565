/*
 * Stands in for the program while the checks of rebuilding are tested: publishes a page a meeting, swaps the folder in whole,
 * keeps what is not its own. `FAULT` names one thing that it does wrong.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const fault = process.env.FAULT;
const isDry = process.argv.includes('--dry-run');
const isFrozen = process.argv.includes('--frozen');
const MANIFEST = 'site/dmpg-files.txt';

const listed = existsSync(MANIFEST) ? readFileSync(MANIFEST, 'utf8').split('\n') : [];
const wanted = pages();
rmSync('.dmpg/tmp', { recursive: true, force: true });
const old = new Map(
  listed
    .filter((name) => existsSync(`site/${name}`))
    .map((name) => [name, readFileSync(`site/${name}`, 'utf8')]),
);
if (fault === 'stale') for (const [name, text] of old) if (!wanted.has(name)) wanted.set(name, text);
const manifest = 'dmpg-files.txt';
wanted.set(manifest, [...wanted.keys(), manifest].sort().join('\n'));
const isSame = wanted.size === old.size && [...wanted].every(([name, text]) => old.get(name) === text);
if (isFrozen) process.exit(isSame || fault === 'never-frozen' ? 0 : 1);
if (isDry && fault !== 'dry-run-writes') process.exit(0);
if (!isSame || fault === 'rewrites') write();

/** Titles of the body's meetings stand on each page, so a change reaches others. */
function pages() {
  const sources = readdirSync('minutes', { recursive: true }).filter((name) => !/\.(csv|txt)$/.test(name));
  const config = readFileSync('dmpg.config.yaml', 'utf8');
  const template = existsSync('templates/site')
    ? readFileSync(`templates/site/${readdirSync('templates/site')[0]}`, 'utf8')
    : '';
  const found = new Map([
    [
      'index.html',
      `${config}${template}${sources.length > 0 && fault === 'keeps-count' ? listed.length : ''}`,
    ],
  ]);
  const seen = new Map();
  for (const name of sources.sort().filter((one) => one.endsWith('.md'))) {
    const text = readFileSync(path.join('minutes', name), 'utf8');
    if (/^status: udkast$/m.test(text)) continue;
    const key = `${/^(?:gruppe|udvalg): (.*)$/m.exec(text)[1]}/${/^dato: (.*)$/m.exec(text)[1]}`;
    const rank = (seen.get(key) ?? 0) + 1;
    seen.set(key, rank);
    const link = /\]\((bilag\/[^)]+)\)/.exec(text)?.[1];
    const attachment = link ? readFileSync(path.join('minutes', path.dirname(name), link), 'utf8') : '';
    found.set(`${key}${rank > 1 ? `-${rank}` : ''}/index.html`, `${text}${attachment}`);
  }
  return found;
}

function write() {
  const target = fault === 'in-place' ? 'site' : '.dmpg/tmp/site';
  if (target !== 'site') rmSync(target, { recursive: true, force: true });
  if (target !== 'site' && existsSync('site') && fault !== 'eats-foreign')
    cpSync('site', target, { recursive: true });
  for (const name of listed) if (name !== '') rmSync(path.join(target, name), { force: true });
  // Slow enough to be killed half-way.
  const each = Number(process.env.SLOW ?? 0) / wanted.size;
  for (const [name, text] of wanted) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    writeFileSync(path.join(target, name), text);
    for (const until = performance.now() + each; performance.now() < until;);
  }
  const history = createHash('sha256')
    .update([...wanted.values()].sort().join(''))
    .digest('hex');
  writeFileSync('dmpg.published.json', fault === 'history-of-its-own' ? `${history}${old.size}` : history);
  if (target === 'site') return;
  if (existsSync('site')) renameSync('site', '.dmpg/tmp/old');
  renameSync(target, 'site');
  rmSync('.dmpg/tmp', { recursive: true, force: true });
  if (fault === 'leaves-behind') writeFileSync(`rest-${process.pid}`, '');
}
