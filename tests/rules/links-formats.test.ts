import { describe, expect, it } from 'vitest';
import type { HouseFormat } from '../../src/model/house-format.js';
import { anchorMissing } from '../../src/rules/links/anchor-missing.js';
import { characterWithoutGlyph } from '../../src/rules/links/character-without-glyph.js';
import type { Rule } from '../../src/rules/rule.js';
import { Subject } from '../../src/rules/subject.js';
import { NO_SURROUNDINGS } from '../../src/rules/surroundings.js';
import { parseText, textAt } from '../parse-source.js';
import { meeting } from './links-findings.js';

/** What a rule finds in a meeting whose format somebody has changed. */
async function foundWith(change: (format: HouseFormat) => Partial<HouseFormat>, rule: Rule, body: string) {
  const text = meeting(body);
  const { meeting: parsed, format, layout } = await parseText(text);
  if (!parsed || !format || !layout) throw new Error('the meeting cannot be read');
  const found: string[] = [];
  const subject = new Subject(parsed, { ...format, ...change(format) }, layout, NO_SURROUNDINGS);
  rule.check(subject, (range) => found.push(textAt(text, range) ?? ''), {});
  return found;
}

const withSection = (html: string) => (format: HouseFormat) => ({
  partials: { ...format.partials, section: { path: 'section.hbs', text: html } },
});

describe('a format of one’s own', () => {
  const links = '## Sag\n\n[a](#kontakt) [b](#punkt-1) [c](#bilag-4)';

  it('may name places', async () => {
    const found = await foundWith(withSection('<p id="kontakt">Kontakt</p>'), anchorMissing, links);
    expect(found).toEqual(['#bilag-4']);
  });

  it('may make up names, which nobody can know', async () => {
    const found = await foundWith(withSection('<p id="{{key}}-{{level}}"></p>'), anchorMissing, links);
    expect(found).toEqual([]);
  });

  it('may bring fonts, which may have any character', async () => {
    const style = "@font-face { font-family: 'Egen'; src: url(data:font/woff2;base64,AA==) }";
    expect(await foundWith(() => ({ style }), characterWithoutGlyph, '## Sag\n\n👍')).toEqual([]);
    expect(await foundWith(() => ({ style: '' }), characterWithoutGlyph, '## Sag\n\n👍')).toEqual(['👍']);
  });
});
