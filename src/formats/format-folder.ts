import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FormatKind, TemplateSource } from '../model/house-format.js';

/** Folders that hold house formats, the first one winning: the workspace's own, then the program's. */
export interface FormatFolders {
  readonly workspace: string;
  readonly builtIn: string;
}

/** The program's folder with the page, style and partials that every format starts from. */
const BASE = 'base';
const DEFINITION = 'format.yaml';
/** No path can be made of it. (Unicode classes would cost as much as reading a hundred meetings.) */
const NAME = /^[\wæøåÆØÅ][\wæøåÆØÅ-]*$/;

/** The folder of a format, or undefined where there is no format of that name. */
export function findFormatFolder(name: string, folders: FormatFolders): string | undefined {
  if (!NAME.test(name)) return undefined;
  const candidates = [path.join(folders.workspace, name), path.join(folders.builtIn, name)];
  return candidates.find((folder) => existsSync(path.join(folder, DEFINITION)));
}

/** The names of all formats, or of those of one kind, sorted. */
export function listFormats(folders: FormatFolders, kind?: FormatKind): string[] {
  const names = [folders.workspace, folders.builtIn].flatMap((folder) => {
    try {
      return readdirSync(folder).filter((name) => findFormatFolder(name, folders));
    } catch {
      return [];
    }
  });
  return [...new Set(names)].filter((name) => !kind || formatKind(name, folders) === kind).sort();
}

/** The folders a format is made of, the base first and the format's own last. */
export function formatLayers(name: string, folders: FormatFolders): string[] {
  const layers: string[] = [];
  let next: string | undefined = name;
  while (next !== undefined && layers.length < 5) {
    const folder = findFormatFolder(next, folders);
    if (!folder || layers.includes(folder)) break;
    layers.unshift(folder);
    next = extendedFormat(readFileSync(path.join(folder, DEFINITION), 'utf8'));
  }
  return [path.join(folders.builtIn, BASE), ...layers];
}

/** The format that this one starts from, read without parsing: the cache asks for it on every run. */
function extendedFormat(definition: string): string | undefined {
  return /^extends:[ \t]*["']?([^\s"'#]+)/m.exec(definition)?.[1];
}

/** What is printed in a format, read without parsing; undefined where there is no format of that name. */
export function formatKind(name: string, folders: FormatFolders): FormatKind | undefined {
  const layers = formatLayers(name, folders).slice(1);
  const kinds = layers.map((folder) => writtenKind(readFileSync(definitionFile(folder), 'utf8')));
  if (layers.length === 0) return undefined;
  return kinds.findLast((kind) => kind !== undefined) ?? 'meeting';
}

function writtenKind(definition: string): FormatKind | undefined {
  const word = /^kind:[ \t]*["']?(meeting|paper)\b/m.exec(definition)?.[1];
  return word === 'paper' || word === 'meeting' ? word : undefined;
}

export function definitionFile(folder: string): string {
  return path.join(folder, DEFINITION);
}

/** A hash of all files that a format is made of; changes whenever its output could. */
export function formatFingerprint(name: string, folders: FormatFolders): string {
  const hash = createHash('sha256');
  for (const folder of formatLayers(name, folders)) {
    for (const file of templateFiles(folder)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(folder, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Styles of a folder in the order in which they hold: that of papers on top of that of all pages. */
const STYLES = { page: ['style.css'], paper: ['style.css', 'paper.css'] } as const;

/**
 * The Handlebars sources of all layers by name, and the styles of one kind of page in one text; later layers win.
 * @param page the template of the whole page: of a meeting or of a paper.
 */
export function readTemplates(
  layers: readonly string[],
  page: keyof typeof STYLES,
): {
  sources: Map<string, TemplateSource>;
  style: string;
} {
  const sources = new Map<string, TemplateSource>();
  const styles: string[] = [];
  for (const folder of layers) {
    const files = templateFiles(folder);
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, '');
    for (const file of files.filter((name) => name.endsWith('.hbs')))
      sources.set(file.slice(0, -4), { path: path.join(folder, file), text: read(file) });
    styles.push(...STYLES[page].filter((file) => files.includes(file)).map(read));
  }
  return { sources, style: styles.join('\n') };
}

function templateFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file === DEFINITION || /^(?:style|paper)\.css$/.test(file) || file.endsWith('.hbs'))
    .sort();
}
