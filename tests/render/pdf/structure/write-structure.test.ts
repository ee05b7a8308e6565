import { describe, expect, it } from 'vitest';
import { AnnotationKid, ContentKid } from '../../../../src/render/pdf/structure/element.js';
import type { StructureElement } from '../../../../src/render/pdf/structure/element.js';
import { readStructure } from '../../../../src/render/pdf/structure/read-structure.js';
import { writeStructure } from '../../../../src/render/pdf/structure/write-structure.js';
import { emptyObjects } from '../../../../src/render/pdf/syntax/empty-objects.js';
import { PdfFormatError } from '../../../../src/render/pdf/syntax/format-error.js';
import { PdfObjects } from '../../../../src/render/pdf/syntax/objects.js';
import { PdfReference, PdfString, dictionary, nameOf } from '../../../../src/render/pdf/syntax/values.js';
import type { PdfDictionary, PdfValue } from '../../../../src/render/pdf/syntax/values.js';
import { writeFile } from '../../../../src/render/pdf/syntax/write-file.js';
import { inOneLine, tree, treeWith } from './tree-text.js';

/** A file with two pages, a link on the second, and a form; and the numbers of these four. */
function place() {
  const objects = emptyObjects();
  const page = () => objects.add(dictionary({ Type: nameOf('Page') })).number;
  const [first, second] = [page(), page()];
  const link = objects.add(dictionary({ Type: nameOf('Annot') })).number;
  const form = objects.addStream({ Subtype: nameOf('Form') }, Buffer.from('q Q')).number;
  return { objects, first, second, link, form };
}

function writtenTree(make: (at: ReturnType<typeof place>) => StructureElement) {
  const at = place();
  const root = make(at);
  writeStructure(at.objects, root, [at.first, at.second], []);
  const objects = new PdfObjects(writeFile(at.objects, 'prøve'));
  const treeRoot = objects.dictionary(objects.catalog.get('StructTreeRoot'));
  return { ...at, objects, root, treeRoot, read: readStructure(objects) };
}

const EVERYTHING = ({ first, second, link, form }: ReturnType<typeof place>) =>
  treeWith(
    'Document',
    { language: 'da' },
    treeWith('H1', { title: 'Møde (1)' }, new ContentKid(first, 1)),
    tree('P', new ContentKid(first, 0), new ContentKid(second, 0), tree('Strong', new ContentKid(second, 2))),
    tree('P', tree('Link', new ContentKid(second, 1), new AnnotationKid(second, link))),
    tree('Aside', treeWith('Figure', { alternative: 'Sø \\ (2)' }, new ContentKid(second, 0, form))),
    treeWith('Note', { id: 'note-2' }),
    treeWith('Note', { id: 'note-10', actualText: '•' }),
    treeWith('TD', { attributes: [dictionary({ O: nameOf('Table'), ColSpan: 2 })] }),
  );

/** The entries of a number tree, by their numbers. */
function parentsIn(objects: PdfObjects, treeRoot: PdfDictionary): Map<PdfValue, PdfValue> {
  const entries = objects.dictionary(treeRoot.get('ParentTree')).get('Nums');
  const list = Array.isArray(entries) ? entries : [];
  return new Map(list.flatMap((key, i) => (i % 2 === 0 ? [[key, list[i + 1] ?? null] as const] : [])));
}

describe('a structure that is written', () => {
  it('is the same when it is read', () => {
    const { read, root } = writtenTree(EVERYTHING);
    expect(read?.top.map(inOneLine)).toEqual([inOneLine(root)]);
    expect(read?.top[0]?.kids[0]).toMatchObject({ title: 'Møde (1)' });
  });

  it('is found from pages, forms and annotations', () => {
    const { objects, treeRoot, first, second, link, form } = writtenTree(EVERYTHING);
    const parents = parentsIn(objects, treeRoot);
    const typeAt = (value: PdfValue | undefined) => objects.dictionary(value).get('S');
    const ownersOf = (number: number, key: string) => {
      const found = objects.resolve(
        parents.get(objects.dictionary(new PdfReference(number)).get(key) ?? null),
      );
      return Array.isArray(found)
        ? found.map(typeAt)
        : typeAt(parents.get(objects.dictionary(new PdfReference(number)).get(key) ?? null));
    };
    expect(ownersOf(first, 'StructParents')).toEqual(['P', 'H1'].map(nameOf));
    expect(ownersOf(second, 'StructParents')).toEqual(['P', 'Link', 'Strong'].map(nameOf));
    expect(ownersOf(form, 'StructParents')).toEqual([nameOf('Figure')]);
    expect(ownersOf(link, 'StructParent')).toEqual(nameOf('Link'));
    expect(treeRoot.get('ParentTreeNextKey')).toBe(4);
    expect([...parents.keys()]).toEqual([0, 1, 2, 3]);
    expect(objects.unpacked(form).toString()).toBe('q Q');
  });

  it('names its identifiers in the order of their bytes', () => {
    const { objects, treeRoot } = writtenTree(EVERYTHING);
    const kids = objects.dictionary(treeRoot.get('IDTree')).get('Kids');
    const leaf = objects.dictionary(Array.isArray(kids) ? kids[0] : undefined);
    const strings = (key: string) =>
      [leaf.get(key) ?? []].flat().flatMap((one) => (one instanceof PdfString ? [one.text] : []));
    expect(strings('Names')).toEqual(['note-10', 'note-2']);
    expect(strings('Limits')).toEqual(['note-10', 'note-2']);
  });

  it('says what its types mean that are not the standard’s own', () => {
    const { treeRoot } = writtenTree(EVERYTHING);
    expect(treeRoot.get('RoleMap')).toEqual(dictionary({ Aside: nameOf('Div'), Strong: nameOf('Span') }));
    const { treeRoot: plain } = writtenTree(() => tree('Document', tree('P')));
    expect([plain.has('RoleMap'), plain.has('IDTree')]).toEqual([false, false]);
  });

  it('uses the numbers that the one before it left, and leaves nothing of it behind', () => {
    const { objects, read, first, second } = writtenTree(EVERYTHING);
    const before = objects.numbers();
    writeStructure(
      objects,
      tree('Document', tree('P', new ContentKid(first, 0))),
      [first, second],
      read?.numbers ?? [],
    );
    const after = objects.numbers();
    expect(after.length).toBeLessThan(before.length);
    expect(after.filter((number) => !before.includes(number))).toEqual([]);
    const elements = after.filter((number) => objects.text(number).includes('/StructElem'));
    expect(elements).toHaveLength(2);
    expect(after.filter((number) => objects.text(number).includes('StructTreeRoot'))).toHaveLength(2);
  });
});

describe('a structure that is read', () => {
  const fileWith = (root: PdfValue, element: PdfDictionary) => {
    const objects = emptyObjects();
    objects.set(10, element);
    const catalog = objects.catalog;
    catalog.set('StructTreeRoot', root);
    objects.set(objects.rootNumber, catalog);
    return objects;
  };

  it('may be none', () => {
    expect(readStructure(emptyObjects())).toBeUndefined();
  });

  it('may not hold an element twice, nor itself', () => {
    const element = dictionary({ S: nameOf('P'), K: new PdfReference(10) });
    const objects = fileWith(dictionary({ K: new PdfReference(10) }), element);
    expect(() => readStructure(objects)).toThrow(PdfFormatError);
  });

  it('may not be deeper than anybody writes', () => {
    let nested: PdfValue = dictionary({ S: nameOf('P') });
    for (let i = 0; i < 3000; i++) nested = dictionary({ S: nameOf('Div'), K: nested });
    expect(() => readStructure(fileWith(dictionary({ K: nested }), new Map()))).toThrow(PdfFormatError);
  });

  it('may not be a list that holds itself', () => {
    const objects = fileWith(dictionary({ K: new PdfReference(10) }), new Map());
    objects.set(10, [new PdfReference(10)]);
    expect(() => readStructure(objects)).toThrow(PdfFormatError);
  });

  it('takes the page from the element around, and leaves what is no kid', () => {
    const kids = [
      0,
      dictionary({ Type: nameOf('MCR'), MCID: 1 }),
      nameOf('x'),
      new PdfReference(99),
      dictionary({ Type: nameOf('OBJR') }),
    ];
    const element = dictionary({ S: nameOf('P'), Pg: new PdfReference(3), K: kids });
    const read = readStructure(fileWith(dictionary({ K: [new PdfReference(10)] }), element));
    expect(read?.top.map((one) => one.kids)).toEqual([[new ContentKid(3, 0), new ContentKid(3, 1)]]);
  });
});
