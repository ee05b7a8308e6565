import { describe, expect, it } from 'vitest';
import { runInProcess } from '../../system/run-dmpg.js';
import { Workspace } from '../../system/workspace.js';
import { CONFIGURATION, minutes } from './published-workspace.js';

const publish = (workspace: Workspace, out: string) =>
  runInProcess(['minutes', 'publish', '--no-pdf', '--no-search', '--out', out], workspace.root);

describe('the state’s folder', () => {
  const files = { 'dmpg.config.yaml': CONFIGURATION, 'minutes/2026-03-17-a.md': minutes() };

  it('holds the site of a preview, as often as it is made', async () => {
    using workspace = new Workspace(files);
    for (let i = 0; i < 2; i++)
      expect(await publish(workspace, '.dmpg/preview/site')).toMatchObject({ code: 0 });
    expect(workspace.list('.dmpg/preview/site')).toContain('index.html');
  });

  it.each(['.dmpg', '.dmpg/preview', '.dmpg/site/x', '.dmpg/cache'])(
    'takes no other site: not %s',
    async (out) => {
      using workspace = new Workspace(files);
      const { code, stderr } = await publish(workspace, out);
      expect(code).toBe(2);
      expect(stderr).toContain('kan ikke være et websted');
    },
  );
});
