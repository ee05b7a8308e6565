import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { DocumentFacts, PageFacts } from '../../../../src/render/pdf/finish/facts.js';
import { finishPdf } from '../../../../src/render/pdf/finish/finish-pdf.js';
import { PdfFormatError } from '../../../../src/render/pdf/syntax/format-error.js';
import { PdfObjects } from '../../../../src/render/pdf/syntax/objects.js';
import {
  PdfReference,
  PdfString,
  dictionary,
  nameIn,
  nameOf,
} from '../../../../src/render/pdf/syntax/values.js';
import type { PdfDictionary, PdfValue } from '../../../../src/render/pdf/syntax/values.js';
import { writeFile } from '../../../../src/render/pdf/syntax/write-file.js';
import { readStructure } from '../../../../src/render/pdf/structure/read-structure.js';
import { inOneLine } from '../structure/tree-text.js';
import { smallPdf } from '../small-pdf.js';

const FACTS: DocumentFacts = {
  title: 'Møde <1> & “2” 😀',
  author: 'Udvalget',
  language: 'da',
  date: '2026-01-02',
  archive: { part: 2, conformance: 'A' },
  isAccessible: true,
  embedded: [],
};
const PAGE: PageFacts = {
  bookmarks: [{ title: '1. Søvn', anchor: 'punkt-1' }],
  running: { header: [], footer: [], other: [], decorative: [] },
  text: undefined,
  noteName: 'Note {number}',
};

const piece = (mcid: number, codes: string) =>
  `/P <</MCID ${mcid} >>BDC\nBT\n/F4 12 Tf\n<${codes}> Tj\nET\nEMC\n`;

/** The small PDF with this content and structure, as Chromium would write it. */
function chromiumPdf(
  content: string,
  kids: PdfValue[],
  change: (objects: PdfObjects, page: PdfDictionary) => void = () => undefined,
): Buffer {
  const objects = new PdfObjects(smallPdf());
  for (const number of [9, 10]) objects.delete(number);
  const root = objects.add(dictionary({ S: nameOf('Document'), Pg: new PdfReference(4), K: kids }));
  const catalog = objects.catalog;
  catalog.set('StructTreeRoot', objects.add(dictionary({ Type: nameOf('StructTreeRoot'), K: root })));
  objects.set(objects.rootNumber, catalog);
  objects.setStream(5, new Map(), Buffer.from(content));
  const page = objects.dictionary(new PdfReference(4));
  change(objects, page);
  objects.set(4, page);
  return writeFile(objects, 'Chromium');
}

const element = (type: string, kids: PdfValue) => dictionary({ S: nameOf(type), K: kids });
const PLAIN = chromiumPdf(piece(0, '0010'), [element('P', 0)]);

const finished = (raw = PLAIN, facts: Partial<DocumentFacts> = {}, page: Partial<PageFacts> = {}) =>
  new PdfObjects(finishPdf(raw, { ...FACTS, ...facts }, { ...PAGE, ...page }));
const treeOf = (objects: PdfObjects) => readStructure(objects)?.top.map(inOneLine).join();

async function metadataOf(bytes: Buffer) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { metadata, info } = await document.getMetadata();
  const attachments = (await document.getAttachments()) as Record<string, { content: Uint8Array }> | null;
  await task.destroy();
  return {
    metadata: metadata as { get(name: string): unknown },
    info: info as Record<string, unknown>,
    attachments,
  };
}

describe('a finished PDF', () => {
  it('is the same bytes every time, and the same when it is finished again', () => {
    const once = finishPdf(PLAIN, FACTS, PAGE);
    expect(finishPdf(PLAIN, FACTS, PAGE).equals(once)).toBe(true);
    expect(treeOf(new PdfObjects(finishPdf(once, FACTS, PAGE)))).toBe(treeOf(new PdfObjects(once)));
  });

  it('says what it is, in its information and in its metadata', async () => {
    const { metadata, info } = await metadataOf(
      finishPdf(PLAIN, { ...FACTS, title: `${FACTS.title}\u0007` }, PAGE),
    );
    expect(info).toMatchObject({
      Title: FACTS.title,
      Author: 'Udvalget',
      Language: 'da',
      CreationDate: 'D:20260102000000Z',
    });
    const said = [
      'dc:title',
      'dc:creator',
      'pdfaid:part',
      'pdfaid:conformance',
      'pdfuaid:part',
      'xmp:createdate',
    ];
    expect(said.map((name) => metadata.get(name))).toEqual([
      FACTS.title,
      ['Udvalget'],
      '2',
      'A',
      '1',
      '2026-01-02T00:00:00Z',
    ]);
  });

  it('claims only what it is told', async () => {
    const { metadata } = await metadataOf(
      finishPdf(PLAIN, { ...FACTS, archive: undefined, isAccessible: false }, PAGE),
    );
    expect([metadata.get('pdfaid:part'), metadata.get('pdfuaid:part')]).toEqual([null, null]);
  });

  it('carries files, sorted by name, as what they are', async () => {
    const file = (name: string) => ({
      name,
      type: 'text/markdown',
      description: 'Kilde',
      relationship: 'Source' as const,
      content: Buffer.from(`# ${name}`),
    });
    const bytes = finishPdf(PLAIN, { ...FACTS, embedded: [file('øre.md'), file('a.md')] }, PAGE);
    const { attachments } = await metadataOf(bytes);
    expect(Object.keys(attachments ?? {}).sort()).toEqual(['a.md', 'øre.md']);
    expect(Buffer.from(attachments?.['øre.md']?.content ?? []).toString()).toBe('# øre.md');
    const objects = new PdfObjects(bytes);
    const specifications = [objects.catalog.get('AF') ?? []].flat().map((one) => objects.dictionary(one));
    expect(specifications.map((one) => nameIn(one.get('AFRelationship')))).toEqual(['Source', 'Source']);
  });

  it('has a profile of sRGB that a reader of profiles can follow', () => {
    const objects = finished();
    const [intent] = [objects.catalog.get('OutputIntents') ?? null].flat();
    const place = objects.dictionary(intent).get('DestOutputProfile');
    const profile = objects.unpacked(place instanceof PdfReference ? place.number : 0);
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    const tags = new Map(
      Array.from({ length: profile.readUInt32BE(128) }, (_, i) => {
        const [at, size] = [profile.readUInt32BE(136 + 12 * i), profile.readUInt32BE(140 + 12 * i)];
        expect(at % 4).toBe(0);
        return [
          profile.toString('latin1', 132 + 12 * i, 136 + 12 * i),
          profile.subarray(at, at + size),
        ] as const;
      }),
    );
    const colour = (name: string) => [8, 12, 16].map((at) => (tags.get(name)?.readInt32BE(at) ?? 0) / 65536);
    // The three primaries make the white of the connection space together.
    const sum = [0, 1, 2].map((i) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((all, name) => all + (colour(name)[i] ?? 0), 0),
    );
    sum.forEach((value, i) => expect(value).toBeCloseTo(colour('wtpt')[i] ?? 0, 3));
    const curve = tags.get('rTRC') ?? Buffer.alloc(0);
    const steps = Array.from({ length: curve.readUInt32BE(8) }, (_, i) => curve.readUInt16BE(12 + 2 * i));
    expect([steps[0], steps[steps.length - 1]]).toEqual([0, 65535]);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect((steps[512] ?? 0) / 65535).toBeCloseTo(0.2145, 3);
  });

  it('does nothing by itself, and keeps nothing of what the browser said of it', () => {
    const raw = chromiumPdf(piece(0, '0010'), [element('P', 0)], (objects) => {
      const catalog = objects.catalog;
      catalog.set('OpenAction', [new PdfReference(4), nameOf('Fit')]);
      objects.set(objects.rootNumber, catalog);
    });
    const objects = finished(raw);
    expect(objects.catalog.has('OpenAction')).toBe(false);
    expect(objects.dictionary(objects.catalog.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true);
    expect(JSON.stringify(objects.text(objects.infoNumber ?? 0))).not.toContain('m147');
  });

  it('leads a bookmark without a place to its first page', () => {
    const objects = finished(PLAIN, {}, { bookmarks: [{ title: 'x', anchor: 'andet' }] });
    const first = objects.dictionary(objects.dictionary(objects.catalog.get('Outlines')).get('First'));
    expect(first.get('Dest')).toEqual([new PdfReference(4), nameOf('XYZ'), null, null, null]);
  });

  it('is refused where there is no structure', () => {
    expect(() => finished(smallPdf())).toThrow(PdfFormatError);
  });
});

describe('the browser’s own outline', () => {
  it('stays, without the elements that it named', () => {
    const raw = chromiumPdf(piece(0, '0010'), [element('P', 0)], (objects) => {
      const item = objects.add(dictionary({ Title: true, SE: new PdfReference(11) }));
      const first = objects.add(
        dictionary({ Title: true, SE: new PdfReference(11), Next: item, First: item }),
      );
      const catalog = objects.catalog;
      catalog.set('Outlines', objects.add(dictionary({ First: first })));
      objects.set(objects.rootNumber, catalog);
    });
    const objects = finished(raw, {}, { bookmarks: undefined });
    const first = objects.dictionary(objects.dictionary(objects.catalog.get('Outlines')).get('First'));
    expect([first.has('SE'), objects.dictionary(first.get('Next')).has('SE')]).toEqual([false, false]);
  });
});

describe('a link', () => {
  const described = (annotation: Record<string, PdfValue>, codes = '00100011') => {
    const raw = chromiumPdf(piece(0, codes), [], (objects, page) => {
      const link = objects.add(dictionary({ Subtype: nameOf('Link'), ...annotation }));
      const reference = dictionary({ Type: nameOf('OBJR'), Obj: link });
      const kids = [element('P', element('Link', [0, reference]))];
      const root = objects.dictionary(objects.dictionary(objects.catalog.get('StructTreeRoot')).get('K'));
      root.set('K', kids);
      objects.set(11, root);
      page.set('Annots', [link]);
    });
    const objects = finished(raw);
    const [link] = [objects.dictionary(new PdfReference(4)).get('Annots') ?? null].flat();
    const found = objects.dictionary(link);
    const contents = found.get('Contents');
    expect(found.get('F')).toBe(4);
    expect(treeOf(objects)).toMatch(/^Document:da\(P\(Link\(0 @\d+\)\)\)$/);
    return contents instanceof PdfString ? contents.text : undefined;
  };
  const uri = (address: string) => ({ A: dictionary({ URI: new PdfString(Buffer.from(address)) }) });

  it.each([
    ['outward: its text and its address', uri('https://x.dk/'), 'ab (https://x.dk/)'],
    ['whose text is its address: that alone', uri('https://ab/'), 'ab'],
    ['to an address for mail: that alone', uri('mailto:ab'), 'ab'],
    ['within the document: its text', { Dest: nameOf('punkt-1') }, 'ab'],
    ['to a note: which one', { Dest: nameOf('note-3') }, 'Note 3'],
    ['back from a note: its text', { Dest: nameOf('note-3-henvisning') }, 'ab'],
  ])('%s', (_, annotation, contents) => {
    expect(described(annotation)).toBe(contents);
  });

  it('without a text is described by its address', () => {
    expect(described(uri('https://x.dk/'), '0099')).toBe('https://x.dk/');
  });
});

describe('text in a form, in which the browser paints what is transparent', () => {
  const withForm = (marked: boolean) =>
    chromiumPdf(`${piece(0, '0010')}q\n/X9 Do\nQ\n`, [element('P', 0), element('P', 1)], (objects, page) => {
      const resources = objects.dictionary(page.get('Resources'));
      const content = marked ? piece(1, '0011') : piece(1, '0011').replace(/^.*BDC\n|EMC\n$/g, '');
      const form = objects.addStream(
        { Subtype: nameOf('Form'), Resources: new Map(resources) },
        Buffer.from(`0 0 1 1 re\nf\n${content}`),
      );
      page.set('Resources', new Map([...resources, ['XObject', dictionary({ X9: form })]]));
    });
  const contentOf = (objects: PdfObjects) => objects.unpacked(5).toString('latin1');

  it('stays in the structure', () => {
    const objects = finished(withForm(true));
    expect(treeOf(objects)).toBe('Document:da(P(0) P(1/13))');
    expect(contentOf(objects)).toContain('EMC\nq\n/X9 Do\nQ\n');
    const form = objects.dictionary(new PdfReference(13));
    expect(form.get('StructParents')).toBe(1);
    expect(objects.unpacked(13).toString()).toMatch(
      /^\/Artifact BMC\n0 0 1 1 re\nf\nEMC\n\/P <<\/MCID 1 >>BDC\n/,
    );
  });

  it('is not hidden as decoration where the structure does not know it', () => {
    expect(contentOf(finished(withForm(false)))).toContain('EMC\nq\n/X9 Do\nQ\n');
  });
});
