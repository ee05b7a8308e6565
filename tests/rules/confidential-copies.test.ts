import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import { MeetingReader } from '../../src/pipeline/prepare-meeting.js';
import { findWorkspace } from '../../src/workspace/find-workspace.js';
import { BUILT_IN_TEMPLATES } from '../parse-source.js';
import { temporaryFolder } from '../temporary-folder.js';

const HEAD = '---\nformat: dmpg\ndokument: dagsorden\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n---\n\n';
const HIDDEN = '## (Fortrolig) Sag\n\n### Bilag\n\n- [Aftale](bilag/aftale.pdf)\n';
const open = (line: string) => `## Status\n\n${line}\n\n${HIDDEN}`;

/** Lines on which public text leads to what a confidential attachment holds; `bilag/genvej.pdf` is a link to `aftale.pdf`. */
async function linesOf(body: string): Promise<number[]> {
  const files = {
    ...{ 'aftale.pdf': 'A', 'kopi.pdf': 'A', 'andet.pdf': 'B', 'genvej.pdf': '', 'aftale.png': 'A' },
    ...{ 'tom.pdf': '', 'ogsaa-tom.pdf': '' },
  };
  const root = temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`minutes/bilag/${name}`, text])),
  );
  const link = path.join(root, 'minutes/bilag/genvej.pdf');
  rmSync(link);
  symlinkSync('aftale.pdf', link);
  const folders = { workspace: path.join(root, 'templates'), builtIn: BUILT_IN_TEMPLATES };
  const settings = { configuration: NO_CONFIGURATION, committedOutput: () => [] };
  const { diagnostics } = await new MeetingReader(findWorkspace(root), folders, settings).read(
    'minutes/m.md',
    HEAD + body,
  );
  return diagnostics
    .filter(({ ruleId }) => ruleId === 'confidential-attachment-linked')
    .map(({ range }) => range.start.line);
}

describe('a public attachment that holds what a confidential one holds', () => {
  it.each([
    ['a copy', '### Bilag\n\n- [Notat](bilag/kopi.pdf)'],
    ['a symbolic link', '### Bilag\n\n- [Notat](bilag/genvej.pdf)'],
    ['a copy by another address', '### Bilag\n\n- [Notat](bilag/%6Bopi.pdf#side=2)'],
  ])('is an error: %s', async (_, line) => {
    expect(await linesOf(open(line))).toEqual([12]);
  });

  it('is one where the confidential one stands in the same list', async () => {
    const list = '- [Notat](bilag/kopi.pdf)\n- [Aftale](bilag/aftale.pdf) (fortrolig)';
    expect(await linesOf(`## Status\n\n### Bilag\n\n${list}\n`)).toEqual([12]);
  });

  it('is one where it is shown as an image', async () => {
    expect(await linesOf(open('![Aftalens side 1](bilag/aftale.png)'))).toEqual([10]);
  });

  it.each([
    ['another file', '### Bilag\n\n- [Notat](bilag/andet.pdf)'],
    ['a confidential copy', '### Bilag\n\n- [Notat](bilag/kopi.pdf) (fortrolig)'],
    ['a file that is not there', '### Bilag\n\n- [Notat](bilag/findes-ikke.pdf)'],
    ['a link that loses its address', 'Se [notatet om rengøring](bilag/kopi.pdf).'],
  ])('is none: %s', async (_, line) => {
    expect(await linesOf(open(line))).toEqual([]);
  });

  it('is none where both are empty', async () => {
    const hidden = HIDDEN.replace('aftale', 'tom');
    expect(await linesOf(`## Status\n\n### Bilag\n\n- [Notat](bilag/ogsaa-tom.pdf)\n\n${hidden}`)).toEqual(
      [],
    );
    expect(await linesOf(`## Status\n\n### Bilag\n\n- [Notat](bilag/tom.pdf)\n\n${hidden}`)).toEqual([12]);
  });
});
