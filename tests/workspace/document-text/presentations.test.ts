import { describe, expect, it } from 'vitest';
import { zip } from '../documents-by-hand.js';
import { NUMBER, XML, found } from './found-numbers.js';

describe('PowerPoint', () => {
  const slide = `${XML}<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>251248</a:t></a:r><a:r><a:t>-9996</a:t></a:r></a:p></p:sld>`;
  it.each<[string, string, string, string]>([
    ['a slide', 'ppt/slides/slide3.xml', slide, '1 slide:3'],
    ['notes', 'ppt/notesSlides/notesSlide2.xml', slide, '1 notes:2'],
    [
      'a comment',
      'ppt/comments/comment1.xml',
      `${XML}<c xmlns:p="p"><p:cm><p:text>${NUMBER}</p:text></p:cm></c>`,
      '1 comment',
    ],
    ['a diagram', 'ppt/diagrams/data1.xml', slide, '1 hidden'],
    [
      'a table',
      'ppt/slides/slide1.xml',
      `${XML}<s xmlns:a="a"><a:tbl><a:tr><a:tc><a:p><a:r><a:t>${NUMBER}</a:t></a:r></a:p></a:tc></a:tr></a:tbl></s>`,
      '1 slide:1',
    ],
    [
      'the name of a shape',
      'ppt/slides/slide1.xml',
      `${XML}<s xmlns:p="p"><p:cNvPr id="2" name="${NUMBER}"/></s>`,
      '1 slide:1',
    ],
  ])('holds one in %s', async (_, name, content, expected) => {
    const bytes = zip({
      '[Content_Types].xml': `${XML}<Types/>`,
      'ppt/presentation.xml': `${XML}<p/>`,
      [name]: content,
    });
    expect(await found(bytes, 'a.pptx')).toBe(expected);
  });
});

const NAMES = 'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:dc="d" xmlns:manifest="m"';
function openDocument(type: string, body: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const content = `${XML}<office:document-content ${NAMES}>${body}</office:document-content>`;
  return zip({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': content, ...more });
}

describe('OpenDocument', () => {
  it.each<[string, string, string, string]>([
    ['text', 'odt', `<text:p>A</text:p><text:p>251248<text:span>-99</text:span>96</text:p>`, '1 paragraph:2'],
    ['a heading', 'odt', `<text:h>${NUMBER}</text:h>`, '1 paragraph:1'],
    ['spaces', 'odt', `<text:p>251248<text:s/>9996</text:p>`, '1 paragraph:1'],
    [
      'a deletion',
      'odt',
      `<text:tracked-changes><text:deletion><text:p>${NUMBER}</text:p></text:deletion></text:tracked-changes>`,
      '1 paragraph:1',
    ],
    [
      'a comment',
      'odt',
      `<text:p>A<office:annotation><text:p>${NUMBER}</text:p></office:annotation>B</text:p>`,
      '1 paragraph:1',
    ],
    [
      'a cell',
      'ods',
      `<table:table><table:table-row><table:table-cell><text:p>${NUMBER}</text:p></table:table-cell></table:table-row></table:table>`,
      '1 table:1',
    ],
    [
      'a number in a cell',
      'ods',
      `<table:table><table:table-row><table:table-cell office:value-type="float" office:value="2512489996"><text:p>2,51E+09</text:p></table:table-cell></table:table-row></table:table>`,
      '1 table:1',
    ],
    [
      'a number that is shown with its zero',
      'ods',
      `<table:table><table:table-row><table:table-cell office:value-type="float" office:value="101701234"><text:p>010170-1234</text:p></table:table-cell></table:table-row></table:table>`,
      '1 table:1',
    ],
    ['a slide', 'odp', `<text:p>${NUMBER}</text:p>`, '1 paragraph:1'],
  ])('holds one in %s', async (_, extension, body, expected) => {
    expect(await found(openDocument('text', body), `a.${extension}`)).toBe(expected);
  });

  it('finds none in an amount', async () => {
    const cell =
      '<table:table-cell office:value-type="float" office:value="2512489996"><text:p>2.512.489.996</text:p></table:table-cell>';
    const body = `<table:table><table:table-row>${cell}</table:table-row></table:table>`;
    expect(await found(openDocument('spreadsheet', body), 'a.ods')).toBe('0');
  });

  it('holds one among its properties and in its headers', async () => {
    const meta = `${XML}<m xmlns:dc="d"><dc:title>${NUMBER}</dc:title></m>`;
    expect(await found(openDocument('text', '', { 'meta.xml': meta }), 'a.odt')).toBe('1 properties');
    const styles = `${XML}<s xmlns:text="t"><text:p>${NUMBER}</text:p></s>`;
    expect(await found(openDocument('text', '', { 'styles.xml': styles }), 'a.odt')).toBe('1 header');
  });

  it('says that it is encrypted', async () => {
    const manifest = `${XML}<manifest:manifest ${NAMES}><manifest:encryption-data/></manifest:manifest>`;
    expect(await found(openDocument('text', '', { 'META-INF/manifest.xml': manifest }), 'a.odt')).toBe(
      '0 !encrypted',
    );
  });
});
