import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../src/render/html/safe-url.js';
import { meetingSource } from '../../meeting-source.js';
import { publicHtml } from '../../rendering.js';

describe('an address that a document may link to', () => {
  it.each([
    'https://www.dmpg.dk/retningslinjer/?a=b&c=d#e',
    'http://dmpg.dk',
    'HTTPS://DMPG.DK',
    'mailto:post@dmpg.dk?subject=M%C3%B8de',
    'tel:+4512345678',
    '#punkt-3',
    'https://da.wikipedia.org/wiki/Søvn',
  ])('stays as it is: %s', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it('has its spaces and control characters encoded', () => {
    expect(safeUrl('https://a.dk/b c\nd')).toBe('https://a.dk/b%20c%0Ad');
  });
});

/** Ways of writing an address that a browser runs, reads from disk or takes for content. */
const DANGEROUS = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  '\njavascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001\u0002javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'j\ta\nv\ra\tscript:alert(1)',
  'javascript\t:alert(1)',
  'javascript:\nalert(1)',
  'javascript://dmpg.dk/%0Aalert(1)',
  'javascript&colon;alert(1)',
  'javascript%3Aalert(1)',
  'vbscript:msgbox(1)',
  'VbScript:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  ' data:text/html,x',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'file://server/share',
  'blob:https://dmpg.dk/1',
  'filesystem:https://dmpg.dk/1',
  'view-source:https://dmpg.dk',
  'about:blank',
  'ftp://dmpg.dk/a',
  'ws://dmpg.dk',
  'chrome://settings',
  'jar:https://dmpg.dk!/a',
  'intent://dmpg.dk',
  'ms-word:ofe|u|https://dmpg.dk/a.docx',
  '//dmpg.dk/a',
  '\\\\server\\share',
  '/etc/passwd',
  '../bilag/a.pdf',
  'bilag/a.pdf',
  '',
  ' ',
  '#punkt "onclick=',
  '#<script>',
];

describe('an address that a document may not link to', () => {
  it.each(DANGEROUS.map((url) => [JSON.stringify(url), url] as const))('gives none: %s', (_, url) => {
    expect(safeUrl(url)).toBeUndefined();
  });

  it('is one of a scheme that is not allowed, whatever letters are put into it', () => {
    const noise = fc.string({
      unit: fc.constantFrom('\t', '\n', '\r', '\u0000', ' ', '\u00A0', '\u200B'),
      maxLength: 3,
    });
    const scheme = fc.constantFrom('javascript', 'vbscript', 'data', 'file', 'blob');
    const disguised = fc
      .tuple(scheme, fc.nat(9), noise, noise, fc.boolean())
      .map(([name, at, within, before, upper]) => {
        const written = `${before}${name.slice(0, at)}${within}${name.slice(at)}:alert(1)`;
        return upper ? written.toUpperCase() : written;
      });
    fc.assert(
      fc.property(disguised, (url) => safeUrl(url) === undefined),
      { numRuns: 2000 },
    );
  });

  it('is any that a browser reads as something else than the web, mail, telephone or an anchor', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string()), (url) => {
        const safe = safeUrl(url);
        if (safe === undefined) return true;
        return (
          safe.startsWith('#') || ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(safe).protocol)
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a link in a meeting', () => {
  it.each([
    '[tekst](javascript:alert(1))',
    '[tekst](<java\tscript:alert(1)>)',
    '[tekst](&#106;avascript:alert(1))',
    '[tekst](javascript&colon;alert(1))',
    '[tekst](&#x6A;&#x61;vascript:alert(1))',
    '[tekst](\\javascript:alert(1))',
    '[tekst](data:text/html;base64,PHNjcmlwdD4=)',
    '[tekst](vbscript:msgbox)',
    '[tekst](file:///etc/passwd)',
    '[tekst][a]\n\n[a]: JaVaScRiPt:alert(1)',
    '<javascript:alert(1)>',
    '![tekst](javascript:alert(1))',
    '[![tekst](javascript:a)](javascript:b)',
    '[tekst](https://a.dk"onmouseover="alert(1))',
    '[tekst](<https://a.dk/" onmouseover="alert(1)>)',
    '[tekst](https://a.dk "titel\\" onmouseover=\\"alert(1)")',
  ])('carries no script into the page: %s', async (markdown) => {
    const html = await publicHtml(meetingSource(`## Sag\n\n${markdown}\n`));
    const tags = html.match(/<[a-z][^>]*>/g) ?? [];
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    for (const href of hrefs) expect(href).toMatch(/^(?:https:|#)/);
    for (const tag of tags) expect(tag.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\son\w+=|\ssrc=/);
  });

  it('that is reduced to its text keeps its emphasis', async () => {
    const html = await publicHtml(meetingSource('## Sag\n\nSe [det *hele*](bilag/a.pdf) her.\n'));
    expect(html).toContain('<p>Se det <em>hele</em> her.</p>');
  });
});
