import { describe, expect, it } from 'vitest';
import { readToUnicode } from '../../../../src/render/pdf/syntax/to-unicode.js';

const mapOf = (cmap: string) => Object.fromEntries(readToUnicode(cmap));

describe('a ToUnicode map', () => {
  it.each([
    ['letters', '2 beginbfchar\n<0001> <00E6>\n<0002><D83DDE00>\nendbfchar', { 1: 'æ', 2: '😀' }],
    ['ligatures', '1 beginbfchar <0010> <006600660069> endbfchar', { 16: 'ffi' }],
    ['ranges, counted on', '1 beginbfrange <0005> <0007> <0061> endbfrange', { 5: 'a', 6: 'b', 7: 'c' }],
    ['ranges beyond the first plane', '1 beginbfrange <01> <02> <D83DDE00> endbfrange', { 1: '😀', 2: '😁' }],
    [
      'ranges as a list',
      '1 beginbfrange <01> <03> [<0041> <00420043>] endbfrange',
      { 1: 'A', 2: 'BC', 3: '' },
    ],
    ['small letters in hexadecimal', '1 beginbfchar <000a> <00e5> endbfchar', { 10: 'å' }],
    ['targets with digits left out', '1 beginbfchar <01> <41> endbfchar', { 1: 'A' }],
    ['nothing', '', {}],
    ['a range that goes backwards', '1 beginbfrange <03> <01> <0041> endbfrange', {}],
  ])('has %s', (_, cmap, map) => {
    expect(mapOf(cmap)).toEqual(map);
  });

  it('may have several blocks of both kinds', () => {
    const block = (code: string) => `1 beginbfchar\n<${code}> <0041>\nendbfchar\n`;
    const cmap = `${block('01')}1 beginbfrange\n<03> <03> <0043>\nendbfrange\n${block('02')}`;
    expect(mapOf(cmap)).toEqual({ 1: 'A', 2: 'A', 3: 'C' });
  });
});
