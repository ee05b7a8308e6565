import { describe, expect, it } from 'vitest';
import { readMeetingAddress } from '../../src/model/publication-history.js';
import { addressPart, bodyOf, caseAddress, relativeAddress } from '../../src/site/addresses.js';

describe('the way from page to page', () => {
  it.each([
    ['', '', './'],
    ['', 'dmpg/', 'dmpg/'],
    ['dmpg/', '', '../'],
    ['dmpg/', 'dmpg/', './'],
    ['dmpg/2025/', 'dmpg/', '../'],
    ['dmpg/2025/', 'dmpg/2025-11-07/#punkt-2', '../2025-11-07/#punkt-2'],
    ['dmpg/2025-11-07/', 'dmpg/2025-11-07/#punkt-2', '#punkt-2'],
    ['dmpg/2025-11-07/', 'dmpg/2025-11-07/moede.json', 'moede.json'],
    ['dmpg/beslutninger/2025/', 'sager/emn-1/', '../../../sager/emn-1/'],
    ['dmpg/', 'dmpg-soevn/', '../dmpg-soevn/'],
    ['404.html', 'aktiver/stil.css', 'aktiver/stil.css'],
  ])('%s → %s is %s', (from, to, way) => {
    expect(relativeAddress(from, to)).toBe(way);
    expect(new URL(way, `site://root/${from}`).href).toBe(`site://root/${to}`);
  });
});

describe('an address', () => {
  it('is made of letters that every host can serve', () => {
    expect(addressPart('DMPG Søvn & Psykisk Sygdom')).toBe('dmpg-soevn-psykisk-sygdom');
    expect(addressPart('Ærø/Århus é')).toBe('aeroe-aarhus-e');
    expect(addressPart('…')).toBe('x');
  });

  it('of a meeting tells its body, date and place of the day, and no other does', () => {
    const parts = { slug: 'dmpg', date: '2025-11-07' };
    expect(readMeetingAddress('dmpg/2025-11-07/')).toEqual({ ...parts, rank: 1 });
    expect(readMeetingAddress('dmpg/2025-11-07-12/')).toEqual({ ...parts, rank: 12 });
    expect(['dmpg/2025/', 'dmpg/', 'sager/2025-11-07/bilag/'].map(readMeetingAddress)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of a body is never one of the site’s own', () => {
    expect(bodyOf('Sager', []).slug).toBe('sager-moeder');
  });

  it('of a case that is numbered like a year is not the list of that year', () => {
    expect(caseAddress('EMN-2022-00567')).toBe('sager/emn-2022-00567/');
    expect(caseAddress('2022')).toBe('sager/sag-2022/');
  });

  it('of a case that is numbered like what makes room for a year is one of its own', () => {
    const addresses = ['2022', 'Sag 2022', 'Sag-Sag-2022', 'SAG-2022-1'].map(caseAddress);
    expect(new Set(addresses).size).toBe(4);
  });
});
