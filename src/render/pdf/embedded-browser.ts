import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress } from 'node:zlib';
import type { BrowserCandidate } from './find-browser.js';

const require = createRequire(import.meta.url);

/** Raised when other parts of the package are unpacked, so that an older unpacking is not taken for this one. */
const UNPACKING = 2;

/** The folder of the npm package that carries the browser, or undefined where it is not installed or cannot run. */
export function embeddedPackage(): { folder: string; version: string } | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const entry = require.resolve('@sparticuz/chromium');
    const marker = path.join('node_modules', '@sparticuz', 'chromium');
    const folder = entry.slice(0, entry.lastIndexOf(marker) + marker.length);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder, version: manifest.version };
  } catch {
    return undefined;
  }
}

/** Where browsers are unpacked: `DMPG_CACHE`, else `$XDG_CACHE_HOME/dmpg`, else `~/.cache/dmpg`. */
export function browserCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['DMPG_CACHE']) return env['DMPG_CACHE'];
  return path.join(env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'dmpg');
}

/**
 * The browser inside the npm package, unpacked once to a private, versioned folder.
 * @returns the candidate, or undefined where the package is not installed (other systems).
 * @throws where unpacking fails (no space, no permission).
 */
export async function embeddedBrowser(): Promise<BrowserCandidate | undefined> {
  const source = embeddedPackage();
  if (!source) return undefined;
  const folder = path.join(browserCacheFolder(), `chromium-${source.version}-${UNPACKING}`);
  if (!existsSync(path.join(folder, 'headless_shell'))) await unpack(source.folder, folder);
  const fonts = await writeFontConfiguration(folder);
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
  return {
    kind: 'embedded',
    executablePath: path.join(folder, 'headless_shell'),
    identity: `embedded ${source.version}`,
    env: { FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') },
  };
}

/** Unpacks under a temporary name and renames, so that a killed run never leaves half a browser behind. */
async function unpack(packageFolder: string, folder: string): Promise<void> {
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const temporary = await mkdtemp(path.join(parent, '.unpack-'));
  try {
    const bin = path.join(packageFolder, 'bin');
    const { extract } = await import('tar-fs');
    const brotli = () =>
      createBrotliDecompress({
        params: {},
        chunkSize: 1 << 21,
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      });
    await Promise.all([
      pipeline(
        createReadStream(path.join(bin, 'chromium.br')),
        brotli(),
        createWriteStream(path.join(temporary, 'headless_shell'), { mode: 0o755 }),
      ),
      pipeline(
        createReadStream(path.join(bin, 'al2023.tar.br')),
        brotli(),
        extract(path.join(temporary, 'al2023')),
      ),
      pipeline(
        createReadStream(path.join(bin, 'fonts.tar.br')),
        brotli(),
        extract(path.join(temporary, 'fonts')),
      ),
    ]);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Another run may have unpacked the same version in the meantime; then its copy is as good as ours.
    if (!existsSync(path.join(folder, 'headless_shell'))) throw error;
  }
}

/**
 * A fontconfig file of our own with the package's own fonts: with no font to resolve, Chromium prints blank pages or
 * fails, and a style may well ask for a font (Arial) that is nowhere.
 */
async function writeFontConfiguration(folder: string): Promise<string> {
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${escapeXml(path.join(folder, 'fonts'))}</dir>`,
    `<cachedir>${escapeXml(path.join(folder, 'fontcache'))}</cachedir>`,
    '</fontconfig>\n',
  ].join('\n');
  const file = path.join(folder, 'fonts.conf');
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file;
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, text);
  await rename(temporary, file);
  return file;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
