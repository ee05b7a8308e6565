import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const DOTS_PER_INCH = '100';

/** A PDF's pages as poppler draws them. @returns a hash for each page. */
export function pageImages(file) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dmpg-pages-'));
  try {
    execFileSync('pdftoppm', ['-r', DOTS_PER_INCH, file, path.join(folder, 'page')]);
    const names = readdirSync(folder).sort();
    return names.map((name) =>
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Numbers of pages (1-based) that differ, or all where there are not as many. */
export function differingPages(one, other) {
  const [first, second] = [pageImages(one), pageImages(other)];
  const pages = Math.max(first.length, second.length);
  return {
    pages,
    differing: Array.from({ length: pages }, (_, i) => i + 1).filter((n) => first[n - 1] !== second[n - 1]),
  };
}
