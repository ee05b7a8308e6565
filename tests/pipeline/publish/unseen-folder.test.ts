import { describe, expect, it } from 'vitest';
import { publishSite } from '../../../src/pipeline/publish/publish-site.js';
import type { PublishResult } from '../../../src/pipeline/publish/publish-request.js';
import { PublishedWorkspace, minutes } from './published-workspace.js';

const A = 'minutes/2026-03-17-a.md';
const OLD = 'minutes/2025/2025-03-17-b.md';

/** As the finder of meetings tells of a folder that cannot be read: in the place of the meetings in it. */
function publishWithout(site: PublishedWorkspace, files: readonly string[]): Promise<PublishResult> {
  return publishSite({
    ...{
      cwd: site.root,
      files,
      out: 'site',
      pdf: false,
      search: false,
      strict: false,
      force: false,
      jobs: 1,
    },
    ...{ dryRun: false, today: '2026-10-01', signal: new AbortController().signal },
    onProgress: () => undefined,
  });
}

describe('a folder of meetings that cannot be read', () => {
  it('stops the publication, so that none of its meetings is withdrawn', async () => {
    using site = new PublishedWorkspace({ [A]: minutes(), [OLD]: minutes({ date: '2025-03-17' }) });
    await site.publish();
    const before = site.contents('.');
    site.edit(A, 'Gruppen drøftede planen.', 'Gruppen drøftede planen igen.');
    const result = await publishWithout(site, ['minutes/2025', A]);
    expect(result.published).toBe(false);
    expect(result.diagnostics.some(({ file }) => file === 'minutes/2025')).toBe(true);
    for (const name of ['dmpg.published.json', 'site/proevegruppen/2025-03-17/index.html', 'site/index.html'])
      expect(site.contents('.').get(name), name).toEqual(before.get(name));
    await site.publishAsClean();
  });
});
