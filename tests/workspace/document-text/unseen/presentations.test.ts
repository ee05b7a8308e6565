import { describe, expect, it } from 'vitest';
import { zip } from '../../documents-by-hand.js';
import { XML } from '../found-numbers.js';
import { relations, unseenIn } from './found-unseen.js';

const NAMES = 'xmlns:p="p" xmlns:a="a" xmlns:r="r"';
const presentation = (more: Readonly<Record<string, string | Buffer>>) =>
  zip({ '[Content_Types].xml': `${XML}<Types/>`, 'ppt/presentation.xml': `${XML}<p/>`, ...more });
const text = (words: string) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`;
const shape = (words: string, placeholder = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="A"/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr>${text(words)}</p:sp>`;
const slide = (inside: string, attributes = '') => `${XML}<p:sld ${NAMES} ${attributes}>${inside}</p:sld>`;
const notes = (...shapes: string[]) => `${XML}<p:notes ${NAMES}>${shapes.join('')}</p:notes>`;

describe('a PowerPoint file', () => {
  it.each<[string, string, string, string]>([
    [
      'notes',
      'ppt/notesSlides/notesSlide1.xml',
      notes(shape('Sig', '<p:ph type="body"/>'), shape('det')),
      'notes:1',
    ],
    [
      'an empty page of notes',
      'ppt/notesSlides/notesSlide1.xml',
      notes(
        shape('', '<p:ph type="body"/>'),
        shape('7', '<p:ph type="sldNum"/>'),
        shape('A', '<p:ph type="hdr"/>'),
      ),
      '',
    ],
    ['a slide', 'ppt/slides/slide1.xml', slide(shape('A')), ''],
    [
      'a hidden slide',
      'ppt/slides/slide1.xml',
      slide(shape('A') + shape('B'), 'show="0"'),
      'hidden-slides:1',
    ],
    ['an empty hidden slide', 'ppt/slides/slide1.xml', slide('', 'show="0"'), ''],
    [
      'a hidden shape',
      'ppt/slides/slide1.xml',
      slide(shape('A').replace('name="A"', 'hidden="1"')),
      'hidden-objects:1',
    ],
    [
      'an empty hidden shape',
      'ppt/slides/slide1.xml',
      slide(shape('').replace('name="A"', 'hidden="1"') + shape('A')),
      '',
    ],
    [
      'comments',
      'ppt/comments/comment1.xml',
      `${XML}<p:cmLst ${NAMES}><p:cm><p:text>A</p:text></p:cm><p:cm><p:text/></p:cm></p:cmLst>`,
      'comments:1',
    ],
    [
      'newer comments with answers',
      'ppt/comments/modernComment_1.xml',
      `${XML}<p:cmLst ${NAMES}><p:cm><p:replyLst><p:reply><p:txBody>${text('B')}</p:txBody></p:reply></p:replyLst><p:txBody>${text('A')}</p:txBody></p:cm></p:cmLst>`,
      'comments:2',
    ],
    [
      'the layout of notes',
      'ppt/notesMasters/notesMaster1.xml',
      `${XML}<p:notesMaster ${NAMES}>${shape('A')}</p:notesMaster>`,
      '',
    ],
  ])('may have %s', async (_, name, content, expected) => {
    expect(await unseenIn(presentation({ [name]: content }), 'a.pptx')).toBe(expected);
  });

  it('may have a document inside', async () => {
    const bytes = presentation({
      'ppt/slides/slide1.xml': slide(`<p:oleObj progId="Word.Document.12" r:id="rId2"/>`),
      'ppt/slides/_rels/slide1.xml.rels': relations({ rId2: '../embeddings/a.txt' }),
      'ppt/embeddings/a.txt': 'A',
    });
    expect(await unseenIn(bytes, 'a.pptx')).toBe('files:1');
  });
});
