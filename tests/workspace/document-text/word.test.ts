import { describe, expect, it } from 'vitest';
import { zip } from '../documents-by-hand.js';
import { NUMBER, XML, found } from './found-numbers.js';
import { workbook } from './office-files.js';

function word(body: string, more: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const document = `${XML}<w:document xmlns:w="w" xmlns:wp="wp" xmlns:mc="mc" xmlns:v="v"><w:body>${body}</w:body></w:document>`;
  return zip({ '[Content_Types].xml': `${XML}<Types/>`, 'word/document.xml': document, ...more });
}
const p = (...runs: string[]) => `<w:p>${runs.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;
const part = (root: string, inside: string) => `${XML}<w:${root} xmlns:w="w">${inside}</w:${root}>`;

describe('Word', () => {
  it.each<[string, string, string]>([
    ['text', p('A') + p(`CPR ${NUMBER}`), '1 paragraph:2'],
    ['runs', p('2512', '48', '-', '99', '96'), '1 paragraph:1'],
    [
      'runs with something between',
      `<w:p><w:r><w:t>251248</w:t></w:r><w:r><w:drawing><wp:posOffset>12</wp:posOffset></w:drawing></w:r><w:r><w:t>-9996</w:t></w:r></w:p>`,
      '1 paragraph:1',
    ],
    [
      'a hyphen that is an element',
      `<w:p><w:r><w:t>251248</w:t><w:noBreakHyphen/><w:t>9996</w:t></w:r></w:p>`,
      '1 paragraph:1',
    ],
    ['two lines', `<w:p><w:r><w:t>251248-</w:t><w:br/><w:t>9996</w:t></w:r></w:p>`, '1 paragraph:1'],
    [
      'a deletion',
      `<w:p><w:del><w:r><w:delText>2512489996</w:delText></w:r></w:del><w:ins><w:r><w:t>NN</w:t></w:r></w:ins></w:p>`,
      '1 paragraph:1',
    ],
    [
      'half a deletion',
      `<w:p><w:r><w:t>251248-</w:t></w:r><w:del><w:r><w:delText>9996</w:delText></w:r></w:del><w:ins><w:r><w:t>XXXX</w:t></w:r></w:ins></w:p>`,
      '1 paragraph:1',
    ],
    [
      'hidden letters',
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${NUMBER}</w:t></w:r></w:p>`,
      '1 paragraph:1',
    ],
    [
      'a text box',
      `<w:p><w:r><w:t>2</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('251248', '-9996')}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`,
      '1 paragraph:1',
    ],
    [
      'an alternative text',
      `<w:p><wp:docPr id="1" name="Billede 1" descr="Brev om ${NUMBER}"/></w:p>`,
      '1 paragraph:1',
    ],
    [
      'a field',
      `<w:p><w:r><w:instrText>HYPERLINK "https://a.dk/?cpr=2512489996"</w:instrText></w:r></w:p>`,
      '1 paragraph:1',
    ],
    ['a content control', `<w:sdt><w:sdtPr><w:alias w:val="${NUMBER}"/></w:sdtPr></w:sdt>`, '1 paragraph:1'],
    [
      'a table',
      `<w:tbl><w:tr><w:tc>${p('CPR')}</w:tc></w:tr><w:tr><w:tc>${p('2512489996')}</w:tc></w:tr></w:tbl>`,
      '1 table:1',
    ],
    ['two of them', p(NUMBER) + p('Og 251249-9996, igen ' + NUMBER), '2 paragraph:1 paragraph:2'],
  ])('holds one in %s', async (_, body, expected) => {
    expect(await found(word(body), 'a.docx')).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    ['a header', 'word/header1.xml', part('hdr', p(NUMBER)), '1 header'],
    ['a footer', 'word/footer2.xml', part('ftr', p(NUMBER)), '1 header'],
    [
      'a footnote',
      'word/footnotes.xml',
      part('footnotes', `<w:footnote>${p(NUMBER)}</w:footnote>`),
      '1 notes',
    ],
    ['an endnote', 'word/endnotes.xml', part('endnotes', `<w:endnote>${p(NUMBER)}</w:endnote>`), '1 notes'],
    [
      'a comment',
      'word/comments.xml',
      part('comments', `<w:comment w:author="A">${p('251248', '-9996')}</w:comment>`),
      '1 comment',
    ],
    ['an author', 'word/comments.xml', part('comments', `<w:comment w:author="${NUMBER}"/>`), '1 comment'],
    [
      'settings',
      'word/settings.xml',
      part('settings', `<w:docVars><w:docVar w:name="cpr" w:val="${NUMBER}"/></w:docVars>`),
      '1 properties',
    ],
    [
      'an address',
      'word/_rels/document.xml.rels',
      `${XML}<Relationships><Relationship Id="r" Target="https://a.dk/?cpr=2512489996"/></Relationships>`,
      '1 hidden',
    ],
    [
      'a core property',
      'docProps/core.xml',
      `${XML}<c><dc:title xmlns:dc="d">Sag ${NUMBER}</dc:title></c>`,
      '1 properties',
    ],
    ['an app property', 'docProps/app.xml', `${XML}<P><Company>${NUMBER}</Company></P>`, '1 properties'],
    [
      'a custom property',
      'docProps/custom.xml',
      `${XML}<P><property name="CPR"><lpwstr>2512489996</lpwstr></property></P>`,
      '1 properties',
    ],
    ['custom XML', 'customXml/item1.xml', `${XML}<x><cpr>2512489996</cpr></x>`, '1 properties'],
    ['the glossary', 'word/glossary/document.xml', part('glossaryDocument', p(NUMBER)), '1 hidden'],
    [
      'a chart',
      'word/charts/chart1.xml',
      `${XML}<c:c xmlns:c="c"><c:pt><c:v>${NUMBER}</c:v></c:pt></c:c>`,
      '1 hidden',
    ],
  ])('holds one in %s', async (_, name, content, expected) => {
    expect(await found(word(p('A'), { [name]: content }), 'a.docm')).toBe(expected);
  });

  it('holds one in a workbook inside', async () => {
    const inner = workbook('<row><c t="inlineStr"><is><t>251248-9996</t></is></c></row>');
    expect(await found(word(p('A'), { 'word/embeddings/Ark1.xlsx': inner }), 'a.docx')).toBe('1 embedded');
  });

  it('says what it cannot read', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await found(word(p('A'), { 'word/embeddings/oleObject1.bin': old }), 'a.docx')).toBe(
      '0 !embedded',
    );
    expect(await found(word('<w:p>'), 'a.docx')).toBe('0 !damaged');
    expect(await found(old, 'a.doc')).toBe('0 !damaged');
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await found(locked, 'a.docx')).toBe('0 !encrypted');
    expect(await found(word(p('A')).subarray(0, 200), 'a.docx')).toBe('0 !damaged');
  });

  it.each([
    ['dates and times', p('Mødet 17-03-2026 kl. 10.00-12.00 og 251248 kl. 9996x')],
    ['a case number', p('Sagsnr. 25-1248-9996 og journalnr. 2512489996')],
    ['a phone number', p('Tlf. 2512489996, +45 25 12 48 99')],
    ['a date that does not exist', p('321548-9996')],
    [
      'an account',
      `<w:tbl><w:tr><w:tc>${p('Kontonr.')}</w:tc><w:tc>${p('2512489996')}</w:tc></w:tr></w:tbl>`,
    ],
    ['what programs count', '<w:p w:rsidR="2512489996"><wp:docPr id="2512489996" name="Billede 1"/></w:p>'],
    [
      'stops of a ruler',
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="2512489996"/></w:tabs></w:pPr></w:p>',
    ],
  ])('finds none in %s', async (_, body) => {
    expect(await found(word(body), 'a.docx')).toBe('0');
  });
});
