import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicEdition } from '../../src/edition/make-edition.js';
import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import { MeetingReader } from '../../src/pipeline/prepare-meeting.js';
import { PaperReader } from '../../src/pipeline/read-paper.js';
import { SiteAttachmentReader } from '../../src/pipeline/site-attachments.js';
import { siteImages } from '../../src/pipeline/site-images.js';
import { findWorkspace } from '../../src/workspace/find-workspace.js';
import { BUILT_IN_TEMPLATES } from '../parse-source.js';
import { temporaryFolder } from '../temporary-folder.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HEAD = '---\nformat: dmpg\ndokument: dagsorden\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n---\n\n';

async function meeting(
  body: string,
  files: Readonly<Record<string, string | Buffer>> = {},
  prepare: (folder: string) => void = () => undefined,
) {
  const root = temporaryFolder(Object.fromEntries(Object.keys(files).map((name) => [`minutes/${name}`, ''])));
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(root, 'minutes', name), content);
  prepare(path.join(root, 'minutes'));
  const workspace = findWorkspace(root);
  const folders = { workspace: path.join(root, 'templates'), builtIn: BUILT_IN_TEMPLATES };
  const settings = { configuration: NO_CONFIGURATION, committedOutput: () => [] };
  const { read } = await new MeetingReader(workspace, folders, settings).read('minutes/m.md', HEAD + body);
  if (!read) throw new Error('no meeting');
  const edition = publicEdition(read.meeting, read.format, read.meeting.kind);
  const reported: string[] = [];
  const papers: string[] = [];
  const reader = new SiteAttachmentReader(
    workspace.root,
    new PaperReader(workspace, folders, NO_CONFIGURATION),
  );
  const result = await reader.read({
    ...{ read, edition },
    report: (rule, _, range, args) =>
      void reported.push(`${rule} ${range.start.line} ${String(args?.['file'])}`),
    onPaper: ({ diagnostics }) => void papers.push(...diagnostics.map((one) => one.ruleId)),
  });
  return { ...result, reported, papers, read, edition };
}

const list = (...lines: string[]) => `### Bilag\n\n${lines.join('\n')}\n`;

describe('attachments of a site', () => {
  it('are those of public items, with names that any server takes', async () => {
    const files = { 'bilag/Årsplan 2026.pdf': '%PDF-', 'bilag/hemmelig.pdf': '%PDF-', 'bilag/b.DOCX': 'x' };
    const body =
      `## (Offentlig) A\n\n${list('- [Plan](<bilag/Årsplan 2026.pdf>)', '- [H](bilag/hemmelig.pdf) (fortrolig)', '- Kun navn')}\n` +
      `## (Fortrolig) B\n\n${list('- [H](bilag/hemmelig.pdf)')}\n## (Offentlig) C\n\n${list('- [B](bilag/b.DOCX)', '- [W](https://a.dk/x.pdf)')}`;
    const { attachments, isWhole, reported } = await meeting(body, files);
    expect(attachments.map(({ number, name, item, size }) => [number, name, item.number, size])).toEqual([
      [1, 'aarsplan-2026.pdf', 1, 5],
      [3, 'b.docx', 3, 1],
    ]);
    expect([isWhole, reported]).toEqual([true, []]);
  });

  it('are called as the meeting calls them, whatever a symbolic link leads to', async () => {
    const files = { 'opsigelse-ole.pdf': '%PDF-', 'notat.pdf': '' };
    const { attachments } = await meeting(`## A\n\n${list('- [A](notat.pdf)')}`, files, (folder) => {
      rmSync(path.join(folder, 'notat.pdf'));
      symlinkSync('opsigelse-ole.pdf', path.join(folder, 'notat.pdf'));
    });
    expect(attachments.map(({ name, size }) => [name, size])).toEqual([['notat.pdf', 5]]);
  });

  it('are published once, and apart where only their folders differ', async () => {
    const files = { 'a/x.pdf': '1', 'b/X.pdf': '2' };
    const lines = ['- [A](a/x.pdf)', '- [B](b/X.pdf)', '- [C](a/x.pdf#side=2)'];
    const { attachments } = await meeting(`## A\n\n${list(...lines)}`, files);
    expect(attachments.map(({ name }) => name)).toEqual(['x.pdf', 'x-2.pdf', 'x.pdf']);
  });

  it('are not whole with a file that a browser would run', async () => {
    const { attachments, isWhole } = await meeting(`## A\n\n${list('- [A](a.html)')}`, { 'a.html': '<p>' });
    expect([attachments, isWhole]).toEqual([[], false]);
  });

  it('are to be pages where they are papers, which are read with their images', async () => {
    const text = '---\ntitel: Notat om svar\n---\n\nTekst ![Kort](kort.png)\n';
    const files = { 'notat.md': text, 'kort.png': PNG, 'andet.pdf': '%PDF-' };
    const lines = list('- [N](notat.md)', '- [A](andet.pdf)');
    const { attachments, isWhole } = await meeting(`## A\n\n${lines}`, files);
    expect(isWhole).toBe(true);
    expect(attachments.map(({ name, mediaType, size }) => [name, mediaType, size])).toEqual([
      ['notat.html', 'text/html', undefined],
      ['andet.pdf', 'application/pdf', 5],
    ]);
    const [paper, other] = attachments.map((one) => one.paper);
    expect(paper?.paper.title.value).toBe('Notat om svar');
    expect([...(paper?.linked.images.keys() ?? [])]).toEqual(['kort.png']);
    expect(other).toBeUndefined();
  });

  it('are not whole with a paper that marks a part of itself as confidential', async () => {
    const text = '# Notat\n\n## (Fortrolig) Sag\n\nMere\n';
    const { isWhole, papers, reported } = await meeting(`## A\n\n${list('- [N](n.md)')}`, { 'n.md': text });
    expect([isWhole, papers, reported]).toEqual([false, ['paper-mark'], ['package-paper 12 n.md']]);
  });
});

describe('images of a site', () => {
  it('are those that the public edition shows, each once', async () => {
    const other = Buffer.concat([PNG, Buffer.from('x')]);
    const body = '## (Offentlig) A\n\n![a](a.png) ![b](b.png)\n\n## (Fortrolig) B\n\n![s](s.svg)\n';
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>hemmelig</text></svg>';
    const { read, edition } = await meeting(body, { 'a.png': PNG, 'b.png': other, 's.svg': svg });
    expect(read.linked.images.size).toBe(3);
    const { map, sizes, files } = siteImages(read.linked, edition);
    expect([...map.keys()]).toEqual(['a.png', 'b.png']);
    const one = { width: 1, height: 1 };
    expect([...sizes]).toEqual([
      ['a.png', one],
      ['b.png', one],
    ]);
    expect(files.map(({ address }) => address)).toEqual([
      expect.stringMatching(/^billeder\/[0-9a-f]{12}\.png$/),
    ]);
  });
});
