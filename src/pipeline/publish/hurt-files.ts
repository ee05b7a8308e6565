import type { PublishState } from './publish-state.js';

/**
 * Finds the meetings that have a file on the site which is not as it was written; not all files of a meeting lie in its
 * folder. @param damaged paths. @returns meeting files.
 */
export function hurtFiles(damaged: ReadonlySet<string>, state: PublishState): Set<string> {
  const hurt = new Set<string>();
  if (damaged.size === 0) return hurt;
  const slugs = new Set<string>();
  const fileAt = new Map<string, string>();
  for (const [file, { entry }] of state.files) {
    if (!entry) continue;
    slugs.add(entry.body.slug);
    fileAt.set(entry.address, file);
  }
  const others = new Set<string>();
  for (const path of damaged) {
    const file = fileAt.get(`${path.split('/').slice(0, 2).join('/')}/`);
    if (file === undefined) others.add(path);
    else hurt.add(file);
  }
  if (others.size === 0) return hurt;
  for (const slug of slugs)
    for (const [file, { paths }] of state.body(slug))
      if (paths.some((path) => others.has(path))) hurt.add(file);
  return hurt;
}
