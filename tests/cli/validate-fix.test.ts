import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Workspace, agenda } from '../system/workspace.js';
import { FILE, WARNED, rulesFound, validate } from './validation.js';

describe('--fix', () => {
  const source = () => WARNED.replace('## Årets plan', '## 7. Årets plan den 28.februar 2026');

  it('mends what is beyond doubt, says so, and finds the rest', async () => {
    using workspace = new Workspace({ [FILE]: source() });
    const { code, stderr } = await validate(workspace, '--fix');
    expect(code).toBe(0);
    expect(stderr).toContain('3 fund rettet i 1 fil.');
    const expected = source()
      .replace('## 7.', '## 3.')
      .replace('28.februar', '28. februar')
      .replace('planen planen', 'planen');
    expect(workspace.text(FILE)).toBe(expected);
    expect(await rulesFound(workspace)).toEqual(['item-title-twice']);
    const again = await validate(workspace, '--fix');
    expect(again.stderr).toContain('intet at rette');
    expect(workspace.text(FILE)).toBe(expected);
  });

  it('changes no other byte: line ends, byte order mark, rights and links stay', async () => {
    using workspace = new Workspace();
    const bytes = Buffer.from(`\uFEFF${source().replaceAll('\n', '\r\n')}`);
    workspace.write('arkiv/moede.md', bytes);
    chmodSync(workspace.path('arkiv/moede.md'), 0o640);
    workspace.write('minutes/README.md', 'x');
    symlinkSync('../arkiv/moede.md', workspace.path(FILE));
    expect((await validate(workspace, '--fix')).code).toBe(0);
    const expected = bytes
      .toString()
      .replace('## 7.', '## 3.')
      .replace('28.februar', '28. februar')
      .replace('planen planen', 'planen');
    expect(workspace.read('arkiv/moede.md').equals(Buffer.from(expected))).toBe(true);
    expect(statSync(workspace.path('arkiv/moede.md')).mode & 0o777).toBe(0o640);
    expect(workspace.list('arkiv')).toEqual(['moede.md']);
  });

  it('leaves alone what a comment lets pass or the workspace switched off', async () => {
    const text = agenda(
      '<!-- dmpg-ignore word-doubled: citat -->\n\nGruppen drøfter planen planen.\n\nDen 28.februar 2026.',
    );
    using workspace = new Workspace({ [FILE]: text, 'dmpg.config.yaml': 'rules: { date-space: off }\n' });
    expect((await validate(workspace, '--fix')).stderr).toContain('intet at rette');
    expect(workspace.text(FILE)).toBe(text);
  });

  it('says so when a file cannot be written', async () => {
    if (process.getuid?.() === 0) return expect(process.getuid()).toBe(0);
    using workspace = new Workspace({ [FILE]: source() });
    chmodSync(workspace.path('minutes'), 0o555);
    const { code, stderr } = await validate(workspace, '--fix');
    chmodSync(workspace.path('minutes'), 0o755);
    expect(code).toBe(1);
    expect(stderr).toContain('fix-unwritable');
    expect(workspace.text(FILE)).toBe(source());
  });
});
