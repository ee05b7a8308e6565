import { describe, expect, it } from 'vitest';
import { cleanImage } from '../../../../src/pipeline/clean-image.js';
import { cleanSvg } from '../../../../src/render/pdf/package/clean-svg.js';
import { safeSvg } from '../../../../src/render/pdf/package/safe-svg.js';

const PLACE = 'GPS 55.67N 12.56E';
const JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const PLAIN = Buffer.from(JPEG, 'base64');
/** With a comment that tells a place. */
const PHOTOGRAPH = Buffer.concat([
  PLAIN.subarray(0, 2),
  Buffer.from([0xff, 0xfe, 0, PLACE.length + 2]),
  Buffer.from(PLACE),
  PLAIN.subarray(2),
]);
const CLEAN = `data:image/jpeg;base64,${JPEG}`;
const told = (bytes = PHOTOGRAPH) => bytes.toString('base64');
const svg = (inside: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`,
  );
const drawn = (inside: string) => safeSvg(svg(inside));

describe('a photograph in a drawing', () => {
  const url = `data:image/jpeg;base64,${told()}`;

  it.each([
    ['an image', `<image href="${url}"/>`],
    ['an image of older programs', `<image xlink:href="${url}"/>`],
    ['an image with line ends in it', `<image href="${url.replaceAll(/.{40}/g, '$&\n')}"/>`],
    ['an image with line ends as codes', `<image href="${url.replaceAll(/.{70}/g, '$&%0A')}"/>`],
    [
      'an image with signs as codes',
      `<image href="${url.replaceAll('/', '%2F').replace('image%2Fjpeg', 'image/jpeg')}"/>`,
    ],
    ['an image that says it is another kind', `<image href="${url.replace('jpeg', 'png')}"/>`],
    [
      'an image whose end is cut off',
      `<image href="data:image/jpg;base64,${told(PHOTOGRAPH.subarray(0, -2))}"/>`,
    ],
    ['a part of it that is used', `<use href="${url}"/>`],
    ['an attribute', `<rect fill="url(${url})"/>`],
    ['a style', `<rect style="fill:url('${url}')"/>`],
    ['a style sheet', `<style>.a{fill:url("${url}")}</style>`],
    [
      'a style sheet in pieces',
      `<style>.a{fill:url(${url.slice(0, 60)}<![CDATA[${url.slice(60)}]]>)}</style>`,
    ],
    [
      'a style sheet with a font from elsewhere',
      `<style>@font-face{src:url(https://a.dk/a)}.a{fill:url(${url})}</style>`,
    ],
    [
      'words',
      `<foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="background:url(${url})">x</div></foreignObject>`,
    ],
  ])('says nothing beside its picture: %s', (_, inside) => {
    const source = drawn(inside);
    expect(source).toContain(CLEAN);
    expect(source?.match(/base64,/g)).toHaveLength(1);
    expect(source).not.toContain(told().slice(0, 20));
  });

  it('is left with other pictures and fonts as they were', () => {
    const inside = `<style>@font-face{src:url(data:font/woff2;base64,AAAA)}</style><image href="data:image/png;base64,${PNG}"></image>`;
    expect(drawn(inside)).toContain(inside);
  });

  it('may be empty, as programs leave it behind', () => {
    expect(drawn('<image href="data:image/png;base64,"/><path d="M0 0"/>')).toContain('<path d="M0 0">');
  });

  it.each([
    ['cut off in its head', `data:image/jpeg;base64,${told(PHOTOGRAPH.subarray(0, 12))}`],
    [
      'broken',
      `data:image/jpeg;base64,${told(Buffer.concat([PHOTOGRAPH.subarray(0, 50), Buffer.alloc(9)]))}`,
    ],
    ['something else', `data:image/jpeg;base64,${Buffer.from(PLACE).toString('base64')}`],
    ['another picture that is cut off', `data:image/png;base64,${PNG.slice(0, 60)}`],
  ])('refuses the drawing where it would be refused itself: %s', (_, broken) => {
    expect(drawn(`<image href="${broken}"/>`)).toBeUndefined();
    expect(drawn(`<rect style="fill:url(${broken})"/>`)).toBeUndefined();
    expect(cleanImage({ type: 'image/svg+xml', bytes: svg(`<image href="${broken}"/>`) })).toBeUndefined();
    expect(() => cleanSvg(svg(`<image href="${broken}"/>`))).toThrow('damaged');
  });

  it('matters only where it is shown', () => {
    const hidden = `<g display="none"><image href="data:image/png;base64,AAAA"/></g><path d="M0 0"/>`;
    expect(drawn(hidden)).toContain('<path d="M0 0">');
  });

  it('stays clean where the drawing is cleaned again', () => {
    const once = drawn(`<image href="${url}"/>`) ?? '';
    expect(safeSvg(Buffer.from(once))).toBe(once);
  });
});
