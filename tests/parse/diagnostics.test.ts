import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { meetingSource } from '../meeting-source.js';
import { ROOT, findingsIn, parseText } from '../parse-source.js';
import { BODY_CASES, FRONTMATTER_CASES } from './diagnostic-cases.js';

describe.each([
  ['frontmatter', FRONTMATTER_CASES],
  ['the body', BODY_CASES],
])('in %s', (_, cases) => {
  it.each(cases)('%s is found at its place', async (_name, source, findings) => {
    expect(await findingsIn(source)).toEqual(findings);
  });
});

/**
 * Limits of which a loaded machine may reach one before the other, and what only a paper or the configuration can have:
 * `markdown.test.ts`, `parse-paper.test.ts` and `site-settings.test.ts` hold them.
 */
const ELSEWHERE = ['markdown-too-slow', 'markdown-too-large', 'paper-empty', 'config-key-danish'];

describe('the tables', () => {
  it('hold every rule that the parser can raise', () => {
    const raised = ['parse', 'yaml'].flatMap((folder) => rulesIn(path.join(ROOT, 'src', folder)));
    const shown = [...FRONTMATTER_CASES, ...BODY_CASES].flatMap(([, , findings]) =>
      findings.map((finding) => finding.split(' ')[0] ?? ''),
    );
    expect(raised.length).toBeGreaterThan(30);
    expect([...new Set(raised)].filter((rule) => !shown.includes(rule) && !ELSEWHERE.includes(rule))).toEqual(
      [],
    );
  });
});

function rulesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((file) => {
    const code = readFileSync(path.join(folder, file), 'utf8');
    const literal = [...code.matchAll(/[rR]eport\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
    const failures = [...code.matchAll(/failure: '([a-z-]+)'/g)].map((match) => `markdown-${match[1] ?? ''}`);
    return [...literal, ...failures];
  });
}

describe('a file with many faults', () => {
  it('has them all reported, not only the first', async () => {
    const source = meetingSource('### Løst afsnit\n\n## \n\n### Baggrund\n\n### Bilag\n\n### Bilag\n', {
      dato: '2025-02-31',
      sted: '[a]',
      steds: 'b',
    });
    expect((await findingsIn(source)).map((finding) => finding.split(' ')[0])).toEqual([
      'date-invalid',
      'wrong-type',
      'unknown-key',
    ]);
    expect(
      (await findingsIn(source.replace('2025-02-31', '2025-02-28'))).map((one) => one.split(' ')[0]),
    ).toEqual([
      'wrong-type',
      'unknown-key',
      'section-outside-item',
      'item-without-title',
      'section-unknown',
      'section-twice',
    ]);
  });

  it('is suggested the nearest key and the Danish word', async () => {
    const near = await parseText(meetingSource('## A\n', { delttagere: '\n  - Anna' }));
    const english = await parseText(meetingSource('## A\n', { participants: '\n  - Anna' }));
    expect(near.diagnostics[0]?.args).toMatchObject({ key: 'delttagere', suggestion: 'deltagere' });
    expect(english.diagnostics[0]?.args).toMatchObject({ danish: 'deltagere' });
  });

  it.each([
    ['date', 'dato'],
    ['group', 'gruppe'],
    ['committee', 'udvalg'],
    ['place', 'sted'],
    ['title', 'titel'],
    ['time', 'tid'],
    ['guests', 'gæster'],
    ['excused', 'afbud'],
    ['approved', 'godkendt'],
    ['document', 'dokument'],
    ['next meeting', 'næste møde'],
    ['case-number', 'sags-id'],
    ['Participants', 'deltagere'],
  ])('is told the Danish word for %s', async (english, danish) => {
    const { diagnostics } = await parseText(meetingSource('## A\n', { [english]: 'x' }));
    expect(diagnostics).toMatchObject([{ ruleId: 'english-key', args: { danish } }]);
  });
});

describe('a YAML bomb', () => {
  it('is refused at its first anchor', async () => {
    const layers = Array.from({ length: 9 }, (_, i) => {
      const name = String.fromCharCode(98 + i);
      const before = String.fromCharCode(97 + i);
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    });
    const source = meetingSource('## A\n').replace('---\n', `---\na: &a [x, x]\n${layers.join('\n')}\n`);
    expect((await findingsIn(source))[0]).toBe('yaml-alias error 2:7');
  });
});
