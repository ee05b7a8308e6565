import { describe, expect, it } from 'vitest';
import { withPrintMarks } from '../../../src/render/html/print-marks.js';

describe('the marks of a page to print', () => {
  it.each([
    [
      'a note',
      '<li id="note-3"><p>Tekst</p></li>',
      '<li id="note-3" lang="da-x-pdf-note-3"><p>Tekst</p></li>',
    ],
    [
      'a reference to a note',
      '<sup class="note-mark"><a href="#note-3">3</a></sup>',
      '<sup class="note-mark" lang="da-x-pdf-ref"><a href="#note-3">3</a></sup>',
    ],
    [
      'a phrase in another language',
      '<span lang="en">this</span>',
      '<span id="sprog-1" lang="en">this</span>',
    ],
    ['a phrase with a place of its own', '<span id="x" lang="en">this</span>', undefined],
    ['a phrase in no other language', '<span class="lang">this</span>', undefined],
    ['a paragraph in another language', '<p lang="en">this</p>', undefined],
    [
      'an empty cell',
      '<tr><td></td><th scope="row"> \n</th></tr>',
      '<tr><td>\u00A0</td><th scope="row">\u00A0</th></tr>',
    ],
    ['a cell with something in it', '<td>0</td><td><p></p></td>', undefined],
  ])('are there for %s', (_, body, marked) => {
    expect(withPrintMarks(body, 'da')).toBe(marked ?? body);
  });

  it('give each phrase a place of its own', () => {
    const marked = withPrintMarks('<i lang="en">a</i><q lang="de">b</q>', 'da');
    expect([...marked.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['sprog-1', 'sprog-2']);
  });
});
