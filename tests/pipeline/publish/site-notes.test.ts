import { describe, expect, it } from 'vitest';
import { siteNotes } from '../../../src/pipeline/publish/site-notes.js';
import { DEFAULT_SITE } from '../../../src/model/site-settings.js';
import type { MeetingEntry } from '../../../src/site/meeting-summary.js';

const statement = { accessibility: {} as never, url: 'https://example.org/m/' };
const body = (name: string) => ({ name, aliases: [], address: undefined, description: undefined });
const entry = (name: string, slug: string, status: MeetingEntry['status'] = 'endelig') =>
  ({ body: { name, slug }, status }) as MeetingEntry;

describe('notes on a site', () => {
  it('are none where nothing is to be said', () => {
    const settings = { ...DEFAULT_SITE, ...statement, bodies: [body('DMPG Æ')] };
    expect(siteNotes(settings, [entry('DMPG Æ', 'dmpg-ae')])).toEqual([]);
  });

  it('tell what the configuration lacks', () => {
    expect(siteNotes(DEFAULT_SITE, [])).toEqual([{ about: 'no-url' }, { about: 'no-accessibility' }]);
  });

  it('count drafts that are published', () => {
    const entries = [entry('A', 'a', 'udkast'), entry('A', 'a'), entry('A', 'a', 'udkast')];
    expect(siteNotes({ ...DEFAULT_SITE, ...statement }, entries)).toEqual([
      { about: 'drafts-included', count: 2 },
    ]);
  });

  it('name bodies that no meeting belongs to, with what may have been meant', () => {
    const bodies = [body('Psykiatriudvalget'), body('Noget helt andet')];
    const entries = [entry('Psykiatri-udvalget', 'psykiatri-udvalget')];
    expect(siteNotes({ ...DEFAULT_SITE, ...statement, bodies }, entries)).toEqual([
      { about: 'unknown-body', name: 'Psykiatriudvalget', suggestion: 'Psykiatri-udvalget' },
      { about: 'unknown-body', name: 'Noget helt andet', suggestion: '' },
    ]);
  });

  it('name bodies that share an address', () => {
    const entries = [entry('DMPG Ære', 'dmpg-aere'), entry('DMPG Aere', 'dmpg-aere'), entry('B', 'b')];
    expect(siteNotes({ ...DEFAULT_SITE, ...statement }, entries)).toEqual([
      { about: 'same-body', address: 'dmpg-aere/', names: ['DMPG Aere', 'DMPG Ære'] },
    ]);
  });
});
