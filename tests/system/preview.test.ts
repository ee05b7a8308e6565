import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { STACK_FRAME, startDmpg } from './run-dmpg.js';
import { agenda } from './workspace.js';

describe('a preview in a process of its own', () => {
  it.each([
    ['SIGINT', 0],
    ['SIGTERM', 143],
  ] as const)('ends in good order on %s, with %i', async (signal, code) => {
    const cwd = temporaryFolder({ 'minutes/2026-03-17-proeve.md': agenda('Gruppen drøfter planen.') });
    const run = startDmpg(['minutes', 'preview', '--port', '0'], { cwd });
    await run.said('http://127.0.0.1:');
    const address = 'Forhåndsvisning: http://127.0.0.1:';
    run.process.kill(signal);
    const { code: ended, stderr, stdout } = await run.finished;
    expect(ended).toBe(code);
    expect(stderr).toContain(address);
    expect(stderr).toMatch(/Forhåndsvisningen er slut\.\n$/);
    expect(stderr).not.toMatch(STACK_FRAME);
    expect(stdout).toBe('');
  });
});
