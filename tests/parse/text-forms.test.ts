import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../src/workspace/read-source.js';
import { meetingSource } from '../meeting-source.js';
import { findingsIn, itemOf, parseSound, textAt } from '../parse-source.js';

const BODY = 'Indledning.\n\n## Velkomst\n\n- Tid: 10:00\n\n### Referat\n\n**Beslutning:** Ja.\n';

describe('ways of writing a file', () => {
  it('may begin with a byte order mark', () => {
    const decoded = decodeSource(Buffer.from(`\uFEFF${meetingSource(BODY)}`));
    expect(decoded).toEqual({ text: meetingSource(BODY) });
  });

  it('may end lines with CRLF, places and all', async () => {
    const source = meetingSource(BODY).replaceAll('\n', '\r\n');
    const { meeting } = await parseSound(source);
    const plain = (await parseSound(meetingSource(BODY))).meeting;
    const item = itemOf(meeting, 1);
    expect(item.title.plain).toBe('Velkomst');
    expect(item.fields.time?.plain).toBe('10:00');
    expect(item.heading.start.line).toBe(itemOf(plain, 1).heading.start.line);
    expect(textAt(source, item.heading)).toBe('## Velkomst');
    expect(textAt(source, item.sections[0]?.decisions[0]?.range)).toBe('**Beslutning:** Ja.');
  });

  it('may close the frontmatter with dots and have spaces after the dashes', async () => {
    const source = meetingSource()
      .replace(/^---\n/, '---  \n')
      .replace('\n---\n', '\n...\n');
    expect((await parseSound(source)).meeting.items).toHaveLength(1);
  });

  it('holds no rule of dashes for the frontmatter’s end', async () => {
    const { meeting } = await parseSound(meetingSource('## A\n\nTekst.\n\n---\n\nMere.\n'));
    expect(itemOf(meeting, 1).introduction.nodes.map((node) => node.type)).toEqual([
      'paragraph',
      'thematicBreak',
      'paragraph',
    ]);
  });

  it('reports invisible control characters once, and neutralises all', async () => {
    const source = meetingSource('## Vel\u202Ekomst\u0007\n');
    const { meeting, warnings } = await parseSound(source);
    expect(warnings.map((one) => [one.ruleId, one.args])).toEqual([
      ['control-character', { code: 'U+202E' }],
    ]);
    expect(itemOf(meeting, 1).title.plain).toBe('Vel\u200Bkomst\u200B');
  });
});

describe('headings that would cut the text elsewhere than the author sees', () => {
  it.each([
    ['underlined with dashes', 'Tekst\n---\n', 'heading-underlined error 10:1'],
    ['underlined with equals signs', 'Tekst\n===\n', 'heading-underlined error 10:1'],
    ['of the first level', '# Titel\n', 'heading-level error 10:1'],
  ])('%s are errors', async (_, text, finding) => {
    expect(await findingsIn(meetingSource(`## Velkomst\n\n${text}`))).toEqual([finding]);
  });

  it('of the third level may not stand outside an item', async () => {
    expect(await findingsIn(meetingSource('### Sagsfremstilling\n\n## A\n'))).toEqual([
      'section-outside-item error 8:1',
    ]);
  });

  it('inside quotations and lists cut nothing', async () => {
    const { meeting } = await parseSound(meetingSource('## A\n\n> ## B\n\n- ## C\n'));
    expect(meeting.items).toHaveLength(1);
  });
});

describe('comments and raw HTML', () => {
  it('takes comments out, and keeps where they stood', async () => {
    const source = meetingSource('<!-- egen\nnote -->\n\n## A<!-- titel -->\n\nTekst <!-- skjult --> her.\n');
    const { meeting, warnings } = await parseSound(source);
    expect(warnings).toEqual([]);
    const comments = ['<!-- egen\nnote -->', '<!-- titel -->', '<!-- skjult -->'];
    expect(meeting.comments.map((comment) => comment.value)).toEqual(comments);
    expect(meeting.comments.map((comment) => textAt(source, comment.range))).toEqual(comments);
    expect(itemOf(meeting, 1).title.plain).toBe('A');
    expect(itemOf(meeting, 1).introduction.nodes.map((node) => toString(node))).toEqual(['Tekst  her.']);
  });

  it('keeps headings inside a comment from being items', async () => {
    const { meeting } = await parseSound(meetingSource('## A\n\n<!--\n## B\n\n## C\n-->\n\nTekst.\n'));
    expect(meeting.items).toHaveLength(1);
    expect(meeting.comments.map((comment) => comment.value)).toEqual(['<!--\n## B\n\n## C\n-->']);
  });

  it('knows the place of a comment inside other HTML', async () => {
    const source = meetingSource('## A\n\n<div>\nEt <!-- skjult --> to\n</div>\n');
    const { meeting } = await parseSound(source);
    expect(meeting.comments.map((comment) => textAt(source, comment.range))).toEqual(['<!-- skjult -->']);
  });

  it('takes a comment that is never closed for an error', async () => {
    expect(await findingsIn(meetingSource('## A\n\n<!-- note\n\n## B\n'))).toEqual([
      'comment-unclosed error 10:1',
    ]);
  });

  it.each([
    ['<div>Kasse</div>\n', '<div>Kasse</div>'],
    ['Tekst <b>fed</b>.\n', 'Tekst <b>fed</b>.'],
    ['<div><!-- skjult -->Kasse</div>\n', '<div>Kasse</div>'],
    ['<script>alert(1)</script>\n', '<script>alert(1)</script>'],
  ])('makes raw HTML text and warns: %s', async (text, plain) => {
    const { meeting, warnings } = await parseSound(meetingSource(`## A\n\n${text}`));
    expect(new Set(warnings.map((one) => `${one.ruleId} ${one.severity}`))).toEqual(
      new Set(['raw-html warning']),
    );
    expect(itemOf(meeting, 1).introduction.nodes.map((node) => toString(node))).toEqual([plain]);
    expect(JSON.stringify(itemOf(meeting, 1).introduction.nodes)).not.toContain('"type":"html"');
  });
});
