import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { hostFiles } from '../../../src/site/hosting/host-files.js';
import { headerPolicy } from '../../../src/site/hosting/policy.js';
import { PAGE_POLICY, SEARCH_POLICY } from '../../../src/site/policy.js';

const HEADER_POLICY = headerPolicy([]);
import { ROOT } from '../../parse-source.js';
import { NO_URL, SITE, textOf } from '../machines/site-samples.js';

const file = (name: string, settings = SITE) => {
  const found = hostFiles(settings).find((one) => one.path === name);
  if (!found) throw new Error(`no ${name}`);
  return textOf(found);
};

describe('the policy', () => {
  it('lets pages load their own files alone, and the search page run its index', () => {
    for (const policy of [PAGE_POLICY, SEARCH_POLICY, HEADER_POLICY]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|https?:|data:|\*|'unsafe-eval'/);
    }
    expect(PAGE_POLICY).not.toContain('wasm');
    expect(SEARCH_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(PAGE_POLICY).not.toContain('frame-ancestors');
    expect(HEADER_POLICY).toContain("frame-ancestors 'self'");
  });
});

describe('files for hosts', () => {
  it('all say the policy', () => {
    expect(file('_headers')).toContain(`  Content-Security-Policy: ${HEADER_POLICY}\n`);
    expect(file('.htaccess')).toContain(`Header set Content-Security-Policy "${HEADER_POLICY}"`);
    expect(file('web.config')).toContain(HEADER_POLICY.replaceAll("'", '&#39;'));
    expect(file('.nojekyll')).toBe('');
  });

  it('name no header in two rules of `_headers` that fit one file', () => {
    const rules = file('_headers')
      .split(/\n(?=\/)/)
      .map((rule) =>
        rule
          .trim()
          .split('\n')
          .map((line) => line.trim()),
      );
    for (const address of [
      '/',
      '/a/',
      '/a/feed.xml',
      '/feed.xml',
      '/aktiver/x.css',
      '/oparl/feed.xml',
      '/a/b/moede.json',
      '/a/kalender.ics',
    ]) {
      const fitting = rules.filter(([pattern = '']) => fits(pattern, address));
      const names = fitting.flatMap(([, ...headers]) => headers.map((header) => header.split(':')[0]));
      if (address !== '/oparl/feed.xml') expect(names, address).toEqual([...new Set(names)]);
    }
  });

  it('leave Apache working where modules are missing', () => {
    const text = file('.htaccess');
    let depth = 0;
    for (const line of text.split('\n')) {
      if (line.trim().startsWith('</IfModule')) depth--;
      if (/^\s*(?:Header|AddType|SetEnvIf)\s/.test(line)) expect(depth).toBeGreaterThan(0);
      if (line.trim().startsWith('<IfModule')) depth++;
    }
    expect(depth).toBe(0);
    expect(text).toContain('ErrorDocument 404 /moeder/404.html');
    expect(file('.htaccess', NO_URL)).toContain('ErrorDocument 404 /404.html');
  });

  it('are XML for IIS, with every type and header removed before it is added', () => {
    const text = file('web.config');
    new SaxesParser().write(text).close();
    for (const [, ending] of text.matchAll(/<mimeMap fileExtension="([^"]*)"/g)) {
      expect(text).toContain(`<remove fileExtension="${ending ?? ''}"/>`);
    }
    for (const [, name] of text.matchAll(/<add name="([^"]*)"/g))
      expect(text).toContain(`<remove name="${name ?? ''}"/>`);
  });

  it('say in the documentation what they say themselves', () => {
    const docs = readFileSync(path.join(ROOT, 'docs', 'webservere.md'), 'utf8');
    expect(docs).toContain(`add_header Content-Security-Policy "${HEADER_POLICY}" always;`);
  });
});

function fits(pattern: string, address: string): boolean {
  const source = pattern
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '.*')
    .replaceAll(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`).test(address);
}
