import { describe, expect, it } from 'vitest';
import { summary } from '../parse-source.js';
import { meetingSource } from '../meeting-source.js';
import { checkExample } from './examples.js';

const FILE = 'minutes/2025-11-07-proeve.md';
const findings = async (body: string, frontmatter = {}) => {
  const { diagnostics } = await checkExample({ text: meetingSource(body, frontmatter), file: FILE });
  return diagnostics.map(summary).sort();
};

describe('a comment that lets findings pass', () => {
  it('does so for the block that follows, and for that alone', async () => {
    const twice =
      '## Nyt\n\n## Nyt\n\n<!-- dmpg-ignore item-title-twice: står to gange i indkaldelsen -->\n\n## Nyt\n';
    expect(await findings(twice)).toEqual(['item-title-twice warning 10:1']);
  });

  it('stands inside the paragraph it is about, too', async () => {
    const html = 'Tekst <b>fed</b> <!-- dmpg-ignore raw-html: vises som tekst med vilje --> tekst\n';
    expect(await findings(`## Nyt\n\n${html}`)).toEqual([]);
  });

  it('may name several rules', async () => {
    const body =
      '## Nyt\n\n<!-- dmpg-ignore item-title-twice, item-number: fra indkaldelsen -->\n\n## 7. Nyt\n';
    expect(await findings(body)).toEqual([]);
  });

  it('stands before a list item in its list', async () => {
    const body = '## Nyt\n\n- Et\n\n  <!-- dmpg-ignore raw-html: med vilje -->\n\n  To <b>b</b>\n';
    expect(await findings(body)).toEqual([]);
  });

  it('is a YAML comment in frontmatter', async () => {
    const people = '\n  - A Ager (forperson)\n  - B Bo (referent)\nafbud:\n';
    const referat = (excused: string) => ({ dokument: 'referat', deltagere: people + excused });
    const body = '## Nyt\n\n### Referat\n\nTekst.\n';
    const comment = '  # dmpg-ignore person-present-and-excused: gik kl. 12\n';
    expect(await findings(body, referat('  - A Ager'))).toEqual(['person-present-and-excused error 10:5']);
    expect(await findings(body, referat(`${comment}  - A Ager`))).toEqual([]);
    expect(await findings(body, referat(`  - A Ager ${comment.trim()}`))).toEqual([]);
    expect(await findings(body, referat(`  - C Chr\n${comment}  - D Due\n  - A Ager`))).toEqual([
      'ignore-unused warning 11:3',
      'person-present-and-excused error 13:5',
    ]);
  });

  it.each([
    ['without a reason', '<!-- dmpg-ignore item-title-twice -->', 'ignore-without-reason error 8:1'],
    ['with an empty reason', '<!-- dmpg-ignore item-title-twice: -->', 'ignore-without-reason error 8:1'],
    ['without a rule', '<!-- dmpg-ignore -->', 'ignore-unknown-rule error 8:1'],
    ['for a rule that is none', '<!-- dmpg-ignore item-titel: fordi -->', 'ignore-unknown-rule error 8:1'],
    ['for what cannot pass', '<!-- dmpg-ignore section-unknown: fordi -->', 'ignore-not-possible error 8:1'],
    ['for what is not there', '<!-- dmpg-ignore item-number: fordi -->', 'ignore-unused warning 8:1'],
  ])('is told of when it stands %s', async (_, comment, expected) => {
    expect(await findings(`${comment}\n\n## Nyt\n\n## Nyt\n`)).toEqual(
      [expected, 'item-title-twice warning 12:1'].sort(),
    );
  });

  it('lets no finding pass that stands before it, or two blocks later', async () => {
    const before = '## Nyt\n\n## Nyt\n\n<!-- dmpg-ignore item-title-twice: fordi -->\n';
    const later = '## Nyt\n\n<!-- dmpg-ignore item-title-twice: fordi -->\n\nTekst.\n\n## Nyt\n';
    expect(await findings(before)).toEqual(['ignore-unused warning 12:1', 'item-title-twice warning 10:1']);
    expect(await findings(later)).toEqual(['ignore-unused warning 10:1', 'item-title-twice warning 14:1']);
  });

  it('cannot be let pass itself', async () => {
    const body =
      '<!-- dmpg-ignore ignore-unused: fordi -->\n\n<!-- dmpg-ignore item-number: fordi -->\n\n## Nyt\n';
    expect(await findings(body)).toEqual(['ignore-not-possible error 8:1', 'ignore-unused warning 10:1']);
  });
});

describe('errors of confidentiality and privacy', () => {
  const cpr = (n: number) => `010185-123${n}`;

  it('pass one by one', async () => {
    const comment = '<!-- dmpg-ignore cpr-number: et eksempel, ingen persons nummer -->';
    expect(await findings(`## Nyt\n\n${comment}\n\nNummeret ${cpr(4)}.\n`)).toEqual([]);
    expect(await findings(`## Nyt\n\n${comment}\n\nNumrene ${cpr(4)} og ${cpr(5)}.\n`)).toEqual([
      'cpr-number error 12:24',
    ]);
  });

  it('do not pass together with others', async () => {
    const comment = '<!-- dmpg-ignore cpr-number, raw-html: fordi -->';
    expect(await findings(`## Nyt\n\n${comment}\n\nNummeret ${cpr(4)}.\n`)).toEqual([
      'cpr-number error 12:10',
      'ignore-not-possible error 10:1',
    ]);
  });
});
