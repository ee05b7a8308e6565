import { describe, expect, it } from 'vitest';
import { WEB_DA } from '../../src/locale/rules/web-da.js';
import { WEB_EN } from '../../src/locale/rules/web-en.js';
import type { RuleWords } from '../../src/locale/message.js';
import type { FindingDetails, Rule } from '../../src/rules/rule.js';
import { Subject } from '../../src/rules/subject.js';
import { NO_SURROUNDINGS } from '../../src/rules/surroundings.js';
import { linkBroken } from '../../src/rules/web/link-broken.js';
import { linkInsecure } from '../../src/rules/web/link-insecure.js';
import { WEB_RULES } from '../../src/rules/web/rules.js';
import { parseText, textAt } from '../parse-source.js';

const HEAD = '---\nformat: dmpg\ndokument: dagsorden\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n---\n\n';

interface Found {
  /** `line:column`, the frontmatter not counted. */
  readonly at: string;
  /** What stands there. */
  readonly text: string | undefined;
  readonly url: string | undefined;
  readonly related: string | undefined;
}

/** What a rule would ask about a meeting's body. @throws where there is no meeting, or a finding without a question. */
async function ask(rule: Rule, body: string): Promise<Found[]> {
  const source = HEAD + body;
  const { meeting, format, layout } = await parseText(source);
  if (!meeting || !format || !layout) throw new Error('no meeting');
  const found: Found[] = [];
  rule.check(
    new Subject(meeting, format, layout, NO_SURROUNDINGS),
    ({ start, end }, args, details) => {
      expect(args).toEqual({});
      found.push({
        at: `${start.line - 7}:${start.column}`,
        text: textAt(source, { start, end }),
        url: urlOf(rule, details),
        related: textAt(source, details?.related),
      });
    },
    {},
  );
  return found;
}

function urlOf(rule: Rule, details: FindingDetails | undefined): string | undefined {
  expect(details?.fix).toBeUndefined();
  const question = details?.question;
  expect(question?.about).toBe(rule.id === 'link-broken' ? 'broken-link' : 'insecure-link');
  return question && 'url' in question ? question.url : undefined;
}

async function asked(body: string, rule = linkBroken): Promise<string[]> {
  return (await ask(rule, body)).map(({ at, text }) => `${at} ${text ?? ''}`);
}

describe('the rules of the web', () => {
  it('run only where somebody asks for links, and only warn', () => {
    expect(WEB_RULES.map(({ rule, severity }) => [rule.id, rule.needs, severity])).toEqual([
      ['link-broken', 'links', 'warning'],
      ['link-insecure', 'links', 'warning'],
    ]);
  });
});

describe('an address is asked about', () => {
  it.each([
    ['in a link', '## A\n\nSe [siden](https://a.dk/x).', '3:12 https://a.dk/x'],
    ['with a title', '## A\n\n[a](https://a.dk/x "Titel")', '3:5 https://a.dk/x'],
    ['with parentheses', '## A\n\n[a](https://a.dk/x_(y)) b', '3:5 https://a.dk/x_(y)'],
    ['in angle brackets', '## A\n\n[a](<https://a.dk/x y>)', '3:6 https://a.dk/x y'],
    ['on the next line', '## A\n\n[a](\nhttps://a.dk/x)', '4:1 https://a.dk/x'],
    ['with escapes', '## A\n\n[a](https://a.dk/x\\_y?b=1&amp;c=2)', '3:5 https://a.dk/x\\_y?b=1&amp;c=2'],
    ['behind itself', '## A\n\n[https://a.dk/x](https://a.dk/x)', '3:18 https://a.dk/x'],
    ['behind words in bold', '## A\n\n[**a** b](https://a.dk/x)', '3:11 https://a.dk/x'],
    ['without words', '## A\n\n[](https://a.dk/x)', '3:4 https://a.dk/x'],
    ['standing alone', '## A\n\nSe https://a.dk/x.', '3:4 https://a.dk/x'],
    ['standing alone without a scheme', '## A\n\nSe www.a.dk/x.', '3:4 www.a.dk/x'],
    ['standing alone in angle brackets', '## A\n\n<https://a.dk/x>', '3:2 https://a.dk/x'],
    ['in capitals', '## A\n\n[a](HTTPS://A.DK/x)', '3:5 HTTPS://A.DK/x'],
    [
      'in an attachment',
      '## A\n\n### Bilag\n\n- [a](https://a.dk/x.pdf) (eftersendes)',
      '5:7 https://a.dk/x.pdf',
    ],
    ['in a title', '## Om https://a.dk/x\n\nTekst', '1:7 https://a.dk/x'],
    ['in a table', '## A\n\n| a |\n| - |\n| [b](https://a.dk/x) |', '5:7 https://a.dk/x'],
    ['in the introduction', 'Se https://a.dk/x\n\n## A', '1:4 https://a.dk/x'],
    ['in a footnote', '## A\n\nTekst[^1]\n\n[^1]: Se https://a.dk/x', '5:10 https://a.dk/x'],
  ])('%s', async (_, body, place) => {
    expect(await asked(body)).toEqual([place]);
  });

  it('as often as it stands there', async () => {
    const body = '## A\n\n[a](https://a.dk/x) og [b](https://a.dk/x)\n\n## B\n\nhttps://a.dk/x';
    expect(await asked(body)).toEqual(['3:5 https://a.dk/x', '3:28 https://a.dk/x', '7:1 https://a.dk/x']);
  });

  it('once where it is defined, however many links use it', async () => {
    const body = '## A\n\n[a][1], [b][1] og [1]\n\n[1]: <https://a.dk/x> "Titel"';
    const url = 'https://a.dk/x';
    expect(await ask(linkBroken, body)).toEqual([{ at: '5:7', text: url, url, related: '[a][1]' }]);
  });

  it('with the scheme and the letters that the link has', async () => {
    const body = '## A\n\nwww.a.dk/x og [a](https://a.dk/x\\_y?b=1&amp;c=2#d)';
    const urls = (await ask(linkBroken, body)).map(({ url }) => url);
    expect(urls).toEqual(['http://www.a.dk/x', 'https://a.dk/x_y?b=1&c=2#d']);
  });
});

describe('nothing is asked about', () => {
  it.each([
    ['other schemes', '## A\n\na@b.dk [a](mailto:a@b.dk) [b](tel:12345678) [c](ftp://a.dk/x)'],
    ['files and anchors', '## A\n\n[a](bilag/a.pdf) [b](#b) [c](//a.dk/x)'],
    ['code', '## A\n\n`https://a.dk/x`\n\n```\nhttps://a.dk/x\n```'],
    ['comments', '## A\n\n<!-- https://a.dk/x -->\n\nTekst <!-- [a](https://a.dk/x) -->'],
    ['definitions that nobody uses', '## A\n\nTekst\n\n[1]: https://a.dk/x'],
  ])('in %s', async (_, body) => {
    expect(await asked(body)).toEqual([]);
  });

  it.each([
    ['its text', '## (Fortrolig) A\n\n[a](https://a.dk/x) https://a.dk/x www.a.dk'],
    ['its title', '## (Fortrolig) Om https://a.dk/x'],
    ['its public title', '## (Fortrolig) A\n\n- Offentlig titel: https://a.dk/x'],
    ['its attachments', '## (Fortrolig) A\n\n### Bilag\n\n- [a](https://a.dk/x)'],
    ['its footnotes', '## (Fortrolig) A\n\nTekst[^1]\n\n[^1]: https://a.dk/x\n\n## B'],
    [
      'footnotes elsewhere that it uses',
      '## (Fortrolig) A\n\nTekst[^1]\n\n## B\n\nTekst\n\n[^1]: https://a.dk/x',
    ],
    [
      'a definition elsewhere that it uses',
      '## (Fortrolig) A\n\n[a][1]\n\n## B\n\nTekst\n\n[1]: https://a.dk/x',
    ],
    ['a definition in it that open text uses', '## (Fortrolig) A\n\n[1]: https://a.dk/x\n\n## B\n\n[a][1]'],
    ['a footnote in it that open text uses', '## (Fortrolig) A\n\n[^1]: https://a.dk/x\n\n## B\n\nTekst[^1]'],
  ])('in a confidential item: %s', async (_, body) => {
    expect(await asked(body)).toEqual([]);
    expect(
      await asked(body.replace('(Fortrolig)', '(Offentlig)').replace('Offentlig titel', 'Kort titel')),
    ).not.toEqual([]);
  });

  it.each([
    ['its link', '- [a](https://a.dk/x) (fortrolig)\n- b'],
    ['what stands below it', '- a (fortrolig)\n\n  Se https://a.dk/x\n- b'],
    ['a footnote that it uses', '- a[^1] (fortrolig)\n\n[^1]: https://a.dk/x'],
  ])('in a confidential attachment: %s', async (_, list) => {
    const body = `## A\n\n### Bilag\n\n${list}`;
    expect(await asked(body)).toEqual([]);
    expect(await asked(body.replace('(fortrolig)', '(eftersendes)'))).toHaveLength(1);
  });

  it('in a footnote that only a hidden footnote uses', async () => {
    const list = '- a[^1] (fortrolig)\n\n[^1]: Se[^2]\n\n[^2]: https://a.dk/x';
    expect(await asked(`## A\n\n### Bilag\n\n${list}`)).toEqual([]);
  });

  it('in a footnote that nobody uses', async () => {
    expect(await asked('## A\n\nTekst\n\n[^1]: https://a.dk/x')).toEqual([]);
  });

  it('that only hidden text says, though the same stands in the open elsewhere', async () => {
    const body = '## (Fortrolig) A\n\nhttps://a.dk/x\n\n## B\n\nhttps://a.dk/x';
    expect(await asked(body)).toEqual(['7:1 https://a.dk/x']);
  });
});

describe('a link without encryption', () => {
  it('is asked about where the author wrote http:', async () => {
    const body = '## A\n\n[a](http://a.dk/x) <http://a.dk/y> HTTP://a.dk/z [d][1]\n\n[1]: http://a.dk/d';
    expect(await asked(body, linkInsecure)).toEqual([
      '3:5 http://a.dk/x',
      '3:21 http://a.dk/y',
      '3:36 HTTP://a.dk/z',
      '5:6 http://a.dk/d',
    ]);
  });

  it('is none where the author wrote https: or no scheme', async () => {
    const body = '## A\n\n[a](https://a.dk/x) www.a.dk [http://a.dk](https://a.dk/?til=http://a.dk)';
    expect(await asked(body, linkInsecure)).toEqual([]);
  });

  it('is not asked about in confidential text', async () => {
    expect(await asked('## (Fortrolig) A\n\n[a](http://a.dk/x)', linkInsecure)).toEqual([]);
  });
});

describe.each<[string, Readonly<Record<string, RuleWords>>]>([
  ['Danish', WEB_DA],
  ['English', WEB_EN],
])('the words in %s', (_, catalog) => {
  const REASONS = ['not-found', 'gone', 'no-such-host', 'certificate', 'redirect-loop'];
  const wordsFor = (id: string, args: Record<string, string | number>) =>
    `${catalog[id]?.message(args) ?? ''} ${catalog[id]?.hint(args) ?? ''}`;

  it('say why a link is broken, each reason its own way', () => {
    const messages = [{}, ...REASONS.map((reason) => ({ reason }))].map((args) =>
      wordsFor('link-broken', args),
    );
    expect(new Set(messages).size).toBe(REASONS.length + 1);
    for (const message of messages) expect(message).toMatch(/^\p{Lu}[^]*\p{L}\. \p{Lu}[^]*\.$/u);
  });

  it('name the status where it says something', () => {
    expect(wordsFor('link-broken', { reason: 'not-found', status: 404 })).toContain(' 404).');
    expect(wordsFor('link-broken', { reason: 'redirect-loop', status: 302 })).not.toContain('302');
  });

  it('read well without arguments', () => {
    for (const id of ['link-broken', 'link-insecure'])
      expect(wordsFor(id, {})).not.toMatch(/undefined|\(\)|»«|“”| {2}|^ /);
  });
});
