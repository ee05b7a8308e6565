import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { SiteFile } from '../../site/meeting-summary.js';

/** What of the engine's own a site needs; the rest are ready-made search forms and what they need. */
const PROGRAM = /^(?:pagefind\.js|wasm\.(?!unknown)[^/]+\.pagefind)$/;
/** The index itself. */
const INDEX = /^(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|(?:index|filter|fragment)\/[^/]+\.pf_\w+)$/;

/** Whether a site needs a file that the engine made. @param withProgram whether it is the part that is searched first. */
export function isNeeded(file: string, withProgram: boolean): boolean {
  return INDEX.test(file) || (withProgram && PROGRAM.test(file));
}

/**
 * Whether the search engine can run here. Its binary comes as a package for each platform; npm leaves out those that do
 * not fit, and for some platforms there is none.
 */
export function hasSearchEngine(env: NodeJS.ProcessEnv = process.env): boolean {
  // The engine's library lets these name another binary.
  const named = env['PAGEFIND_EXTENDED_BINARY_PATH'] ?? env['PAGEFIND_BINARY_PATH'];
  if (named) return existsSync(named);
  const folder = engineFolder();
  if (folder === undefined) return false;
  const isWindows = process.platform === 'win32';
  const binary = `@pagefind/${isWindows ? 'windows' : process.platform}-${process.arch}/bin/pagefind_extended`;
  try {
    createRequire(path.join(folder, 'package.json')).resolve(isWindows ? `${binary}.exe` : binary);
    return true;
  } catch {
    return false;
  }
}

/** The licences of what a site has of the engine, which ask to be kept with it and stand in none of its files. */
export function engineLicence(folder: string): SiteFile {
  const place = path.join(engineFolder() ?? '', 'LICENSE');
  const texts = readdirSync(place)
    .sort()
    .map((name) => readFileSync(path.join(place, name), 'utf8').trim());
  return { path: `${folder}LICENSE.txt`, content: `${texts.join('\n\n')}\n` };
}

/** Where the library is installed. It cannot be resolved, since it lets itself be imported alone. */
function engineFolder(): string | undefined {
  const places = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const found = places
    .map((place) => path.join(place, 'pagefind'))
    .find((folder) => existsSync(path.join(folder, 'package.json')));
  return found === undefined ? undefined : realpathSync(found);
}
