import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../parse-source.js';

export interface SourceFile {
  /** Relative to `src/`, `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** All TypeScript files of the program. */
export function sourceFiles(): SourceFile[] {
  const root = path.join(ROOT, 'src');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: path.relative(root, file).split(path.sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

/** What a file imports, as written: `node:fs`, `yaml`, `../model/source.js`. */
export function importsOf({ text }: SourceFile): string[] {
  const patterns = [
    /^\s*(?:import|export)\s[^'"]*?\sfrom\s+['"]([^'"]+)['"]/gm,
    /^\s*import\s+['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** The room a path lies in: `model` for `model/source.ts`. */
export function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The rooms that a file imports from, its own left out. */
export function roomsUsedBy(file: SourceFile): string[] {
  const own = roomOf(file.path);
  const used = importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => roomOf(path.posix.join(path.posix.dirname(file.path), name)));
  return [...new Set(used)].filter((room) => room !== own);
}
