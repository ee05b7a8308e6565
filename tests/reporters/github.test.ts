import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import { REPORTERS } from '../../src/reporters/reporters.js';
import { ODD, ODD_NAMES } from './odd-report.js';
import { DANISH, ENGLISH, SAMPLE, fileReport, runReport } from './sample-report.js';

/** Reads a workflow command as GitHub's runner does. */
function readCommand(line: string) {
  const match = /^::(?<name>\w+) (?<properties>.*?)::(?<message>.*)$/u.exec(line)?.groups;
  const pairs = (match?.['properties'] ?? '').split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [
      pair.slice(0, at),
      decode(
        pair
          .slice(at + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      ),
    ];
  });
  const properties = Object.fromEntries(pairs) as Record<string, string>;
  return { name: match?.['name'], properties, message: decode(match?.['message'] ?? '') };
}

function decode(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

describe('the report to GitHub', () => {
  const commands = REPORTERS.github(SAMPLE, DANISH).split('\n').slice(0, 5).map(readCommand);

  it('is one command a finding, by severity, and the counts', () => {
    expect(commands.map(({ name }) => name)).toEqual(['error', 'error', 'warning', 'notice', 'notice']);
    const lines = REPORTERS.github(SAMPLE, DANISH).split('\n');
    expect(lines.slice(5)).toEqual(['2 filer kontrolleret: 2 fejl, 1 advarsel, 2 vink', '']);
    expect(REPORTERS.github(runReport(), ENGLISH)).toBe('There are no files to check.\n');
    expect(REPORTERS.github(runReport(fileReport('a.md', '', [])), DANISH)).toBe(
      '1 fil kontrolleret: ingen fund\n',
    );
  });

  it('says what, where and what to do', () => {
    const diagnostic = SAMPLE.files[0]?.diagnostics[0];
    const words = diagnostic && inWords(diagnostic, 'da');
    expect(commands[0]?.message).toBe(`${words?.message ?? ''}\n${words?.hint ?? ''}`);
    expect(commands[0]?.properties).toMatchObject({
      file: 'minutes/2026-03-17-dmpg-eksempel.md',
      line: '3',
      endLine: '3',
      col: '1',
      endColumn: '7',
    });
    expect(commands[0]?.properties['title']).toContain('(body-twice)');
  });

  it('gives no columns for several lines, which GitHub refuses', () => {
    expect(commands[4]?.properties).toEqual(expect.objectContaining({ line: '17', endLine: '18' }));
    expect(Object.keys(commands[4]?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'title']);
  });

  it('keeps odd names and words in their places: one line a finding', () => {
    const lines = REPORTERS.github(ODD, DANISH).trimEnd().split('\n').slice(0, -1);
    expect(lines).toHaveLength(2 * ODD_NAMES.length);
    expect(lines.filter((line) => !/^::(?:error|notice) file=/.test(line))).toEqual([]);
    const files = lines.map((line) => readCommand(line).properties['file']);
    const plain = ODD_NAMES.filter((name) => !/[\p{Cc}\p{Cs}\u202E]/u.test(name));
    expect(plain.length).toBeGreaterThan(8);
    expect(files).toEqual(expect.arrayContaining(plain));
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
  });

  it('escapes what a runner would decode', () => {
    const [line = ''] = REPORTERS.github(
      runReport(fileReport('minutes/a,b:c%0A.md', 'x', [{ at: 'x' }])),
      DANISH,
    ).split('\n');
    expect(line).toContain('file=minutes/a%2Cb%3Ac%250A.md,line=1');
  });
});
