import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const STYLE = readFileSync('templates/site/style.css', 'utf8');

describe('the style of the site', () => {
  it('takes from no list what makes Safari read it aloud as one', () => {
    expect(STYLE).not.toMatch(/list-style(?:-type)?:\s*none/);
  });

  it('writes nothing by a counter, which is not read aloud with a link', () => {
    expect(STYLE).not.toMatch(/\bcounters?\(/);
  });

  it('marks what is current and what was led to by a border, as shadows go where the colours are forced', () => {
    const rules = STYLE.split('}').filter((rule) => /\[aria-current\]|:target/.test(rule));
    expect(rules.join('}')).toContain('border-left');
    expect(rules.join('}')).not.toContain('box-shadow');
  });
});
