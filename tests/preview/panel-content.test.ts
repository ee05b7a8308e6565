import { describe, expect, it } from 'vitest';
import { PREVIEW_DA } from '../../src/locale/preview-da.js';
import { PREVIEW_EN } from '../../src/locale/preview-en.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { panelContent } from '../../src/preview/panel-content.js';
import type { Publication } from '../../src/preview/publication.js';
import { finding } from './sample-site.js';

function contentOf(diagnostics: readonly Diagnostic[], more: Partial<Publication> = {}, failure?: string) {
  const publication: Publication = {
    ...{ diagnostics, published: true, failed: [], addresses: new Map(), files: [] },
    ...more,
  };
  return panelContent({ isRunning: false, publication, failure }, 'da', PREVIEW_DA);
}

describe('panelContent', () => {
  it('groups by file, files with errors first, in each file the gravest first', () => {
    const { groups, summary, errors } = contentOf([
      finding('hint', 'word-doubled', 'minutes/a.md'),
      finding('warning', 'section-empty', 'minutes/b.md'),
      finding('error', 'key-missing', 'minutes/b.md', { key: 'dato' }),
    ]);
    expect(groups.map(({ file, findings }) => [file, ...findings.map((one) => one.word)])).toEqual([
      ['minutes/b.md', 'fejl', 'advarsel'],
      ['minutes/a.md', 'vink'],
    ]);
    expect(summary).toBe('1 fejl, 1 advarsel, 1 vink');
    expect(errors).toBe(1);
  });

  it('says place, message and remedy', () => {
    const [shown] = contentOf([finding('error', 'key-missing', 'minutes/b.md', { key: 'dato' })]).groups;
    expect(shown?.findings[0]).toMatchObject({ place: 'linje 1, tegn 1', rule: 'key-missing' });
    expect(shown?.findings[0]?.message).not.toBe('');
    expect(shown?.findings[0]?.hint).toMatch(/^Ret: ./);
  });

  it('masks civil registration numbers and shows control characters, in paths, arguments and failures', () => {
    const bad = finding('error', 'key-missing', 'minutes/\u202E010190-1234.md', { key: '010190-1234' });
    const text = JSON.stringify([contentOf([bad]), contentOf([], {}, 'kan ikke læse 010190-1234\u001B[2J')]);
    expect(text).not.toContain('010190-1234');
    expect(text).toContain('⟨U+202E⟩');
    expect(text).toContain('␛[2J');
  });

  it('says that pages are older than the meetings wherever they are', () => {
    expect(contentOf([]).stale).toBeUndefined();
    expect(contentOf([finding('warning', 'section-empty')]).stale).toBeUndefined();
    expect(contentOf([], { published: false }).stale).toBe('Viser seneste version uden fejl.');
    const addresses = new Map([['minutes/a.md', 'a/2026-01-01/']]);
    expect(contentOf([], { failed: ['minutes/a.md'], addresses }).stale).toBe(
      'Viser seneste version uden fejl.',
    );
    expect(contentOf([], {}, 'uventet').stale).toBe('Viser seneste version uden fejl.');
  });

  it('says of meetings that never were without errors that they are on no page', () => {
    const addresses = new Map([['minutes/a.md', 'a/2026-01-01/']]);
    expect(contentOf([], { failed: ['minutes/b.md'], addresses }).stale).toBe(
      'Et møde med fejl er ikke på webstedet endnu.',
    );
    const failed = ['minutes/a.md', 'minutes/b.md', 'minutes/c.md'];
    expect(contentOf([], { failed, addresses }).stale).toBe(
      'Viser seneste version uden fejl. 2 møder med fejl er ikke på webstedet endnu.',
    );
  });

  it('knows the page of each meeting that has one', () => {
    const addresses = new Map([['minutes/a.md', 'a/2026-01-01/']]);
    const files = ['minutes/a.md', 'minutes/b.md', 'dmpg.config.yaml'];
    const { groups } = contentOf(
      files.map((file) => finding('hint', 'word-doubled', file)),
      { addresses },
    );
    expect(groups.map(({ file, page }) => [file, page])).toEqual([
      ['dmpg.config.yaml', undefined],
      ['minutes/a.md', '/a/2026-01-01/'],
      ['minutes/b.md', undefined],
    ]);
  });

  it('shows of a failure nothing that was found before it', () => {
    const content = contentOf([finding('warning', 'section-empty')], {}, 'uventet');
    expect(content).toMatchObject({ failure: 'uventet', groups: [], errors: 1, summary: '1 fejl' });
  });

  it('shows what is found twice once, and of very much the first', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      finding('hint', 'word-doubled', 'minutes/a.md', { word: i }),
    );
    const content = contentOf([...many, finding('error', 'no-items'), finding('error', 'no-items')]);
    expect(content.summary).toBe('1 fejl, 300 vink');
    expect(content.groups.flatMap(({ findings }) => findings)).toHaveLength(200);
    expect(content.groups[0]?.findings[0]?.word).toBe('fejl');
    expect(content.more).toBe('101 fund til. Se dem alle med: dmpg minutes validate');
  });

  it('speaks English', () => {
    const state = { isRunning: false, publication: undefined, failure: 'x' };
    expect(panelContent(state, 'en', PREVIEW_EN)).toMatchObject({ language: 'en', summary: '1 error' });
  });
});
