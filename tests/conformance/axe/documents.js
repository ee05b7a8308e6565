import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const EDITIONS = ['public', 'internal'];
const KINDS = ['dagsorden', 'referat'];
const FORMATS = ['dmpg', 'danske-regioner'];
/** Meetings beside this file, and the minutes section of each house format in them. */
const FIXTURES = ['every-element', 'bare-meeting'];
const MINUTES = { dmpg: 'Referat', 'danske-regioner': 'Beslutninger' };
const IMAGE = 'minutes/bilag/soevnvurdering-2024-2025.png';

/**
 * Builds every sample, the real meetings beside the checkout, the example of a municipality and the fixtures as HTML, in
 * both editions and as both kinds of document.
 * @returns a name and a path for each page. @throws where a build fails or there are no real meetings.
 */
export function buildDocuments(folder) {
  return workspaces(folder).flatMap(({ name, cwd, files }) =>
    EDITIONS.flatMap((edition) => {
      const out = path.join(folder, 'pages', name, edition);
      for (const kind of KINDS) build({ cwd, files, edition, kind, out });
      const pages = readdirSync(out).filter((file) => file.endsWith('.html'));
      return pages.map((page) => ({
        name: `${name}/${path.basename(page, '.html')} (${edition})`,
        file: path.join(out, page),
      }));
    }),
  );
}

function workspaces(folder) {
  const real = path.resolve('../shared/real');
  if (!existsSync(real)) throw new Error(`${real} is not beside the checkout`);
  const meetings = readdirSync(real).filter((name) => name.endsWith('.md'));
  const municipality = path.join(folder, 'municipality');
  cpSync('docs/eksempel-kommune', municipality, { recursive: true });
  return [
    { name: 'minutes', cwd: process.cwd(), files: [] },
    { name: 'real', cwd: process.cwd(), files: meetings.map((name) => path.join(real, name)) },
    { name: 'municipality', cwd: municipality, files: [] },
    { name: 'fixture', cwd: writeFixtures(path.join(folder, 'fixture')), files: [] },
  ];
}

function writeFixtures(workspace) {
  const attachments = path.join(workspace, 'minutes', 'bilag');
  mkdirSync(attachments, { recursive: true });
  for (const name of ['notat.txt', 'fortroligt.txt'])
    writeFileSync(path.join(attachments, name), `${name}\n`);
  cpSync(IMAGE, path.join(attachments, 'billede.png'));
  for (const fixture of FIXTURES) {
    const text = readFileSync(fileURLToPath(new URL(`${fixture}.md`, import.meta.url)), 'utf8');
    for (const format of FORMATS) {
      const meeting = text.replaceAll('FORMAT', format).replaceAll('### MINUTES', `### ${MINUTES[format]}`);
      writeFileSync(path.join(workspace, 'minutes', `${fixture}-${format}.md`), meeting);
    }
  }
  return workspace;
}

function build({ cwd, files, edition, kind, out }) {
  const program = path.resolve('bin/dmpg.js');
  const choice = ['--to', 'html', '--force', '--edition', edition, '--as', kind, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, [program, 'minutes', 'build', ...files, ...choice], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${edition} ${kind} of ${cwd} ended with ${status}:\n${stderr}`);
}
