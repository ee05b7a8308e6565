import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { embeddedBrowser, embeddedPackage } from './embedded-browser.js';

/** A browser that could print. */
export interface BrowserCandidate {
  readonly kind: 'environment' | 'embedded' | 'installed' | 'puppeteer';
  readonly executablePath: string;
  /** What tells its output from another browser's; part of the cache key. */
  readonly identity: string;
  /** For the browser's process alone. */
  readonly env: Readonly<Record<string, string>>;
}

export class NoBrowserError extends Error {}

/**
 * The browser to print with: `PUPPETEER_EXECUTABLE_PATH`, else the one inside the npm package, else an installed
 * Chrome, Chromium or Edge, else one that puppeteer has downloaded.
 * @throws NoBrowserError where there is none; any error of unpacking the embedded one when nothing else is there.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<BrowserCandidate> {
  const named = env['PUPPETEER_EXECUTABLE_PATH'];
  if (named) {
    if (!existsSync(named)) throw new NoBrowserError(`PUPPETEER_EXECUTABLE_PATH: ${named}`);
    return onDisk('environment', named);
  }
  const failures: unknown[] = [];
  if (env['DMPG_BROWSER'] !== 'installed') {
    const embedded = await embeddedBrowser().catch((error: unknown) => void failures.push(error));
    if (embedded) return embedded;
  }
  const found = installedBrowser(env) ?? downloadedBrowser(env);
  if (found) return found;
  if (failures.length > 0) throw failures[0];
  throw new NoBrowserError('');
}

/** What the cache may know of the browser without unpacking or starting it. */
export function browserIdentity(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['PUPPETEER_EXECUTABLE_PATH'];
  if (named) return existsSync(named) ? onDisk('environment', named).identity : 'none';
  const embedded = env['DMPG_BROWSER'] === 'installed' ? undefined : embeddedPackage();
  if (embedded) return `embedded ${embedded.version}`;
  return (installedBrowser(env) ?? downloadedBrowser(env))?.identity ?? 'none';
}

function onDisk(kind: BrowserCandidate['kind'], executablePath: string): BrowserCandidate {
  const real = realpathSync(executablePath);
  // An update changes the size; asking the program itself for its version would cost a start each run.
  return { kind, executablePath, identity: `${path.basename(real)} ${statSync(real).size}`, env: {} };
}

function installedBrowser(env: NodeJS.ProcessEnv): BrowserCandidate | undefined {
  const found = installedPaths(env).find((file) => existsSync(file));
  return found === undefined ? undefined : onDisk('installed', found);
}

function installedPaths(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => roots.map((root) => path.join(root, program)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = [
    ...new Set([...(env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin']),
  ].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** A browser in puppeteer's own cache, the newest first. */
function downloadedBrowser(env: NodeJS.ProcessEnv): BrowserCandidate | undefined {
  const cache = env['PUPPETEER_CACHE_DIR'] ?? path.join(os.homedir(), '.cache', 'puppeteer');
  const patterns: readonly (readonly [string, string])[] = [
    ['chrome-headless-shell', 'chrome-headless-shell'],
    ['chrome', 'chrome'],
  ];
  for (const [product, name] of patterns) {
    const found = executablesBelow(path.join(cache, product), name);
    if (found !== undefined) return onDisk('puppeteer', found);
  }
  return undefined;
}

function executablesBelow(folder: string, name: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return subfolders(folder)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((version) => subfolders(version).map((inner) => path.join(inner, file)))
    .find((candidate) => existsSync(candidate));
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(folder, entry.name));
  } catch {
    return [];
  }
}
