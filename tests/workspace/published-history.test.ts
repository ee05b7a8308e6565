import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import { EMPTY_HISTORY } from '../../src/model/publication-history.js';
import type { PublicationHistory } from '../../src/model/publication-history.js';
import { ForeignFileError } from '../../src/workspace/atomic-write.js';
import { historyText, isSameHistory, parseHistory } from '../../src/workspace/history-text.js';
import { HISTORY_FILE, readHistory, writeHistory } from '../../src/workspace/published-history.js';
import { summary } from '../parse-source.js';
import { temporaryFolder } from '../temporary-folder.js';

const ENTRY = {
  address: 'dmpg-soevn/2026-03-17/',
  source: 'minutes/a.md',
  body: 'DMPG Søvn',
  title: 'Referat',
  document: 'referat',
  published: '2026-03-20',
} as const;
const HISTORY: PublicationHistory = {
  meetings: [
    {
      ...ENTRY,
      corrections: [
        {
          date: '2026-03-21',
          document: 'referat',
          changes: [
            { kind: 'changed', part: 'time' },
            { kind: 'added', item: 4 },
            { kind: 'removed', item: 3, part: 'title' },
            { kind: 'changed', item: 3, section: 'Økonomi – og/eller andet' },
          ],
        },
      ],
      dayStart: { date: '2026-03-21', parts: 'time=aaaaaa' },
      parts: 'time=bbbbbb',
    },
    { ...ENTRY, address: 'udvalget/2026-03-17-2/', withdrawn: '2026-04-01', movedTo: 'udvalget/2026-03-18/' },
  ],
};

function workspaceWith(text: string): string {
  const root = temporaryFolder();
  writeFileSync(path.join(root, HISTORY_FILE), text);
  return root;
}
const readText = (text: string) => readHistory(workspaceWith(text));
const withEntry = (entry: object) =>
  `{ "generator": "dmpg", "version": 1, "meetings": [\n${JSON.stringify(entry)},\nnull\n]}\n`;

describe('the history of a site', () => {
  it('is empty where there is no file', () => {
    expect(readHistory(temporaryFolder())).toEqual({ history: EMPTY_HISTORY });
  });

  it('is read as it was written', async () => {
    const root = temporaryFolder();
    const state = path.join(root, '.dmpg');
    await writeHistory(root, EMPTY_HISTORY, state);
    expect(readHistory(root)).toEqual({ history: EMPTY_HISTORY });
    await writeHistory(root, HISTORY, state);
    expect(readHistory(root)).toEqual({ history: HISTORY });
    expect(readdirSync(root).sort()).toEqual(['.dmpg', HISTORY_FILE]);
  });

  it('is put back as it was where what it tells of did not come to be', async () => {
    const root = temporaryFolder();
    const [file, state] = [path.join(root, HISTORY_FILE), path.join(root, '.dmpg')];
    const undoFirst = await writeHistory(root, HISTORY, state);
    const old = `${JSON.stringify(JSON.parse(historyText(HISTORY)), undefined, 2).replace('{', '{ ')}\r\n`;
    writeFileSync(file, old);
    const undo = await writeHistory(root, EMPTY_HISTORY, state);
    expect(readHistory(root)).toEqual({ history: EMPTY_HISTORY });
    await undo();
    expect(readFileSync(file, 'utf8')).toBe(old);
    await undoFirst();
    expect(existsSync(file)).toBe(false);
  });

  it('has a line a meeting, and a new meeting changes no other line', () => {
    const [first, second] = HISTORY.meetings.map(
      (entry) => historyText({ meetings: [entry] }).split('\n')[1],
    );
    const all = historyText(HISTORY).split('\n');
    expect(all.slice(1, 3)).toEqual([first, second]);
    expect(all).toHaveLength(6);
  });

  it('has its keys in one order', () => {
    const turned = {
      meetings: HISTORY.meetings.map((one) => Object.fromEntries(Object.entries(one).reverse())),
    };
    expect(historyText(turned as unknown as PublicationHistory)).toBe(historyText(HISTORY));
    expect(isSameHistory(HISTORY, { meetings: [...HISTORY.meetings] })).toBe(true);
    expect(isSameHistory(HISTORY, EMPTY_HISTORY)).toBe(false);
  });

  it('may be written anew by an editor, and put together by git', () => {
    const text = historyText(HISTORY);
    const pretty = JSON.stringify(JSON.parse(text), undefined, 4).replaceAll('\n', '\r\n');
    expect(readText(`\uFEFF${pretty}`)).toEqual({ history: HISTORY });
    const [head = '', a = '', b = '', ...end] = text.split('\n');
    expect(readText([head, b, a, ...end].join('\n'))).toEqual({ history: HISTORY });
  });

  it('is never written over somebody else’s file', async () => {
    const root = workspaceWith('{}');
    await expect(writeHistory(root, HISTORY, path.join(root, '.dmpg'))).rejects.toThrow(ForeignFileError);
    expect(readFileSync(path.join(root, HISTORY_FILE), 'utf8')).toBe('{}');
  });

  it.each([
    ['an empty file', '', 'history-damaged error 1:1'],
    ['half a file', historyText(HISTORY).slice(0, 300), 'history-damaged error 1:1'],
    ['another file', '{"name":"dmpg"}', 'history-damaged error 1:1'],
    ['a list', '[]', 'history-damaged error 1:1'],
    ['a file without an end', '{"generator":"dmpg","version":1,"meetings":[]}', 'history-damaged error 1:1'],
    ['a newer file', '{"generator":"dmpg","version":2,"meetings":{}}', 'history-newer error 1:1'],
    ['an entry that is none', withEntry([]), 'history-damaged error 1:1'],
    [
      'an address twice',
      withEntry(ENTRY).replace('null', `${JSON.stringify(ENTRY)},\nnull`),
      'history-twice error 3:2',
    ],
    [
      'a merge that is not finished',
      withEntry(ENTRY).replace('null', '<<<<<<< HEAD\n=======\n>>>>>>> andet\nnull'),
      'history-conflict error 3:1',
    ],
    ['a bad date', withEntry({ ...ENTRY, published: '2026-02-30' }), 'history-damaged error 2:2'],
    ['a bad address', withEntry({ ...ENTRY, address: '../2026-03-17/' }), 'history-damaged error 2:2'],
    [
      'a way out of the site',
      withEntry({ ...ENTRY, movedTo: 'https://a.example/' }),
      'history-damaged error 2:2',
    ],
    ['an unknown document', withEntry({ ...ENTRY, document: 'notat' }), 'history-damaged error 2:2'],
    ['bad corrections', withEntry({ ...ENTRY, corrections: [{}] }), 'history-damaged error 2:2'],
    [
      'a bad change',
      withEntry({ ...ENTRY, corrections: [{ date: '2026-03-21', document: 'referat', changes: ['?'] }] }),
      'history-damaged error 2:2',
    ],
    ['bad hashes', withEntry({ ...ENTRY, parts: 7 }), 'history-damaged error 2:2'],
    ['a bad start', withEntry({ ...ENTRY, dayStart: {} }), 'history-damaged error 2:2'],
    ['no source', withEntry({ ...ENTRY, source: undefined }), 'history-damaged error 2:2'],
  ])('stops at %s', (_, text, expected) => {
    const { diagnostics, history } = readText(text);
    expect(diagnostics).toHaveLength(1);
    const diagnostic = diagnostics?.[0];
    expect(history).toBeUndefined();
    expect(diagnostic && summary(diagnostic)).toBe(expected);
    if (!diagnostic) return;
    for (const language of ['da', 'en'] as const) {
      const { message, hint } = inWords(diagnostic, language);
      expect(`${message} ${hint}`).not.toMatch(/undefined|»«/);
    }
  });

  it('tells of all addresses that stand twice at once', () => {
    const other = { ...ENTRY, address: 'dmpg/2026-01-01/' };
    const lines = [ENTRY, other, other, ENTRY].map((one) => `${JSON.stringify(one)},\n`).join('');
    const { diagnostics } = readText(withEntry(ENTRY).replace(/\{"address.*\n/, lines));
    expect(diagnostics?.map(summary)).toEqual(['history-twice error 4:2', 'history-twice error 5:2']);
  });

  it('stops at a merge that shows what both sides come from', () => {
    const text = withEntry(ENTRY).replace('null', '||||||| 71f73ad\nnull');
    expect(readText(text).diagnostics?.map(summary)).toEqual(['history-conflict error 3:1']);
  });

  it('stops at a folder in its place', () => {
    const root = temporaryFolder();
    mkdirSync(path.join(root, HISTORY_FILE));
    expect(readHistory(root).diagnostics?.[0]).toMatchObject({
      ruleId: 'history-unreadable',
      args: { code: 'EISDIR' },
    });
  });

  it('of 10,000 meetings is of a size to be committed', () => {
    const meetings = Array.from({ length: 10_000 }, (_, index) => ({
      ...ENTRY,
      address: `udvalget-for-naere-sundhedstilbud/${2006 + (index % 20)}-03-17-${index + 2}/`,
    })).sort((a, b) => (a.address < b.address ? -1 : 1));
    const text = historyText({ meetings });
    expect(text.length).toBeLessThan(2_500_000);
    expect(parseHistory(text)).toEqual({ meetings });
  });
});
