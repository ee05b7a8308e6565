import { describe, expect, it } from 'vitest';
import { publishTexts } from '../../src/locale/publish-texts.js';
import { siteTrouble } from '../../src/cli/site-trouble.js';
import { failureOf } from '../../src/pipeline/failures.js';
import { diskTrouble } from '../../src/workspace/disk-trouble.js';
import { SiteLockedError } from '../../src/workspace/site-tree.js';

const failed = (code: string) => Object.assign(new Error(code), { code, path: '/x' });

it.each(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'])(
  'A place that cannot be written (%s) is told by building and by publishing',
  (code) => {
    expect(diskTrouble(code)).toBe('unwritable');
    expect(failureOf(failed(code), 'a.md')).toMatchObject({ ruleId: 'output-unwritable', args: { code } });
    expect(siteTrouble(failed(code), 'site', publishTexts('da'), '/w')).toContain(code);
  },
);

it.each(['ENOSPC', 'EDQUOT'])('A disk that is full (%s) is told by both', (code) => {
  expect(failureOf(failed(code), 'a.md').ruleId).toBe('disk-full');
  expect(siteTrouble(failed(code), 'site', publishTexts('da'), '/w')).toContain('Disken er fuld');
});

it('What is no trouble of the disk is none', () => {
  expect(diskTrouble('ECONNRESET')).toBeUndefined();
  expect(diskTrouble(undefined)).toBeUndefined();
  expect(siteTrouble(new Error('x'), 'site', publishTexts('da'), '/w')).toBeUndefined();
});

describe.each(['da', 'en'] as const)('What cannot be written is named (%s)', (language) => {
  const words = publishTexts(language);
  const told = (paths: object) =>
    siteTrouble(Object.assign(failed('EACCES'), { path: undefined }, paths), 'site', words, '/w');

  it('by the folder that the user knows, where it lies in the site', () => {
    for (const paths of [{ path: '/w/site/a' }, { path: '/w/site/a', dest: '/w/site/b' }, {}])
      expect(told(paths)).toBe(words.errors.unwritable('site', 'EACCES'));
  });

  it('as it is where it lies elsewhere: another folder for the site would not help', () => {
    expect(told({ path: '/w/.dmpg/a' })).toBe(words.errors.inaccessible('.dmpg/a', 'EACCES'));
    expect(told({ path: '/w/.dmpg/a', dest: '/w/dmpg.published.json' })).toBe(
      words.errors.inaccessible('.dmpg/a, dmpg.published.json', 'EACCES'),
    );
  });
});

it('A lock is named where nobody here can tell whether who left it still runs', () => {
  const { errors } = publishTexts('da');
  const tell = (error: SiteLockedError) => siteTrouble(error, 'site', publishTexts('da'), '/w');
  expect(tell(new SiteLockedError('/w/site'))).toBe(errors.locked('site'));
  expect(tell(new SiteLockedError('/w/site', '/w/.dmpg/site/x/lock-1-a-b'))).toBe(
    `${errors.locked('site')} ${errors.lockedElsewhere('.dmpg/site/x/lock-1-a-b')}`,
  );
});
