import { describe, expect, it } from 'vitest';
import { tellsNothing, wordsOf } from '../../../src/edition/words.js';
import { PublishedWorkspace, minutes } from './published-workspace.js';

const A = 'minutes/2026-03-17-a.md';
const LATER = 'minutes/2026-05-05-b.md';
const HIDDEN = 'minutes/2026-04-04-c.md';
const configuration = (language: string) => `site:
  url: https://example.org/m/
  name: Wzqnavn
  language: ${language}
  publisher: { name: Wzqudgiver, email: wzq@example.org, phone: '12345678', url: https://example.org/ }
  accessibility: { compliance: partially, problems: [Wzqmangel], assessed: 2026-06-01, updated: 2026-06-15, method: Wzq }
  corrections: true
  bodies: [{ name: Prøvegruppen, description: Wzqbeskrivelse }]
  framedBy: [https://wzq.example]
`;
const MORE =
  'sted: Salen\ngæster:\n  - Bo Bang\nnæste møde:\n  - { dato: 2026-09-09, tid: "10:00-11:00", sted: Salen }\n';
const first = minutes({ time: '10:00-12:00', more: MORE }).replace(
  '### Referat',
  '### Bilag\n\n1. [Tal](bilag/tal.csv)\n\n### Referat',
);
const hidden = (words: readonly string[]) =>
  minutes({ date: '2026-04-04', body: 'Rådet' }).replace(
    '## Årets plan',
    `## (Fortrolig) Hemmelig sag\n\n### Referat\n\n${words.join('. ')}.\n\n## Årets plan`,
  );

describe('a confidential item that has words which the site itself says', () => {
  it.each(['da', 'en'])('is no leak in %s, whichever they are', { timeout: 60_000 }, async (language) => {
    using site = new PublishedWorkspace({
      'dmpg.config.yaml': configuration(language),
      [A]: first,
      [LATER]: minutes({ date: '2026-05-05' }).replace('dokument: referat', 'dokument: dagsorden'),
      'minutes/2026-05-06-d.md': minutes({ date: '2026-05-06' }),
      'minutes/bilag/tal.csv': 'a;1\n',
    });
    await site.publish();
    site.delete('minutes/2026-05-06-d.md');
    site.edit(A, 'Gruppen drøftede planen.', 'Planen[^1].\n\n[^1]: En note.');
    site.edit(A, 'Salen', 'Huset');
    site.edit(A, '10:00-12:00', '10:00-12:30');
    site.edit(A, '1. [Tal](bilag/tal.csv)', 'Ingen.');
    await site.publish();
    site.write(HIDDEN, hidden(wordsOn(site)));
    await site.publish(0);
    expect(site.has('site/raadet/2026-04-04/index.html')).toBe(true);
  });

  it('is none where another meeting says it at the beginning of a line, beside an ampersand, or with soft hyphens', async () => {
    const said =
      'Drift & løn\n\n### Referat\n\n- **Beslutning:** To ting:\n  - Gulerod tages med\n  - Ko\u00ADope\u00ADration\n\n## Årets plan';
    const method = '    method: |\n      Vi så på det.\n      Rabarber blev set.\n';
    using site = new PublishedWorkspace({
      'dmpg.config.yaml': `site:\n  url: https://example.org/m/\n  name: Møder\n  accessibility:\n    compliance: fully\n    assessed: 2026-06-01\n    updated: 2026-06-15\n${method}`,
      [A]: minutes({}).replace('Årets plan', said),
      // A line of the calendar ends within its 75th byte.
      [LATER]: minutes({ date: '2026-05-05' }).replace(
        'Årets plan',
        'Langsommelighedsforvaltningsstyringsmidler og zebravinge',
      ),
      [HIDDEN]: hidden([
        '&amp;',
        'gulerod',
        'kooperation',
        'rabarber',
        ...fragments('Langsommelighedsforvaltningsstyringsmidler'),
      ]),
    });
    await site.publish();
    expect(site.text('site/feed.xml')).toContain('Drift &amp;amp; løn');
    expect(site.text('site/feed.xml')).toContain('Møder');
  });

  it('is none where letters of a font spell it by chance', async () => {
    using site = new PublishedWorkspace({ [A]: first, 'minutes/bilag/tal.csv': 'a;1\n' });
    await site.publish();
    const fonts = [...site.contents('site')].filter(([name]) => name.endsWith('.woff2'));
    const spelled = new Set(fonts.flatMap(([, content]) => plainWords(content.toString('latin1'))));
    expect(spelled.size).toBeGreaterThan(100);
    site.write(HIDDEN, hidden([...spelled].slice(0, 100)));
    await site.publish(0, '--force');
  });
});

/** What a word could be broken into. */
function fragments(word: string): string[] {
  const places = Array.from({ length: word.length }, (_, at) => at);
  return places.flatMap((at) => [word.slice(0, at), word.slice(at)]).filter((part) => part.length > 2);
}

/** Words of all that is text on a site. */
function wordsOn(site: PublishedWorkspace): string[] {
  const files = [...site.contents('site')].filter(([name]) => !/\.woff2$|\/bilag\//.test(name));
  const texts = files.map(([name, content]) => `${name}\n${unfolded(content.toString())}`);
  return [...new Set(texts.flatMap(plainWords))];
}

/** Calendars cut lines anywhere, and write several as one. */
function unfolded(text: string): string {
  return text.replaceAll('\r\n ', '').replaceAll('\\n', ' ');
}

function plainWords(text: string): string[] {
  return wordsOf(text).filter((word) => /^[a-zæøå]+$/.test(word) && !tellsNothing(word));
}
