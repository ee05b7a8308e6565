import { describe, expect, it } from 'vitest';
import { injectPreview } from '../../src/preview/inject-preview.js';

const FACTS = { version: 'v1', document: undefined };

describe('injectPreview', () => {
  it('puts the style at the end of the head and the script at the end of the body', () => {
    const html = injectPreview('<html><head><title>a</title></head><body><p>b</p></body></html>', FACTS);
    expect(html).toMatch(/<title>a<\/title><link [^>]*><\/head>/);
    expect(html).toMatch(
      /<p>b<\/p><script src="\/__dmpg\/preview.js" defer data-version="v1"><\/script><\/body>/,
    );
  });

  it('adds nothing inline', () => {
    const html = injectPreview('<head></head><body></body>', FACTS);
    expect(html).not.toMatch(/style=|<style|<script>| on\w+=/);
  });

  it('takes the last end of the body, and the end of the text where there is none', () => {
    expect(injectPreview('<body></body x></body>', FACTS)).toMatch(
      /<\/body x><link .*><script .*<\/script><\/body>$/,
    );
    expect(injectPreview('<p>a', FACTS)).toMatch(/^<p>a<link .*><script .*<\/script>$/);
  });

  it('keeps facts in their attributes', () => {
    const html = injectPreview('', { version: '"><script>alert(1)</script>', document: '/a"b' });
    expect(html).toContain('data-version="&quot;>&lt;script>alert(1)&lt;/script>"');
    expect(html).toContain('data-document="/a&quot;b"');
  });
});
