import { describe, expect, it } from 'vitest';
import { coveredCharacters } from './links-fonts.js';
import { findingsOf, found, inItem, meeting } from './links-findings.js';

describe('character-without-glyph', () => {
  const find = inItem('character-without-glyph');

  it.each([
    ['an emoji', 'Godt 👍 gået', '10:6 »👍«', 'U+1F44D'],
    ['a run', 'Godt 👍🏽✅ gået', '10:6 »👍🏽✅«', 'U+1F44D'],
    ['one of several parts', 'A 👩‍⚕️ b', '10:3 »👩‍⚕️«', 'U+1F469'],
    ['a digit in a box', '1️⃣ Først', '10:1 »1️⃣«', 'U+20E3'],
    ['Chinese', 'Navn: 王明', '10:7 »王明«', 'U+738B'],
    ['a sign of Wingdings', 'A \uf0b7 b', '10:3 »\uf0b7«', 'U+F0B7'],
    ['a wrong apostrophe', 'DMPG\u0092en', '10:5 »\u0092«', 'U+0092'],
    ['a reference to one', 'A &#x1F44D; b', '10:1 »A &#x1F44D; b«', 'U+1F44D'],
    ['one in code', '`👍`', '10:2 »👍«', 'U+1F44D'],
  ])('finds %s', async (_, body, expected, code) => {
    expect(await find(body)).toEqual([expected]);
    const [finding] = await findingsOf('character-without-glyph', meeting(`## Sag\n\n${body}`));
    expect(finding?.args['code']).toBe(code);
  });

  it.each([
    ['Danish', 'Ærø, Ålborg, ”citat”, »citat«, §, 5 €, −2, ½, ≥, →, ☑, ✓, ⚠, ★'],
    ['letters in two parts', 'Ålborg og café'.normalize('NFD')],
    ['Europe', 'Łódź, Çelik, Nguyễn, Иванов, Ελένη, ÞÐ'],
    ['what cannot be seen', 'a\u00adb\u200bc\u2060d\ufe0fe'],
    ['an image’s text', '![Kurve 👍](bilag/kurve.png)'],
    ['a note to oneself', '<!-- 👍 -->'],
  ])('says nothing of %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });

  it('finds one in frontmatter and in a title', async () => {
    const text = meeting('## Sag 👍', 'sted: Sal ✅, Vejle\n');
    expect(await found('character-without-glyph', text)).toEqual(['6:11 »✅«', '9:8 »👍«']);
  });

  it('tells nothing of a confidential text', async () => {
    const [finding] = await findingsOf('character-without-glyph', meeting('## (Fortrolig) Sag 👍'));
    expect(finding?.args).toEqual({ found: '', code: '' });
  });

  it('knows the fonts that documents are printed with', async () => {
    // Run with `-u`, this writes the file anew.
    await expect(coveredCharacters()).toMatchFileSnapshot('../../src/rules/links/covered-characters.ts');
  });
});
