import { afterEach, describe, expect, it } from 'vitest';
import { browsersOf, canSeeProcesses, killAll } from '../system/browser-processes.js';
import { STACK_FRAME, runSpawned, startDmpg } from '../system/run-dmpg.js';
import { Workspace, agenda, severalMeetings } from '../system/workspace.js';

const LANGUAGES = [
  { language: 'da', severity: 'fejl', fix: 'Ret: ' },
  { language: 'en', severity: 'error', fix: 'Fix: ' },
] as const;
const GUARD = 120_000;

describe.each(LANGUAGES)('a browser that is not there, told in $language', ({ language, severity, fix }) => {
  it(
    'is an error of each meeting, and HTML and JSON can be built without it',
    { timeout: GUARD },
    async () => {
      using workspace = new Workspace({ 'minutes/a.md': agenda(), 'minutes/b.md': agenda() });
      const env = { PUPPETEER_EXECUTABLE_PATH: '/nonexistent/chrome', DMPG_LANG: language };

      const { code, stdout, stderr } = await runSpawned(['minutes', 'build'], { cwd: workspace.root, env });

      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(STACK_FRAME);
      for (const name of ['a', 'b']) {
        const found = `^minutes/${name}\\.md:1:1 ${severity} .*/nonexistent/chrome.* \\[browser-missing\\]\\n`;
        expect(stderr).toMatch(new RegExp(`${found} {4}${fix}.*--to html,json`, 'm'));
      }
      expect(workspace.list('out')).toEqual([]);

      const argv = ['minutes', 'build', '--to', 'html,json'];
      expect(await runSpawned(argv, { cwd: workspace.root, env })).toMatchObject({ code: 0 });
      expect(workspace.list('out')).toEqual(['a.html', 'a.json', 'b.html', 'b.json']);
    },
  );

  it('is told from one that does not start', { timeout: GUARD }, async () => {
    using workspace = new Workspace({ 'minutes/a.md': agenda() });
    // Every system has this program, and no system's is a browser.
    const env = { PUPPETEER_EXECUTABLE_PATH: process.execPath, DMPG_LANG: language };

    const { code, stderr } = await runSpawned(['minutes', 'build'], { cwd: workspace.root, env });

    expect(code).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^minutes/a\\.md:1:1 ${severity} .* \\[browser-start\\]\\n {4}${fix}.*doctor`, 'm'),
    );
    expect(stderr).not.toMatch(STACK_FRAME);
    expect(workspace.list('out')).toEqual([]);
  });
});

if (!canSeeProcesses) console.warn('Processes cannot be looked at here: a killed browser is not tested.');

describe.runIf(canSeeProcesses)('a browser that is killed', () => {
  let timer: NodeJS.Timeout | undefined;
  afterEach(() => clearInterval(timer));

  it('once: the run starts another and writes everything', { timeout: GUARD }, async () => {
    using workspace = new Workspace(severalMeetings(30, 'Første udgave.'));
    const run = startDmpg(['minutes', 'build', '--force'], { cwd: workspace.root });
    await run.said('moede-03');
    const browsers = browsersOf(run.pid);
    killAll(browsers);

    const { code, stderr } = await run.finished;

    expect(browsers).toHaveLength(1);
    expect(stderr).toContain('30 møder bygget: 90 filer');
    expect(code).toBe(0);
    expect(workspace.list('out')).toHaveLength(90);
    expect(stderr).not.toMatch(STACK_FRAME);
  });

  it('again and again: each meeting has its finding, old output stays', { timeout: GUARD }, async () => {
    using workspace = new Workspace(severalMeetings(3, 'Første udgave.'));
    await runSpawned(['minutes', 'build'], { cwd: workspace.root });
    const old = workspace.contents('out');
    const run = startDmpg(['minutes', 'build', '--force'], { cwd: workspace.root });
    timer = setInterval(() => killAll(browsersOf(run.pid)), 20);

    const { code, stderr } = await run.finished;

    expect(code).toBe(1);
    expect(stderr).not.toMatch(STACK_FRAME);
    for (const name of ['01', '02', '03']) {
      const found = `^minutes/moede-${name}\\.md:1:1 fejl .+ \\[browser-(?:crash|start)\\]\\n {4}Ret: \\S`;
      expect(stderr).toMatch(new RegExp(found, 'm'));
    }
    expect(old.size).toBe(9);
    expect(workspace.contents('out')).toEqual(old);
    expect(workspace.list('.dmpg/tmp')).toEqual([]);
  });
});
