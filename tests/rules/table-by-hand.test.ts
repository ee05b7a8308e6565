import { describe, expect, it } from 'vitest';
import { findingsOf, inItem, meeting } from './links-findings.js';

describe('table-by-hand', () => {
  const find = inItem('table-by-hand');

  it.each([
    ['rows without the line below the first', '| Vagt | Antal |\n| Nat | 4 |', '10:1 »| Vagt | Antal |«'],
    ['such rows below a line of text', 'Vagter:\n| Vagt | Antal |\n| Nat | 4 |', '11:1 »| Vagt | Antal |«'],
    ['such rows in a list', '- Vagter:\n  | Vagt | Antal |\n  | Nat | 4 |', '11:3 »| Vagt | Antal |«'],
    ['a frame of signs', '+----+---+\n| a  | b |\n+====+===+\n| c  | d |\n+----+---+', '10:1 »+----+---+«'],
    ['cells of a spreadsheet', 'Vagt\tAntal\nNat\t4', '10:1 »Vagt\tAntal«'],
    ['cells of a spreadsheet below text', 'Vagterne er\nVagt\tAntal\nNat\t4', '11:1 »Vagt\tAntal«'],
  ])('is found for %s', async (_, body, expected) => {
    expect(await find(body)).toEqual([expected]);
  });

  it.each([
    ['a table', '| Vagt | Antal |\n|---|---|\n| Nat | 4 |'],
    ['one line between strokes', '| Vagt | Antal |'],
    ['strokes in lines of text', 'a | b\nc | d'],
    ['one tab', 'Nat\t4\nog mere tekst'],
    ['a list by hand', 'a)\tet\nb)\tto'],
    ['sums', '2 + 2\n+ 3'],
    ['code', '```\n| a | b |\n| c | d |\nx\ty\nx\ty\n```'],
    ['a comment', '<!--\n| a | b |\n| c | d |\n-->'],
  ])('is not found for %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });

  it('is found where lines end in other ways, and says what parts the cells', async () => {
    const argsOf = async (body: string) =>
      (await findingsOf('table-by-hand', meeting(`## Sag\n\n${body}`).replaceAll('\n', '\r\n'))).map(
        ({ args }) => args,
      );
    expect(await argsOf('| a | b |\n| c | d |')).toEqual([{ rows: 'strokes' }]);
    expect(await argsOf('Vagt\tAntal\nNat\t4')).toEqual([{ rows: 'tabs' }]);
    expect(await argsOf('+---+---+\n| a | b |\n+---+---+')).toEqual([{ rows: 'frame' }]);
  });
});
