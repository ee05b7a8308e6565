import { describe, expect, it } from 'vitest';
import { STACK_FRAME, runInProcess } from '../system/run-dmpg.js';
import { Workspace, agenda } from '../system/workspace.js';
import { BAD_INPUTS } from './bad-input-cases.js';
import type { BadInput } from './bad-input-source.js';

const LANGUAGES = [
  { language: 'da', severity: 'fejl', fix: 'Ret: ', count: '1 møde bygget' },
  { language: 'en', severity: 'error', fix: 'Fix: ', count: '1 meeting built' },
] as const;

describe.each(LANGUAGES)('bad input, told in $language', ({ language, severity, fix, count }) => {
  it.each(BAD_INPUTS.map((bad) => [bad.name, bad] as const))('%s', async (_, bad) => {
    using workspace = workspaceWith(bad);
    const files = ['minutes/bad.md', 'minutes/good.md'];
    const argv = ['minutes', 'build', ...files, '--to', 'html,json', '--lang', language];

    const { code, stdout, stderr } = await runInProcess(argv, workspace.root);

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(STACK_FRAME);
    expect(stderr).not.toContain('undefined');
    const { found, remedy } = findingOf(bad, stderr, severity);
    expect(remedy).toMatch(new RegExp(`^ {4}${fix}\\S`));
    for (const words of bad[language === 'da' ? 'danish' : 'english'])
      expect(`${found}\n${remedy}`).toContain(words);
    expect(stderr).toContain(count);
    expect(workspace.list('out')).toEqual(['good.html', 'good.json']);
    expect(workspace.list('.dmpg/tmp')).toEqual([]);
  });
});

function workspaceWith(bad: BadInput): Workspace {
  const workspace = new Workspace({ 'minutes/good.md': agenda(), ...bad.files });
  if (bad.source !== undefined) workspace.write('minutes/bad.md', bad.source);
  bad.prepare?.(workspace);
  return workspace;
}

/** The finding's line and the line below it; fails with all that was said where the finding is not there. */
function findingOf(bad: BadInput, stderr: string, severity: string): { found: string; remedy: string } {
  const place = /^\d/.test(bad.place) ? `minutes/bad.md:${bad.place}` : bad.place;
  const lines = stderr.split('\n');
  const at = lines.findIndex((line) => {
    const [before, after] = line.split(` ${severity} `);
    const inPlace = before !== undefined && isAt(before, place);
    return inPlace && after?.endsWith(`[${bad.rule}]`);
  });
  expect(at, `${place} [${bad.rule}] is not in:\n${stderr}`).toBeGreaterThanOrEqual(0);
  return { found: lines[at] ?? '', remedy: lines[at + 1] ?? '' };
}

/** `place` may leave the column, or line and column, open by ending in a colon. */
function isAt(written: string, place: string): boolean {
  const exact = place.endsWith(':') ? /^\d+(?::\d+)?$/ : /^$/;
  return written.startsWith(place) && exact.test(written.slice(place.length));
}
