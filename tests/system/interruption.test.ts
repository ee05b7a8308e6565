import { mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browsersOf, canSeeProcesses } from './browser-processes.js';
import { STACK_FRAME, runSpawned, startDmpg } from './run-dmpg.js';
import type { SpawnOptions, StartedRun } from './run-dmpg.js';
import { Workspace, severalMeetings } from './workspace.js';

const GUARD = 240_000;
const MEETINGS = 3;
const KILLS = 20;
/** So that kills also meet output that the kill before left half old and half new. */
const MEND_EVERY = 3;

/** Numbers between 0 and 1, the same on every run. */
function* seededNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A workspace whose temporary files, the browser's too, are all inside it. */
function watchedWorkspace(): Workspace {
  const workspace = new Workspace();
  mkdirSync(workspace.path('tmp'));
  return workspace;
}

function runIn(workspace: Workspace): SpawnOptions {
  return { cwd: workspace.root, env: { TMPDIR: workspace.path('tmp') } };
}

function useText(workspace: Workspace, text: string): void {
  for (const [name, content] of Object.entries(severalMeetings(MEETINGS, text)))
    workspace.write(name, content);
}

describe('kill -9', () => {
  it(
    'leaves every file wholly old or wholly new, and the next build mends all',
    { timeout: GUARD },
    async () => {
      using workspace = watchedWorkspace();
      const build = runIn(workspace);
      const texts = ['Første udgave.', 'Anden udgave.'];
      const whole: Map<string, Buffer>[] = [];
      let longest = 0;
      for (const text of texts) {
        useText(workspace, text);
        const started = performance.now();
        expect(await runSpawned(['minutes', 'build'], build)).toMatchObject({ code: 0 });
        longest = Math.max(longest, performance.now() - started);
        whole.push(workspace.contents('out'));
      }
      expect(whole[0]?.size).toBe(3 * MEETINGS);
      const random = seededNumbers(20260317);
      let killed = 0;
      for (let i = 0; i < KILLS; i++) {
        useText(workspace, texts[i % 2] ?? '');
        const run = startDmpg(['minutes', 'build'], build);
        const timer = setTimeout(() => run.process.kill('SIGKILL'), random.next().value * longest);
        if ((await run.finished).signal === 'SIGKILL') killed++;
        clearTimeout(timer);

        const found = workspace.contents('out');
        expect([...found.keys()]).toEqual([...(whole[0]?.keys() ?? [])]);
        for (const [name, content] of found) {
          const isWhole = whole.some((one) => one.get(name)?.equals(content) === true);
          expect(isWhole, `${name} after kill ${i + 1}`).toBe(true);
        }
        if (i % MEND_EVERY !== 0) continue;

        expect(await runSpawned(['minutes', 'build'], build)).toMatchObject({ code: 0 });
        expect(workspace.contents('out')).toEqual(whole[i % 2]);
        expect(workspace.list('.dmpg/tmp')).toEqual([]);
        expect(workspace.list('.dmpg')).toHaveLength(2);
        expect(readdirSync(workspace.path('tmp'))).toEqual([]);
      }
      expect(killed).toBeGreaterThan(KILLS / 4);
    },
  );
});

describe.each([
  { name: 'SIGINT', exitCode: 130, said: 'Afbrudt.' },
  { name: 'SIGTERM', exitCode: 143, said: 'Afbrudt.' },
] as const)('$name', ({ name, exitCode, said }) => {
  it.each(['at once', 'after the first meeting'])(
    '%s ends the build in good order',
    { timeout: GUARD },
    async (when) => {
      using workspace = watchedWorkspace();
      const build = runIn(workspace);
      for (const [file, content] of Object.entries(severalMeetings(12, 'Første udgave.')))
        workspace.write(file, content);
      const run = startDmpg(['minutes', 'build'], build);
      if (when === 'at once') await browserStarted(run);
      else await run.said('skrev');
      run.process.kill(name);

      const { code, stderr } = await run.finished;

      expect(code).toBe(exitCode);
      expect(stderr).toContain(said);
      expect(stderr).not.toMatch(STACK_FRAME);
      expect(stderr).not.toMatch(/fejl|error/i);
      const written = workspace.contents('out');
      expect(written.size).toBeLessThan(36);
      expect(workspace.list('.dmpg/tmp')).toEqual([]);
      expect(readdirSync(workspace.path('tmp'))).toEqual([]);

      expect(await runSpawned(['minutes', 'build'], build)).toMatchObject({ code: 0 });
      expect(workspace.list('out')).toHaveLength(36);
      for (const [file, content] of written)
        expect(workspace.read(`out/${file}`).equals(content), file).toBe(true);
    },
  );
});

/** Resolves when the run has started its browser or is over; where that cannot be seen, after a moment. */
async function browserStarted({ pid, process }: StartedRun): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  if (!canSeeProcesses) return void (await pause(400));
  while (process.exitCode === null && browsersOf(pid).length === 0) await pause(5);
}
