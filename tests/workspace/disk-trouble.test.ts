import { expect, it } from 'vitest';
import { publishTexts } from '../../src/locale/publish-texts.js';
import { siteTrouble } from '../../src/cli/site-trouble.js';
import { failureOf } from '../../src/pipeline/failures.js';
import { diskTrouble } from '../../src/workspace/disk-trouble.js';

const failed = (code: string) => Object.assign(new Error(code), { code, path: '/x' });

it.each(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'])(
  'A place that cannot be written (%s) is told by building and by publishing',
  (code) => {
    expect(diskTrouble(code)).toBe('unwritable');
    expect(failureOf(failed(code), 'a.md')).toMatchObject({ ruleId: 'output-unwritable', args: { code } });
    expect(siteTrouble(failed(code), 'site', publishTexts('da'))).toContain(code);
  },
);

it.each(['ENOSPC', 'EDQUOT'])('A disk that is full (%s) is told by both', (code) => {
  expect(failureOf(failed(code), 'a.md').ruleId).toBe('disk-full');
  expect(siteTrouble(failed(code), 'site', publishTexts('da'))).toContain('Disken er fuld');
});

it('What is no trouble of the disk is none', () => {
  expect(diskTrouble('ECONNRESET')).toBeUndefined();
  expect(diskTrouble(undefined)).toBeUndefined();
  expect(siteTrouble(new Error('x'), 'site', publishTexts('da'))).toBeUndefined();
});
