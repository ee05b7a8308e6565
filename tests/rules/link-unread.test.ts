import { describe, expect, it } from 'vitest';
import { findingsOf, inItem, meeting } from './links-findings.js';

const find = inItem('link-unread');

describe('link-unread', () => {
  it.each([
    ['a blank in the address', 'Se [en fil](bilag/min fil.txt).', '10:4 »[en fil](bilag/min fil.txt)«'],
    ['a blank in a name alone', '[en fil](min fil.txt)', '10:1 »[en fil](min fil.txt)«'],
    ['a parenthesis in the address', '[en fil](bilag/fil (2).pdf)', '10:1 »[en fil](bilag/fil (2).pdf)«'],
    ['an image', '![en kurve](bilag/en kurve.png)', '10:1 »![en kurve](bilag/en kurve.png)«'],
    ['a blank on the web', '[en fil](https://a.dk/min fil)', '10:1 »[en fil](https://a.dk/min fil)«'],
    ['a gap', '[en fil] (bilag/fil.txt)', '10:1 »[en fil] (bilag/fil.txt)«'],
    ['a gap before the web', 'Se [en side] (https://a.dk/b).', '10:4 »[en side] (https://a.dk/b)«'],
    ['a gap before a file', '[en fil] (referat.docx)', '10:1 »[en fil] (referat.docx)«'],
    ['swapped', 'Se (en side)[https://a.dk/b].', '10:4 »(en side)[https://a.dk/b]«'],
    ['swapped with a file', '(en fil)[../fil.pdf]', '10:1 »(en fil)[../fil.pdf]«'],
    ['a second swapped one', '(en)[a] *og* (en)[www.a.dk]', '10:14 »(en)[www.a.dk]«'],
    ['a cell of a table', '| A |\n|---|\n| [en fil] (bilag/a.txt) |', '12:3 »[en fil] (bilag/a.txt)«'],
  ])('is found for %s', async (_, body, expected) => {
    expect(await find(body)).toEqual([expected]);
  });

  it.each([
    ['links', '[en fil](bilag/fil.txt), [en](<bilag/min fil.txt>) og [to](https://a.dk "en titel")'],
    ['words in brackets', 'Den [anden] (se bilaget) og (den)[anden]'],
    [
      'short forms and dates',
      '[sic] (f.eks.) og [sic] (f.eks), [sic] (et.al), [sic] (12.03.2026) og [sic] (nr. 12.2024)',
    ],
    ['a sentence with a file in it', '[redaktionel note] (se også filen notat.docx)'],
    ['footnotes', 'Tekst (note)[^1] og [^1] (bilag/a.txt)\n\n[^1]: Note.'],
    ['numbers and boxes', '[1] (https://a.dk/b) og [ ] (bilag/a.txt) og (3)[bilag/a.txt]'],
    ['code', '`[en fil] (bilag/fil.txt)`\n\n```\n[en fil] (bilag/fil.txt)\n```'],
    ['a backslash', '\\[en fil](bilag/min fil.txt)'],
    ['a new line', '[en fil]\n(bilag/fil.txt)'],
  ])('is not found for %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });

  it('says what is wrong', async () => {
    const body = '## Sag\n\n[en fil](bilag/a b.txt) ![en fil] (bilag/a.txt) (en fil)[bilag/a.txt]';
    expect((await findingsOf('link-unread', meeting(body))).map(({ args }) => args)).toEqual([
      { form: 'blank', image: 0 },
      { form: 'gap', image: 1 },
      { form: 'swapped', image: 0 },
    ]);
  });

  it('takes linear time', async () => {
    const hostile = [`[aa](`, `(aa)[`, `[aa] (`, '[', '('].map((part) => part.repeat(4_000)).join('\n\n');
    const started = performance.now();
    expect(await find(hostile)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
