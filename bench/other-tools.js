import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './measured-process.js';

const MD_TO_PDF = 'md-to-pdf@5.2.5';
const LOOP = fileURLToPath(new URL('md-to-pdf-loop.js', import.meta.url));
const ATTEMPTS = 5;

/** Debian's Chromium, or undefined. */
export function findChromium() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  return folders.map((folder) => path.join(folder, 'chromium')).find((file) => existsSync(file));
}

/** Installs md-to-pdf into a folder of its own. @returns a function that prints files, or why there is none. */
export async function installMdToPdf(folder) {
  await mkdir(path.join(folder, 'out'), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', MD_TO_PDF];
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' };
  const { error, status, stderr } = spawnSync('npm', args, { cwd: folder, env, encoding: 'utf8' });
  if (error || status !== 0)
    return { missing: `npm could not install ${MD_TO_PDF}: ${error?.message ?? stderr.trim()}` };
  return { print: (browser, files) => print(folder, browser, files) };
}

/**
 * Now and then its pages wait for each other until a timeout; such a run is not counted and done again.
 * @returns the run, with the number of those that failed before it.
 */
async function print(folder, browser, files) {
  const target = path.join(folder, 'out');
  for (let failures = 0; ; failures++) {
    try {
      const run = await runNode([LOOP, folder, browser, target, ...files]);
      const written = (await readdir(target)).length;
      if (written !== files.length) throw new Error(`md-to-pdf wrote ${written} files`);
      return { ...run, failures };
    } catch (error) {
      if (failures + 1 === ATTEMPTS || !error.message.includes('TimeoutError')) throw error;
    }
  }
}
