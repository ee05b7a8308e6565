import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTree } from '../../../src/parse/clean.js';
import { parseNow } from '../../../src/parse/markdown-processor.js';
import { markdownToHtml } from '../../../src/render/html/markdown-to-html.js';
import { formatText } from '../../parse/meeting-texts.js';
import { REPORT_NOTHING, plainContext } from '../../rendering.js';
import { isWellFormed } from './house-deviations.js';
import { htmlEvents } from './html-events.js';

function render(markdown: string, parentLevel = 3, images?: ReadonlyMap<string, string>): string {
  return markdownToHtml(
    cleanTree(parseNow(markdown), markdown, REPORT_NOTHING).nodes,
    parentLevel,
    plainContext(images),
  );
}

function levelsIn(html: string): number[] {
  return [...html.matchAll(/<h([1-6])>/g)].map((match) => Number(match[1]));
}

describe('headings of the author’s own', () => {
  it.each<[number, string, number[]]>([
    [3, '#### A\n\n##### B\n\n###### C', [4, 5, 6]],
    [3, '#### A\n\n###### C\n\n#### D', [4, 5, 4]],
    [3, '###### C', [4]],
    [4, '#### A\n\n##### B\n\n###### C', [5, 6, 6]],
    [1, '#### A', [2]],
    [5, '#### A\n\n##### B', [6, 6]],
  ])('below level %i: %j', (parent, markdown, levels) => {
    expect(levelsIn(render(markdown, parent))).toEqual(levels);
  });

  it('never skip a level, nor come above the heading over them', () => {
    const headings = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(headings, fc.integer({ min: 1, max: 5 }), (depths, parent) => {
        const levels = levelsIn(render(depths.map((depth) => `${'#'.repeat(depth)} A`).join('\n\n'), parent));
        expect(levels).toHaveLength(depths.length);
        levels.forEach((level, i) => {
          expect(level).toBeGreaterThan(parent);
          expect(level).toBeLessThanOrEqual((levels[i - 1] ?? parent) + 1);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table', () => {
  const written = render('| Region | Antal | Svar |\n| :-- | --: | :-: |\n| Nord | 12 | *ja* |\n| Syd | |\n');
  const html = written.replaceAll('\n', '');

  it('runs no cells and rows together for who reads its text alone', () => {
    const words = written.replaceAll(/<[^>]*>/g, '').split(/\s+/);
    expect(words.filter((word) => word !== '')).toEqual([
      'Region',
      'Antal',
      'Svar',
      'Nord',
      '12',
      'ja',
      'Syd',
    ]);
  });

  it('is a real one, its header cells with a scope', () => {
    expect(html).toContain('<table><thead><tr><th scope="col">Region</th>');
    expect(html).toContain('<tbody><tr><td>Nord</td>');
  });

  it('aligns by class', () => {
    expect(html).toContain('<th scope="col" class="align-right">Antal</th>');
    expect(html).toContain('<td class="align-center"><em>ja</em></td>');
  });

  it('has no empty cell, and as many in each row', () => {
    expect(html.match(/<td/g)).toHaveLength(6);
    expect(html).not.toMatch(/<t[dh][^>]*><\/t/);
    expect(html).toContain(
      '<tr><td>Syd</td><td class="align-right">\u00A0</td><td class="align-center">\u00A0</td></tr>',
    );
  });

  it('may have no rows', () => {
    expect(render('| A |\n| - |\n').replaceAll('\n', '')).toContain(
      '<table><thead><tr><th scope="col">A</th></tr></thead></table></div>',
    );
  });
});

describe('a task list', () => {
  it('says in words what is done, without form fields', () => {
    const html = render('- [x] Sendt\n- [ ] Bestilt\n- andet');
    expect(html).toContain('<ul class="tasks">');
    expect(html).toContain('<li class="done"><span class="state">Udført:</span> Sendt</li>');
    expect(html).toContain('<li class="open"><span class="state">Åben:</span> Bestilt</li>');
    expect(html).toContain('<li>andet</li>');
    expect(html).not.toContain('<input');
  });

  it('may be loose', () => {
    expect(render('- [x] Sendt\n\n- [ ] Bestilt')).toContain(
      '<p><span class="state">Udført:</span> Sendt</p>',
    );
  });
});

describe('an image', () => {
  it('is shown where its file is given', () => {
    const images = new Map([['kurve.png', 'data:image/png;base64,AAAA']]);
    expect(render('![Kurve "stiger"](kurve.png)', 3, images)).toBe(
      '<p><img src="data:image/png;base64,AAAA" alt="Kurve &#x22;stiger&#x22;"></p>',
    );
  });

  it('is its alternative text otherwise', () => {
    expect(render('![Kurve](https://a.dk/kurve.png)')).toBe('<p><em>Kurve</em></p>');
  });
});

describe('text', () => {
  it.each([
    ['~~væk~~', '<p><del>væk</del></p>'],
    ['a  \nb', '<p>a<br>\nb</p>'],
    ['{{title}} {{{body}}}', '<p>{{title}} {{{body}}}</p>'],
    ['3. Tre\n4. Fire', '<ol start="3">\n<li>Tre</li>\n<li>Fire</li>\n</ol>'],
    ['Se www.dmpg.dk', '<p>Se <a href="http://www.dmpg.dk">www.dmpg.dk</a></p>'],
    ['<b>fed</b>', '<p>&#x3C;b>fed&#x3C;/b></p>'],
    ['A[^1]', '<p>A[^1]</p>'],
    ['A[^1]\n\n[^1]: Note', '<p>A</p>'],
  ])('%s', (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it('of any kind gives well-formed HTML', () => {
    fc.assert(
      fc.property(formatText, (text) => isWellFormed(htmlEvents(render(text)))),
      { numRuns: 300 },
    );
  });
});
