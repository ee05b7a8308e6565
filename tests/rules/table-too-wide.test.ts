import { describe, expect, it } from 'vitest';
import { inItem } from './links-findings.js';

function table(columns: number, head: (column: number) => string, cell: string): string {
  const numbers = Array.from({ length: columns }, (_, i) => i);
  const rows = [numbers.map(head), numbers.map(() => '---'), numbers.map(() => cell)];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

describe('table-too-wide', () => {
  const find = inItem('table-too-wide');
  const year = (column: number) => String(1990 + column);

  it.each([
    ['thirty years', table(30, year, '12 %')],
    ['twenty-four columns of long words', table(24, () => 'Patientforløbskoordinator', 'Nej')],
  ])('is found for %s', async (_, body) => {
    expect(await find(body)).toEqual([expect.stringMatching(/^10:1 »\| /)]);
  });

  it.each([
    ['twenty years', table(20, year, '12 %')],
    ['ten columns of long words', table(10, () => 'Patientforløbskoordinator', 'Nej')],
    ['one word of any length', table(1, () => 'x'.repeat(500), 'Nej')],
  ])('is not found for %s, which get smaller letters', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });
});
