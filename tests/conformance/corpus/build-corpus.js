/** Builds all documents that veraPDF is to judge. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomTexts } from './random-documents.js';
import { writtenDocuments } from './documents.js';

const PROGRAM = path.resolve('bin', 'dmpg.js');
const HERE = import.meta.dirname;
const RANDOM_DOCUMENTS = 200;
/** So many random texts are tried at a time, and no more in all: were nearly all refused, the corpus would be idle. */
const DRAWN_AT_ONCE = 400;
const MOST_DRAWN = 8000;
/** Characters of what a failing build said. */
const MOST_SHOWN = 3000;

/** Runs `dmpg minutes build` in a workspace. @returns the PDFs in `out`. @throws Error unless it ends as it must. */
function build(workspace, out, files, choices = [], codes = [0]) {
  const args = [PROGRAM, 'minutes', 'build', ...files, '--force', '--quiet', '--out', out, ...choices];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: workspace,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!codes.includes(status)) throw new Error(`build ended with ${status}:\n${stderr.slice(-MOST_SHOWN)}`);
  return existsSync(out) ? pdfsIn(out) : [];
}

function pdfsIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.pdf'));
  return names.sort().map((name) => path.join(folder, name));
}

/** Both editions of all meetings, each as an agenda and as minutes. */
function buildAll(workspace, out, files = []) {
  return ['public', 'internal'].flatMap((edition) =>
    ['dagsorden', 'referat'].flatMap((kind) =>
      build(workspace, path.join(out, `${edition}-${kind}`), files, ['--edition', edition, '--as', kind]),
    ),
  );
}

/** So many packages at the least must claim both standards: their attachments let them. */
const FEWEST_WHOLE_PACKAGES = 6;

/**
 * Meeting packages, and documents with their source inside, in both editions, named by what they claim: `….3a.pdf`. One
 * that claims nothing, as an attachment does not let it, is not judged.
 */
function buildWithFlags(folder) {
  const built = ['public', 'internal'].flatMap((edition) => {
    const out = path.join(folder, 'packages', edition);
    return build('.', out, [], ['--to', 'pdf', '--edition', edition, '--package', '--embed-source']);
  });
  const claiming = built.filter((file) => claimOf(file) === '3A ua').map((file) => renamed(file, '.3a.pdf'));
  const silent = built.filter((file) => existsSync(file) && claimOf(file) !== '');
  if (silent.length > 0) throw new Error(`${silent[0]} claims ${claimOf(silent[0])}`);
  const packages = claiming.filter((file) => file.endsWith('.pakke.3a.pdf'));
  if (packages.length < FEWEST_WHOLE_PACKAGES)
    throw new Error(`only ${packages.length} packages claim both standards`);
  return [
    ...packages.map((file) => ({ group: 'packages', file })),
    ...claiming.filter((file) => !packages.includes(file)).map((file) => ({ group: 'source inside', file })),
  ];
}

/** The part and conformance of PDF/A, and whether PDF/UA, as the file itself says: `3A ua`. */
function claimOf(file) {
  const text = readFileSync(file, 'latin1');
  const value = (name) => new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1] ?? '';
  const archive = value('pdfaid:part') + value('pdfaid:conformance');
  return `${archive} ${value('pdfuaid:part') === '1' ? 'ua' : ''}`.trim();
}

function renamed(file, ending) {
  const target = file.replace(/\.pdf$/, ending);
  renameSync(file, target);
  return target;
}

function buildReal(folder) {
  const real = path.resolve('..', 'shared', 'real');
  if (!existsSync(real)) return [];
  const workspace = path.join(folder, 'real-workspace');
  mkdirSync(path.join(workspace, 'minutes'), { recursive: true });
  cpSync(real, path.join(workspace, 'minutes'), { recursive: true });
  return buildAll(workspace, path.join(folder, 'real'));
}

function buildWritten(folder) {
  const workspace = path.join(folder, 'written-workspace');
  const minutes = path.join(workspace, 'minutes');
  cpSync(path.join(HERE, 'templates'), path.join(workspace, 'templates'), { recursive: true });
  cpSync(path.join(HERE, 'images'), path.join(minutes, 'billeder'), { recursive: true });
  const documents = writtenDocuments();
  for (const [, name, text] of documents) writeFileSync(path.join(minutes, `${name}.md`), text);
  const out = path.join(folder, 'written');
  build(workspace, out, []);
  return documents.map(([group, name]) => ({ group, file: path.join(out, `${name}.pdf`) }));
}

/** Draws until so many have been built; each is a file of its own in one workspace. */
async function buildRandom(folder, wanted) {
  const workspace = path.join(folder, 'random-workspace');
  const minutes = path.join(workspace, 'minutes');
  const out = path.join(folder, 'random');
  mkdirSync(minutes, { recursive: true });
  const texts = randomTexts();
  let built = [];
  for (let drawn = 0; built.length < wanted;) {
    if (drawn >= MOST_DRAWN) throw new Error(`only ${built.length} of ${drawn} random documents were built`);
    const names = [];
    for (const end = drawn + DRAWN_AT_ONCE; drawn < end; drawn++) {
      const name = path.join('minutes', `random-${String(drawn).padStart(5, '0')}.md`);
      writeFileSync(path.join(workspace, name), (await texts.next()).value);
      names.push(name);
    }
    built = [...built, ...build(workspace, path.join(out, String(drawn)), names, [], [0, 1])];
  }
  return built.slice(0, wanted);
}

/**
 * @param folder an empty one, for workspaces and output.
 * @returns `{ group, file }` for each PDF.
 */
export async function buildCorpus(folder, { random = RANDOM_DOCUMENTS } = {}) {
  const of = (group, files) => files.map((file) => ({ group, file }));
  return [
    ...of('samples', buildAll('.', path.join(folder, 'samples'))),
    ...of('real meetings', buildReal(folder)),
    ...of(
      'docs/eksempel-kommune',
      buildAll(path.join('docs', 'eksempel-kommune'), path.join(folder, 'kommune')),
    ),
    ...buildWithFlags(folder),
    ...buildWritten(folder),
    ...of('random', await buildRandom(folder, random)),
  ];
}
