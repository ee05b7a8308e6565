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

  it.each([
    ['a slip', 'DMPG Søvm', 'DMPG Søvn', 'dmpg-soevm'],
    ['a letter too many', 'DMPG Angstt', 'DMPG Angst', 'dmpg-angstt'],
    ['words apart', 'Psykiatri udvalget', 'Psykiatriudvalget', 'psykiatri-udvalget'],
  ])('name bodies that differ by %s, the rarer first', (_, name, usual, slug) => {
    const entries = [entry(usual, 'x'), entry(name, slug), entry(usual, 'x')];
    const note = { about: 'near-bodies', name, usual };
    expect(siteNotes({ ...DEFAULT_SITE, ...statement }, entries)).toEqual([note]);
    const known = { ...DEFAULT_SITE, ...statement, bodies: [body(usual)] };
    expect(siteNotes(known, entries)).toEqual([note]);
    expect(siteNotes({ ...known, bodies: [body(usual), body(name)] }, entries)).toEqual([]);
  });

  it.each([
    ['DMPG Søvn', 'DMPG Angst'],
    ['Udvalg A', 'Udvalg B'],
    ['Udvalget 2025', 'Udvalget 2026'],
    ['Region Nord', 'Region Nork'],
  ])('leave %s and %s alone', (one, other) => {
    const entries = [entry(one, 'x'), entry(other, 'y')];
    expect(siteNotes({ ...DEFAULT_SITE, ...statement }, entries)).toEqual([]);
  });

  it('name bodies that share an address', () => {
    const entries = [entry('DMPG Ære', 'dmpg-aere'), entry('DMPG Aere', 'dmpg-aere'), entry('B', 'b')];
    expect(siteNotes({ ...DEFAULT_SITE, ...statement }, entries)).toEqual([
      { about: 'same-body', address: 'dmpg-aere/', names: ['DMPG Aere', 'DMPG Ære'] },
    ]);
  });
});
