import { describe, expect, it } from 'vitest';
import { ContentKid, StructureElement } from '../../../../src/render/pdf/structure/element.js';
import { takeOutRepeatedHeads } from '../../../../src/render/pdf/structure/repeated-heads.js';

const TEXTS: Readonly<Record<string, string>> = {
  '1/0': 'Navn',
  '1/1': ' ',
  '2/0': 'Navn',
  '2/1': ' ',
  '2/2': 'Lone',
};
const textOf = ({ page, mcid }: ContentKid) => TEXTS[`${page}/${mcid}`] ?? '';

function cell(type: string, ...kids: [page: number, mcid: number][]): StructureElement {
  const inner = kids.map(([page, mcid]) => new StructureElement('NonStruct', [new ContentKid(page, mcid)]));
  return new StructureElement(type, inner);
}

function heads(table: StructureElement): { left: string[]; decorated: string[] } {
  const decorated: string[] = [];
  takeOutRepeatedHeads(table, textOf, ({ page, mcid }) => decorated.push(`${page}/${mcid}`));
  const left = [...table.all()].flatMap(({ kids }) =>
    kids.flatMap((kid) => (kid instanceof ContentKid ? [`${kid.page}/${kid.mcid}`] : [])),
  );
  return { left, decorated };
}

describe('a table’s head', () => {
  it('is read once, on the first page, with its empty cells', () => {
    const row = new StructureElement('TR', [cell('TH', [1, 0], [2, 0]), cell('TD', [1, 1], [2, 1])]);
    expect(heads(new StructureElement('Table', [row]))).toEqual({
      left: ['1/0', '1/1'],
      decorated: ['2/0', '2/1'],
    });
  });

  it('that goes on with other words on the next page is read on', () => {
    const row = new StructureElement('TR', [cell('TH', [1, 0], [2, 2])]);
    expect(heads(new StructureElement('Table', [row]))).toEqual({ left: ['1/0', '2/2'], decorated: [] });
  });

  it('alone is repeated: a row of data that says the same on two pages is read twice', () => {
    const row = new StructureElement('TR', [cell('TD', [1, 0], [2, 0])]);
    expect(heads(new StructureElement('Table', [row])).decorated).toEqual([]);
  });
});
