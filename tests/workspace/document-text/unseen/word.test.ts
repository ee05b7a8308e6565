import { describe, expect, it } from 'vitest';
import { workbook, row, s } from '../office-files.js';
import { zip } from '../../documents-by-hand.js';
import { XML } from '../found-numbers.js';
import { del, ins, p, part, relations, run, unseenIn, word } from './found-unseen.js';

const MARK = (kind: string) => `<w:pPr><w:rPr><w:${kind} w:id="3"/></w:rPr></w:pPr>`;

describe('a Word document', () => {
  it.each<[string, string, string]>([
    ['a deletion', p(run('A'), del('B')), 'deletions:1'],
    ['an insertion', p(run('A'), ins('B')), 'insertions:1'],
    ['runs of one deletion', p(del('A'), del('B')), 'deletions:1'],
    ['two deletions', p(del('A'), run('B'), del('C')), 'deletions:2'],
    ['one put in the place of the other', p(del('A'), ins('B')), 'deletions:1 insertions:1'],
    ['a deleted run in a deleted paragraph', p(MARK('del'), del('A')), 'deletions:1'],
    [
      'a deletion over three paragraphs',
      p(MARK('del'), del('A')) + p(MARK('del'), del('B')) + p(del('C')),
      'deletions:1',
    ],
    ['a deleted end of a paragraph', p(MARK('del'), run('A')), 'deletions:1'],
    ['a deleted text that somebody had put in', p(`<w:ins w:id="1">${del('A')}</w:ins>`), 'deletions:1'],
    [
      'text that was moved',
      p(`<w:moveFrom w:id="1"><w:r><w:t>A</w:t></w:r></w:moveFrom>`) +
        p(`<w:moveTo w:id="2">${run('A')}</w:moveTo>`),
      'deletions:1 insertions:1',
    ],
    [
      'a deleted row of a table',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p(del('A'))}</w:tc></w:tr></w:tbl>`,
      'deletions:1',
    ],
    [
      'a deleted row without text',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p()}</w:tc></w:tr></w:tbl>`,
      'deletions:1',
    ],
    ['a deleted drawing', p('<w:del w:id="1"><w:r><w:drawing/></w:r></w:del>'), 'deletions:1'],
    ['hidden text', p(run('A'), run('B', '<w:vanish/>'), run('C', '<w:vanish/>')), 'hidden-text:1'],
    [
      'hidden text in two places',
      p(run('B', '<w:vanish/>')) + p(run('C', '<w:vanish w:val="on"/>')),
      'hidden-text:2',
    ],
    [
      'a text box that stands there in two forms',
      p(
        `<w:r><mc:AlternateContent><mc:Choice>${p(del('A'))}</mc:Choice><mc:Fallback>${p(del('A'))}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      'deletions:1',
    ],
    [
      'a hidden picture',
      p('<w:r><w:drawing><wp:inline><wp:docPr id="1" hidden="1"/><a:blip/></wp:inline></w:drawing></w:r>'),
      'hidden-objects:1',
    ],
  ])('holds %s', async (_, body, expected) => {
    expect(await unseenIn(word(body), 'a.docx')).toBe(expected);
  });

  it.each<[string, string]>([
    ['text', p(run('A'))],
    [
      'changed looks',
      p(
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>A</w:t></w:r>',
      ),
    ],
    ['hidden space', p(run(' ', '<w:vanish/>'))],
    ['a hidden end of a paragraph', p('<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>', run('A'))],
    ['what is not hidden after all', p(run('A', '<w:vanish w:val="false"/>'))],
    ['what is hidden on the web alone', p(run('A', '<w:webHidden/>'))],
    ['an entry of an index', p('<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE "A"</w:instrText></w:r>')],
    [
      'the frame of a form from the web',
      p(run('Top of Form', '<w:vanish/>')) + p(run('Nederst i formularen', '<w:vanish/>')),
    ],
    ['an empty change', p('<w:del w:id="1"></w:del>', run('A'))],
  ])('holds nothing unseen in %s', async (_, body) => {
    expect(await unseenIn(word(body), 'a.docx')).toBe('');
  });

  it.each<[string, string, string, string]>([
    ['a header', 'word/header1.xml', part('hdr', p(del('A'))), 'deletions:1'],
    ['a header without changes', 'word/header1.xml', part('hdr', p(run('A'))), ''],
    ['a footnote', 'word/footnotes.xml', part('footnotes', `<w:footnote>${p(run('A'))}</w:footnote>`), ''],
    [
      'comments',
      'word/comments.xml',
      part(
        'comments',
        `<w:comment>${p(run('A'))}${p(run('B'))}</w:comment><w:comment>${p(run('C'))}</w:comment>`,
      ),
      'comments:2',
    ],
    ['no comments', 'word/comments.xml', part('comments', ''), ''],
    [
      'a comment that says nothing',
      'word/comments.xml',
      part('comments', `<w:comment w:author="A">${p()}</w:comment>`),
      '',
    ],
    ['building blocks', 'word/glossary/document.xml', part('glossaryDocument', p(del('A'))), ''],
    ['its properties', 'docProps/core.xml', `${XML}<c><creator>A</creator></c>`, ''],
  ])('may have %s', async (_, name, content, expected) => {
    expect(await unseenIn(word(p(run('A')), { [name]: content }), 'a.docx')).toBe(expected);
  });

  it('is read whatever its prefixes, its namespace, its parts’ names and its encoding are', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const body = `<body><p><del><r><delText>A</delText></r></del></p></body>`;
    const xml = `${XML}<document xmlns="${strict}">${body}</document>`;
    const other = `${XML}<x:document xmlns:x="${strict}">${body.replaceAll(/<(\/?)/g, '<$1x:')}</x:document>`;
    const utf16 = Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    for (const content of [xml, other, utf16, Buffer.from(utf16).swap16(), Buffer.from(utf16.subarray(2))])
      for (const name of ['word/document.xml', 'word/document2.xml', 'Word/Hoved.xml'])
        expect(await unseenIn(zip({ '[Content_Types].xml': '<T/>', [name]: content }), 'a.docx')).toBe(
          'deletions:1',
        );
  });

  it('has styles that hide', async () => {
    const style = (id: string, inside: string) => `<w:style w:styleId="${id}">${inside}</w:style>`;
    const styles = part(
      'styles',
      [
        style('S', '<w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr>'),
        style('T', '<w:basedOn w:val="S"/>'),
        style('U', '<w:basedOn w:val="S"/><w:rPr><w:vanish w:val="0"/></w:rPr>'),
        style('z', '<w:name w:val="z-Top of Form"/><w:rPr><w:vanish/></w:rPr>'),
        style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>'),
      ].join(''),
    );
    const more = { 'word/styles.xml': styles };
    const of = (id: string) => p(`<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`, run('A'));
    const body = `${of('S')}${of('T')}${p(run('A', '<w:rStyle w:val="S"/>'))}`;
    expect(await unseenIn(word(body, more), 'a.docx')).toBe('hidden-text:3');
    expect(await unseenIn(word(of('U') + of('z') + of('A'), more), 'a.docx')).toBe('');
    const shown = p('<w:pPr><w:pStyle w:val="S"/></w:pPr>', run('A', '<w:vanish w:val="0"/>'));
    expect(await unseenIn(word(shown, more), 'a.docx')).toBe('');
  });

  it.each<[string, string, string, string]>([
    ['a document', 'Word.Document.12', 'word/embeddings/Dokument1.docx', 'files:1'],
    ['an equation', 'Equation.3', 'word/embeddings/Dokument1.docx', ''],
  ])('may have %s inside', async (_, program, name, expected) => {
    const object = p(`<w:r><w:object><o:OLEObject ProgID="${program}" r:id="rId7"/></w:object></w:r>`);
    const bytes = word(object, {
      'word/_rels/document.xml.rels': relations({ rId7: 'embeddings/Dokument1.docx' }),
      [name]: word(p(run('A'))),
    });
    expect(await unseenIn(bytes, 'a.docx')).toBe(expected);
  });

  it('may have a chart with its numbers, but not with a whole workbook', async () => {
    const rows = row(s('A'));
    const chart = (inner: Buffer) =>
      word(p(run('A')), {
        'word/charts/_rels/chart1.xml.rels': relations({ rId1: '../embeddings/Ark1.xlsx' }),
        'word/embeddings/Ark1.xlsx': inner,
      });
    expect(await unseenIn(chart(workbook(rows)), 'a.docx')).toBe('');
    const second = {
      'xl/worksheets/sheet2.xml': `${XML}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    };
    expect(await unseenIn(chart(workbook(rows, { more: second })), 'a.docx')).toBe('files:1');
  });

  it('tells what is unseen in a file inside, too', async () => {
    const bytes = word(p(run('A')), { 'word/embeddings/Dokument1.docx': word(p(del('A'))) });
    expect(await unseenIn(bytes, 'a.docx')).toBe('deletions:1 files:1');
  });

  it('tells what stands before a fault', async () => {
    const broken = word(`${p(del('A'))}<w:p>`);
    expect(await unseenIn(broken, 'a.docx')).toBe('deletions:1 !damaged');
  });
});

describe('rich text', () => {
  it.each([
    ['a deletion', '{\\rtf1 A {\\deleted B}{\\deleted\\b C} D}', 'deletions:1'],
    ['an insertion', '{\\rtf1 A {\\revised B}}', 'insertions:1'],
    ['hidden text', '{\\rtf1 A {\\v B} C \\v D\\v0 E}', 'hidden-text:2'],
    ['a comment', '{\\rtf1 A{\\*\\atnid AB}{\\*\\annotation {\\*\\atnref 1}{\\b B} C}}', 'comments:1'],
    ['an entry of an index', '{\\rtf1 A{\\xe {\\v B}}}', ''],
    ['text', '{\\rtf1{\\info{\\author A}}{\\stylesheet{\\v Skjult;}} A}', ''],
  ])('holds %s', async (_, text, expected) => {
    expect(await unseenIn(Buffer.from(text), 'a.rtf')).toBe(expected);
  });
});
