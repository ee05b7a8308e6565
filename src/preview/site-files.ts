import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RequestPath } from './request-path.js';

/** What a path means in the site's folder; `page` and `file` are absolute. */
export type SiteFile =
  | { readonly kind: 'page' | 'missing-page'; readonly file: string }
  | { readonly kind: 'file'; readonly file: string }
  /** A folder that was asked for without `/` at its end. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'missing' }
  /** There is no site at all. */
  | { readonly kind: 'no-site' };

const INDEX = 'index.html';
/** Attachments are the authors' own files, pages or not. */
const ATTACHMENTS = 'bilag';

/**
 * Finds the file of a path. Nothing outside `root` is found: a symbolic link leads to what it leads to, and that has to be inside.
 * Only ordinary files are, so that a pipe blocks nobody.
 */
export async function findSiteFile(root: string, requested: RequestPath): Promise<SiteFile> {
  const { segments, isFolder } = requested;
  if (!(await ordinaryFile(root, INDEX))) return { kind: 'no-site' };
  if (isFolder) {
    const page = await ordinaryFile(root, ...segments, INDEX);
    return page ? { kind: 'page', file: page } : missing(root);
  }
  const file = await ordinaryFile(root, ...segments);
  if (file) return { kind: isPage(segments) ? 'page' : 'file', file };
  return (await ordinaryFile(root, ...segments, INDEX)) ? { kind: 'folder' } : missing(root);
}

/** The site has a page of its own to say so. */
async function missing(root: string): Promise<SiteFile> {
  const file = await ordinaryFile(root, '404.html');
  return file ? { kind: 'missing-page', file } : { kind: 'missing' };
}

function isPage(segments: readonly string[]): boolean {
  return /^(?:index|404)\.html$/.test(segments.at(-1) ?? '') && !segments.includes(ATTACHMENTS);
}

async function ordinaryFile(root: string, ...names: readonly string[]): Promise<string | undefined> {
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(path.join(root, ...names))]);
    if (!file.startsWith(folder + path.sep)) return undefined;
    if (
      path
        .relative(folder, file)
        .split(path.sep)
        .some((name) => name.startsWith('.'))
    )
      return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    // Whatever cannot be read is not there: too long a name, no right to it, a link to itself.
    return undefined;
  }
}
