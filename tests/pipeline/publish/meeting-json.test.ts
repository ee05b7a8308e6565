import { describe, expect, it } from 'vitest';
import { PublishedWorkspace, minutes } from './published-workspace.js';

const LIST = [
  '1. [Notat](<bilag/Notat om ælder.md>)',
  '2. Kun nævnt (123456 - PRV-2026-00001)',
  '3. [Hemmeligt](bilag/hemmeligt.csv) (fortrolig)',
  '4. [Tal](bilag/tal.csv)',
  '5. [Nettet](https://example.org/)',
];

describe('a meeting’s JSON on a site', () => {
  it('names attachments as they are called there', async () => {
    using site = new PublishedWorkspace({
      'minutes/2026-03-17-a.md': minutes().replace(
        '### Referat',
        `### Bilag\n\n${LIST.join('\n')}\n\n### Referat`,
      ),
      'minutes/bilag/Notat om ælder.md': '# Notat om ælder\n\nTekst.\n',
      'minutes/bilag/hemmeligt.csv': 'b;2\n',
      'minutes/bilag/tal.csv': 'a;1\n',
    });
    await site.publish();
    const json = JSON.parse(site.text('site/proevegruppen/2026-03-17/moede.json')) as {
      items: { sections: { attachments?: { title: string; file?: string }[] }[] }[];
    };
    const attachments = json.items.flatMap((item) => item.sections.flatMap((one) => one.attachments ?? []));
    const files = attachments.map(({ title, file }) => [title, file]);
    expect(files).toEqual([
      ['Notat', 'bilag/notat-om-aelder.html'],
      ['Kun nævnt', undefined],
      ['Tal', 'bilag/tal.csv'],
      ['Nettet', undefined],
    ]);
    for (const [, file] of files)
      if (file !== undefined) expect(site.has(`site/proevegruppen/2026-03-17/${file}`), file).toBe(true);
  });
});
