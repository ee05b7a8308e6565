import { describe, expect, it } from 'vitest';
import { safeSvg } from '../../../../src/render/pdf/package/safe-svg.js';

describe('a drawing', () => {
  const drawn = (inside: string, root = '') =>
    safeSvg(
      Buffer.from(
        `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${root}>${inside}</svg>`,
      ),
    );

  it('keeps its shapes and words', () => {
    const inside =
      '<style>.a{fill:url(#g)}</style><g fill="red" style="opacity:.5"><path d="M0 0"></path><text x="1">A &amp; B</text></g><use xlink:href="#a"></use>';
    expect(drawn(inside, ' viewBox="0 0 9 9"')).toContain(inside);
  });

  it('keeps the words that draw.io writes in HTML, and not the drawing that it keeps beside the picture', () => {
    const html = '<div xmlns="http://www.w3.org/1999/xhtml" style="color:red"><b>Ja</b><br></br></div>';
    const inside = `<switch><foreignObject width="9">${html}</foreignObject><text>Nej</text></switch>`;
    expect(drawn(inside, ' content="&lt;mxfile&gt;hemmelig" data-cell="hemmelig"')).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`,
    );
  });

  it('keeps what a link holds, without where it leads', () => {
    expect(drawn('<a href="https://a.dk" target="_top" transform="scale(2)"><text>x</text></a>')).toContain(
      '><g transform="scale(2)"><text>x</text></g></svg>',
    );
  });

  it('keeps shapes of a hidden layer, which others may use, and words beside it', () => {
    const hidden =
      '<g style="display:none"><clipPath id="c"><path d="M0 0"></path></clipPath></g><use href="#c"></use>';
    expect(drawn(`${hidden}<text>x</text>`)).toContain(`${hidden}<text>x</text>`);
  });

  it.each([
    '<g visibility="hidden"><text visibility="visible">x</text></g>',
    '<style>.a{display:none}.b{display:inline}</style><g class="a b"><text>x</text></g>',
    '<style>@media print{.a{display:none}}</style><g class="a"><text>x</text></g>',
    '<style>.a{display:none}</style><g class="a" style="display:inline"><text>x</text></g>',
    '<style>g .a{display:none}</style><g class="a"><text>x</text></g>',
  ])('keeps words that are shown after all: %s', (inside) => {
    expect(drawn(inside)).toContain('>x</text>');
  });

  it.each([
    '<g id="a"></g><use xlink:href="#a"></use>',
    '<path id="Ærø"></path><use href="#Ærø"></use>',
    '<path id="Ærø"></path><use href="#%C3%86r%C3%B8"></use>',
    '<style>#a.b{fill:red}</style><path id="a" class="b"></path>',
    '<style>[id^=a]{fill:red}</style><path id="ab"></path>',
    '<linearGradient id="g"></linearGradient><path fill="url(#g)"></path>',
  ])('keeps names that are used: %s', (inside) => {
    expect(drawn(inside)).toContain(inside);
  });

  it('keeps its style sheet where only a font of it is elsewhere', () => {
    const style = (font: string) => `<style>@font-face{font-family:A;src:url(${font})}.a{fill:red}</style>`;
    expect(drawn(style('https://a.dk/a.woff2'))).toContain('<style>.a{fill:red}</style>');
    const own = style('data:font/woff2;base64,AAAA');
    expect(drawn(own)).toContain(own);
  });

  it('may shorten its namespaces, as Illustrator does', () => {
    const source =
      '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"><rect width="1"/></svg>';
    expect(safeSvg(Buffer.from(source))).toContain('<rect width="1">');
  });

  it.each([
    '<script>alert(1)</script>',
    '<g onload="alert(1)"/>',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://a.dk/x"/></foreignObject>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml" onclick="a()" style="background:url(https://a.dk)"><img src="https://a.dk/x"/></p></foreignObject>',
    '<foreignObject><form xmlns="http://www.w3.org/1999/xhtml" action="https://a.dk/x"><input/></form></foreignObject>',
    '<p xmlns="http://www.w3.org/1999/xhtml"><script xmlns="http://www.w3.org/2000/svg">alert(1)</script></p>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<image href="https://a.dk/x.png"/>',
    '<use href="data:image/svg+xml;base64,AAAA"/>',
    '<style>@import "https://a.dk/x.css"</style>',
    '<rect style="fill:url(https://a.dk/x)"/>',
    '<rect fill="u\\72l(https://a.dk/x)"/>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<title>hemmelig</title><desc>hemmelig</desc>',
    '<g style="opacity:1; display: none"><g><text>hemmelig</text></g></g>',
    '<g display="none"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">hemmelig</p></foreignObject></g>',
    '<style>.st0{display:none;}</style><g class="st0"><text>hemmelig</text></g>',
    '<g class="a st0"><text>hemmelig</text></g><style><![CDATA[/* lag */ .st0, .st1 { fill: red; display: none }]]></style>',
    '<style>#Lag_2{visibility:hidden}</style><g id="Lag_2"><text><tspan>hemmelig</tspan></text></g>',
    '<g visibility="hidden"><image href="data:image/png;base64,hemmelig"/><text>hemmelig</text></g>',
    '<g id="hemmelig"><path d="M0 0"/></g>',
    '<g>hemmelig<path d="M0 0"/></g>',
    '<!-- hemmelig --><metadata>hemmelig</metadata>',
  ])('loses what runs, fetches or tells: %s', (inside) => {
    expect(drawn(inside)).not.toMatch(/script|onload|onclick|a\.dk|form|hemmelig|animate|svg\+xml/);
  });

  it.each([
    '<svg',
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    '<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&c;</svg>',
    '<html/>',
  ])('that is none is refused: %s', (source) => {
    expect(safeSvg(Buffer.from(source))).toBeUndefined();
  });
});
