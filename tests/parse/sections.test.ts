import { describe, expect, it } from 'vitest';
import { committeeSource, meetingSource } from '../meeting-source.js';
import { findingsIn, itemOf, parseSound, parseText, sectionOf, textAt } from '../parse-source.js';

describe('the sections of an item', () => {
  it.each([
    'Sagsfremstilling',
    'sagsfremstilling',
    'SAGSFREMSTILLING:',
    'Sagsfremstilling :',
    'Sagsfremstillinger',
    '*Sagsfremstilling*',
  ])('are known by heading: %s', async (heading) => {
    const { meeting } = await parseSound(meetingSource(`## Sag\n\n### ${heading}\n\nTekst.\n`));
    expect(sectionOf(itemOf(meeting, 1), 'sagsfremstilling').definition.label).toBe('Sagsfremstilling');
  });

  it.each([
    ['Beslutning', 'beslutninger'],
    ['Beslutningerne', 'beslutninger'],
    ['beslutning:', 'beslutninger'],
    ['Resume', 'resume'],
    ['Resuméer', 'resume'],
    ['Indstillinger', 'indstilling'],
    ['Økonomi', 'oekonomi'],
    ['Økonomi'.normalize('NFD'), 'oekonomi'],
    ['Sekretariatets  bemærkning', 'sekretariatets-bemaerkninger'],
  ])('make no difference of singular and plural: %s', async (heading, key) => {
    const { meeting } = await parseSound(committeeSource(`## (Offentlig) Sag\n\n### ${heading}\n\nTekst.\n`));
    expect(itemOf(meeting, 1).sections.map((section) => section.definition.key)).toEqual([key]);
  });

  it('come in the format’s order, whatever the author’s', async () => {
    const body =
      '## Sag\n\n### Referat\n\nd\n\n### Indstilling\n\nc\n\n### Bilag\n\n- a\n\n### Sagsfremstilling\n\nb\n';
    const { meeting } = await parseSound(meetingSource(body));
    expect(itemOf(meeting, 1).sections.map((section) => section.definition.key)).toEqual([
      'bilag',
      'sagsfremstilling',
      'indstilling',
      'referat',
    ]);
  });

  it('know where they stand', async () => {
    const source = meetingSource('## Sag\n\n### Sagsfremstilling\n\nEt.\n\nTo.\n\n### Referat\n');
    const item = itemOf((await parseSound(source)).meeting, 1);
    expect(textAt(source, sectionOf(item, 'sagsfremstilling').range)).toBe(
      '### Sagsfremstilling\n\nEt.\n\nTo.',
    );
    expect(textAt(source, sectionOf(item, 'referat').range)).toBe('### Referat');
  });

  it('keep the author’s own headings as text', async () => {
    const { meeting } = await parseSound(
      meetingSource('## Sag\n\n#### Før\n\n### Sagsfremstilling\n\n#### Egen\n\nTekst.\n'),
    );
    const item = itemOf(meeting, 1);
    expect(item.introduction.nodes.map((node) => node.type)).toEqual(['heading']);
    expect(sectionOf(item, 'sagsfremstilling').content.nodes.map((node) => node.type)).toEqual([
      'heading',
      'paragraph',
    ]);
  });

  it.each([
    '-',
    '*\n\n1.',
    '- - -',
    '---\n\n***',
    '>',
    '&nbsp;',
    '```\n```',
    '| |\n| - |',
    '####',
    '<!-- a -->\n\n-',
  ])('are empty where there is nothing to be read: %j', async (text) => {
    const sections = '### Indstilling\n\nX\n\n### Referat\n\nX\n\n### Bilag\n\nX\n'.replaceAll('X', text);
    const item = itemOf((await parseSound(meetingSource(`## Sag\n\n${sections}`))).meeting, 1);
    for (const key of ['indstilling', 'referat', 'bilag'])
      expect(sectionOf(item, key)).toMatchObject({
        content: { nodes: [] },
        ...{ attachments: [], recommendations: [], decisions: [], opening: undefined },
      });
  });

  it.each(['\\-', '–', '- at', '![A](a.png)', '---\n\nA', '```\na\n```', '- [ ] a'])(
    'are not empty where there is something: %j',
    async (text) => {
      const { meeting } = await parseText(meetingSource(`## Sag\n\n### Sagsfremstilling\n\n${text}\n`));
      if (!meeting) throw new Error('no meeting');
      expect(sectionOf(itemOf(meeting, 1), 'sagsfremstilling').content.nodes).not.toEqual([]);
    },
  );

  it('suggest the nearest known one, but quote nothing of a confidential item', async () => {
    const open = await parseText(meetingSource('## Sag\n\n### Sagsfremstiling\n'));
    const hidden = await parseText(meetingSource('## (Fortrolig) Sag\n\n### Hemmelighed\n'));
    expect(open.diagnostics[0]?.args).toMatchObject({
      found: 'Sagsfremstiling',
      suggestion: 'Sagsfremstilling',
    });
    expect(hidden.diagnostics[0]).toMatchObject({ ruleId: 'section-unknown', args: { found: '' } });
  });

  it('is named behind whose heading another program wrote attributes', async () => {
    const { diagnostics } = await parseText(
      meetingSource('## Sag\n\n### Beslutninger {#beslutninger .x}\n\nJa.\n'),
    );
    const { diagnostics: others } = await parseText(meetingSource('## Sag\n\n### Bilag: {#bilag}\n\n- a\n'));
    expect(diagnostics[0]?.args).toMatchObject({ found: 'Beslutninger {#beslutninger .x}' });
    expect(others).toMatchObject([{ ruleId: 'section-unknown', args: { suggestion: 'Bilag' } }]);
  });

  it('may not come twice, in whatever form', async () => {
    const { diagnostics } = await parseText(
      meetingSource('## Sag\n\n### Bilag\n\n- a\n\n### bilag:\n\n- b\n'),
    );
    expect(diagnostics).toMatchObject([{ ruleId: 'section-twice', related: { start: { line: 10 } } }]);
    expect(diagnostics[0]?.range.start.line).toBe(14);
  });

  it('may come again in the next item', async () => {
    expect(await findingsIn(meetingSource('## A\n\n### Bilag\n\n- a\n\n## B\n\n### Bilag\n\n- b\n'))).toEqual(
      [],
    );
  });
});

describe('recommendations', () => {
  it('run no words together where a line or a point ends', async () => {
    const list = '- godkender planen:\\\n  nu, og\n  - for *alle*\n  - for andre';
    const source = meetingSource(`## Sag\n\n### Indstilling\n\nDet indstilles,\\\nat DMPG’en\n\n${list}\n`);
    const section = sectionOf(itemOf((await parseSound(source)).meeting, 1), 'indstilling');
    expect(section.opening).toBe('Det indstilles, at DMPG’en');
    expect(section.recommendations.map((one) => one.plain)).toEqual([
      'godkender planen:\nnu, og\nfor alle\nfor andre',
    ]);
  });

  it('are an opening line and a list', async () => {
    const body =
      '## Sag\n\n### Indstilling\n\nDet indstilles, at DMPG’en\n\n- drøfter *sagen*\n- godkender den\n';
    const source = meetingSource(body);
    const section = sectionOf(itemOf((await parseSound(source)).meeting, 1), 'indstilling');
    expect(section.opening).toBe('Det indstilles, at DMPG’en');
    expect(section.recommendations.map((one) => one.plain)).toEqual(['drøfter sagen', 'godkender den']);
    expect(section.recommendations.map((one) => textAt(source, one.range))).toEqual([
      '- drøfter *sagen*',
      '- godkender den',
    ]);
  });

  it.each(['at', 'at …', '', 'At.', '–'])('without content are reported: «%s»', async (text) => {
    const body = `## Sag\n\n### Indstilling\n\nDet indstilles,\n\n- at udvalget drøfter\n- ${text}\n`;
    expect(await findingsIn(meetingSource(body))).toEqual(['recommendation-empty warning 15:1']);
  });

  it.each(['at udvalget drøfter', 'Ja', 'æ'])('with any content are not: «%s»', async (text) => {
    const body = `## Sag\n\n### Indstilling\n\nDet indstilles,\n\n- ${text}\n`;
    expect(await findingsIn(meetingSource(body))).toEqual([]);
  });
});
