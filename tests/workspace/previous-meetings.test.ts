import { describe, expect, it } from 'vitest';
import { PreviousMeetings } from '../../src/workspace/previous-meetings.js';
import { Workspace } from '../system/workspace.js';

const meeting = (body: string, date: string) => `---\nformat: dmpg\n${body}\ndato: ${date}\n---\n\n## Nyt\n`;

describe('the previous meeting', () => {
  it('is the body’s last one before a date, wherever its file lies', () => {
    using workspace = new Workspace({
      'minutes/2024/a.md': meeting('gruppe: Gruppen', '2024-11-05'),
      'minutes/b.md': meeting('gruppe: "gruppen"', '2025-01-07').replaceAll('\n', '\r\n'),
      'minutes/c.md': meeting('udvalg:   Udvalget ', '2025-01-09'),
      'minutes/d.md': meeting('gruppe: Gruppen', '"2025-03-04"'),
      'minutes/e.md': '\uFEFF' + meeting("gruppe: 'GRUPPEN'", '2025-02-04'),
      'minutes/bilag/f.md': meeting('gruppe: Gruppen', '2025-03-03'),
      'minutes/broken.md': '---\ngruppe: Gruppen\ndato: 2025-03-03\n',
    });
    const meetings = new PreviousMeetings(workspace.root);
    expect(meetings.before('Gruppen', '2025-03-04')).toBe('2025-02-04');
    expect(meetings.before('Gruppen', '2025-02-04')).toBe('2025-01-07');
    expect(meetings.before(' gruppen', '2025-01-07')).toBe('2024-11-05');
    expect(meetings.before('Gruppen', '2024-11-05')).toBeUndefined();
    expect(meetings.before('Udvalget', '2026-01-01')).toBe('2025-01-09');
    expect(meetings.before('Andre', '2026-01-01')).toBeUndefined();
  });

  it('is none where there is no folder of meetings', () => {
    using workspace = new Workspace();
    expect(new PreviousMeetings(workspace.root).before('Gruppen', '2026-01-01')).toBeUndefined();
  });
});
