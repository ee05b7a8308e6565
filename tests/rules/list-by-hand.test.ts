import { describe, expect, it } from 'vitest';
import { findingsOf, inItem, meeting } from './links-findings.js';

describe('list-by-hand', () => {
  const find = inItem('list-by-hand');

  it.each([
    ['bullets', 'Det er:\n\n• et\n• to', '12:1 »•«'],
    ['a bullet and a tab', '•\tet', '10:1 »•«'],
    ['a bullet below a line of text', 'Det er:\n• et', '11:1 »•«'],
    ['a character of Wingdings', '\uF0B7 et', '10:1 »\uF0B7«'],
    ['the circle of the second level', 'o\tet', '10:1 »o«'],
    ['dashes', 'Det er:\n– et\n– to', '11:1 »–«'],
    ['a hyphen with a no-break space', '-\u00A0et', '10:1 »-«'],
    ['one dash where a list is due', '### Indstilling\n\nDet indstilles, at\n\n– godkende', '14:1 »–«'],
    ['a line of a list item', '- et\n  • to', '11:3 »•«'],
    ['a task without its space', '- [ ] et\n-[ ] to', '11:1 »-«'],
    ['the first task without its space', '-[x] et', '10:1 »-«'],
    ['a line of a list without its space', '- et\n-to', '11:1 »-«'],
    ['lines without their space', 'Det er:\n-et\n-to', '11:1 »-«'],
    ['one of them where a list is due', '### Bilag\n\n-Notat', '12:1 »-«'],
    ['letters in a paragraph', 'Det er:\na) et\nb) to', '11:1 »a)«'],
    ['letters with a point', 'a. et\nb. to\nc. tre', '10:1 »a.«'],
    ['a bullet before emphasis', '• *et*\n• **to**', '10:1 »•«'],
  ])('is found for %s', async (_, body, expected) => {
    expect(await find(body)).toEqual([expected]);
  });

  it('is found for dashes in paragraphs of their own, in each', async () => {
    expect(await find('– et\n\n– to')).toEqual(['10:1 »–«', '12:1 »–«']);
  });

  it.each([
    ['a list', '- et\n* to\n+ tre\n\n1. fire'],
    ['what somebody said', '– Det går godt, siger hun.'],
    ['a dash in a line', 'Vi mødes 10 – 12\nog 13 – 14'],
    ['a bullet in a line', 'Vejle • Odense • Aarhus'],
    ['a bullet without a space', '•et'],
    ['a hyphen that belongs to a word', 'Børne-\nog -ungdomspsykiatri, det er\n-ungdom'],
    ['a number below zero', '- et\n-5 grader'],
    ['a link after a hyphen', '-[a](https://a.dk)'],
    ['letters in paragraphs of their own', 'a) et\n\nb) to'],
    ['one letter', 'Se litra\na) og andet'],
    ['letters out of order', 'a) et\na) to'],
    ['a word of one letter', 'o er et bogstav'],
    ['code', '```\n• et\n```'],
    ['a comment', '<!--\n• et\n-->'],
  ])('is not found for %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });

  it('says what sign it is', async () => {
    const signs = async (body: string) =>
      (await findingsOf('list-by-hand', meeting(`## Sag\n\n${body}`))).map(({ args }) => args);
    expect(await signs('• et')).toEqual([{ sign: 'bullet' }]);
    expect(await signs('– et\n– to')).toEqual([{ sign: 'dash' }]);
    expect(await signs('-\u00A0et')).toEqual([{ sign: 'hard' }]);
    expect(await signs('a) et\nb) to')).toEqual([{ sign: 'letter' }]);
  });

  it('is found where lines end in other ways', async () => {
    const text = meeting('## Sag\n\nDet er:\n• et\n• to').replaceAll('\n', '\r\n');
    expect(await findingsOf('list-by-hand', text)).toHaveLength(1);
  });
});
