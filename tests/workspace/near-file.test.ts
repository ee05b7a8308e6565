import { describe, expect, it } from 'vitest';
import { nearFile } from '../../src/workspace/near-file.js';
import { temporaryFolder } from '../temporary-folder.js';

const DECOMPOSED = 'Årsplan.pdf'.normalize('NFD');

describe('nearFile', () => {
  it.each([
    ['a slip', 'bilag/buget.pdf', 'bilag/budget.pdf', ''],
    ['capital letters', 'bilag/Budget.PDF', 'bilag/budget.pdf', 'case'],
    ['backslashes', 'bilag\\budget.pdf', 'bilag/budget.pdf', 'backslash'],
    ['composed letters', 'bilag/Årsplan.pdf', `bilag/${DECOMPOSED}`, 'accents'],
    ['something else', 'bilag/referat-af-mødet.docx', '', ''],
    ['a folder that is not there', 'blag/budget.pdf', '', ''],
  ])('knows %s', (_, written, suggestion, slip) => {
    const folder = temporaryFolder({ 'bilag/budget.pdf': '', [`bilag/${DECOMPOSED}`]: '' });
    expect(nearFile(written, folder)).toEqual({ suggestion, slip });
  });
});
