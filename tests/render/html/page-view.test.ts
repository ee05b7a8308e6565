import { describe, expect, it } from 'vitest';
import { pageView } from '../../../src/render/html/page-view.js';
import { meetingSource } from '../../meeting-source.js';
import { editionsOf } from '../../rendering.js';

const SOURCE = meetingSource(`## Bilag og billeder

### Bilag

- Notat
- [Eget bilag](bilag/notat.pdf)
- Tredje bilag
- [Fjerde](https://eksempel.dk/)

### Sagsfremstilling

![Kurve](kurve.png) ![Kort](kort.png) [Fil](../andet.pdf)
`);

describe('attachments that lead somewhere', () => {
  it('lead to relative addresses of the program’s own, and some nowhere', async () => {
    const { public: edition } = await editionsOf(SOURCE);
    const view = pageView(edition, new Map(), (number) => (number === 3 ? undefined : `bilag/${number}.pdf`));
    const html = view.items[0]?.sections[0]?.content ?? '';
    expect(html).toContain('<a href="bilag/1.pdf">Notat</a>');
    expect(html).toContain('<a href="bilag/2.pdf">Eget bilag</a>');
    expect(html).toMatch(/<li>Tredje bilag/);
    expect(html).toContain('<a href="https://eksempel.dk/">Fjerde</a>');
  });

  it('give the text no way to a relative address', async () => {
    const { public: edition } = await editionsOf(SOURCE);
    const html = pageView(edition, new Map(), () => 'x.pdf').items[0]?.sections[1]?.content ?? '';
    expect(html).toContain(' Fil</p>');
  });
});

describe('images', () => {
  it('keep their place where their size is known', async () => {
    const { public: edition } = await editionsOf(SOURCE);
    const images = new Map([
      ['kurve.png', 'billeder/a.png'],
      ['kort.png', 'billeder/b.png'],
    ]);
    const sizes = new Map([['kurve.png', { width: 640, height: 400 }]]);
    const html = pageView(edition, images, undefined, sizes).items[0]?.sections[1]?.content ?? '';
    expect(html).toContain('<img src="billeder/a.png" alt="Kurve" width="640" height="400">');
    expect(html).toContain('<img src="billeder/b.png" alt="Kort">');
  });
});
