import { describe, expect, it } from 'vitest';
import type { RuleSettings } from '../../src/model/configuration.js';
import { meetingSource } from '../meeting-source.js';
import { check, places } from './agenda-findings.js';

describe('case-number-form', () => {
  const id = 'case-number-form';
  const withNumber = (number: string) => meetingSource(`## A\n\n- Sags-ID: ${number}\n- Tid: 10:00\n`);

  it.each([
    'MDR-2024-0003 6',
    'mdr-2024-00036',
    'MDR–2024–00036',
    '24/12345',
    'MDR-24-00036',
    'M-2024-00036',
    'xx',
  ])('is found in %s', async (number) => {
    expect(await places(id, withNumber(number))).toEqual([`10:12 ${number}`]);
  });

  it.each([
    'MDR-2024-00036',
    'ÆØÅ-2024-0012',
    '`EMN-2024-00036`',
    'EMN-2024-00036, EMN-2024-00037 og EMN-2024-00038',
    '',
  ])('is not found in »%s«', async (number) => {
    expect(await places(id, withNumber(number))).toEqual([]);
  });

  it('is found in the frontmatter, without the marks around it', async () => {
    expect(await places(id, meetingSource('## A\n', { 'sags-id': '"2024-12"' }))).toEqual(['6:11 2024-12']);
    expect(await places(id, meetingSource('## A\n', { 'sags-id': 'MDR-2024-00036' }))).toEqual([]);
  });

  it('knows a workspace’s own forms, and passes over what is no expression', async () => {
    const settings: RuleSettings = new Map([
      [id, { options: { patterns: ['(', String.raw`\d{2}/\d{5}`, 'a)|(b'] } }],
    ]);
    expect(await places(id, withNumber('24/12345'), settings)).toEqual([]);
    expect(await places(id, withNumber('24/123456'), settings)).toEqual(['10:12 24/123456']);
    expect(await places(id, withNumber('MDR-2024-00036'), settings)).toEqual([]);
  });

  it('quotes nothing that is confidential', async () => {
    const [finding] = await check(id, meetingSource('## (Fortrolig) A\n\n- Sags-ID: hemmelig sag\n'));
    expect(finding?.args).toEqual({ found: '' });
  });
});

describe('short-title-differs', () => {
  const id = 'short-title-differs';
  const titled = (title: string, short: string) => meetingSource(`## ${title}\n\n- Kort titel: ${short}\n`);

  it('is found at the value', async () => {
    const text = titled('3. Høring om ny retningslinje', 'Valg af **næstformand** i år');
    expect(await places(id, text)).toEqual(['10:15 Valg af **næstformand** i år']);
  });

  it.each([
    ['Høring om ny retningslinje', 'Retningslinjer'],
    ['Godkendelse af referat', 'Godkendt referat'],
    ['Udkast til mødeplan for 2027', 'Planen'],
    ['Mødekalender 2027', 'Datoer 2027'],
    ['Ny hjemmeside', 'Hjemmesidens indhold'],
    ['Danske Multidisciplinære Psykiatri Grupper', 'DMPG'],
    ['Medarbejderudviklingssamtaler i efteråret', 'MUS'],
    ['Ny lov om hjælp', 'nloh'],
    ['Om at gå i by', 'IT'],
    ['**Årsregnskab** 2025', 'Årsregnskabet'],
  ])('is not found with »%s« and »%s«', async (title, short) => {
    expect(await places(id, titled(title, short))).toEqual([]);
    expect(await places(id, titled(title.normalize('NFD'), short))).toEqual([]);
  });

  it('is not found where there is no title', async () => {
    expect(await places(id, titled('(Fortrolig)', 'Lejemål'))).toEqual([]);
  });
});

describe('weekday-wrong', () => {
  const id = 'weekday-wrong';
  const withText = (text: string) => meetingSource(`## A\n\n${text}\n`);

  it.each([
    ['Torsdag den 5. september 2025', '10:1 Torsdag', 5],
    ['Mødet: torsdag den 28.februar 2025', '10:8 torsdag', 5],
    ['lørdag d. 7.11.2025', '10:1 lørdag', 5],
    ['lørdag, d 07. 11. 2025', '10:1 lørdag', 5],
    ['søndag 7/11-2025', '10:1 søndag', 5],
    ['søndag 7/11 2025', '10:1 søndag', 5],
    ['mandag 7-11-2025', '10:1 mandag', 5],
    ['torsdagen\nden 4 sept. 2026', '10:1 torsdagen', 5],
    ['fra mandag til onsdag den 4. sep. 2026', '10:16 onsdag', 5],
    ['Onsdag den 29. februar 2024', '10:1 Onsdag', 4],
  ])('is found in »%s«', async (text, place, weekday) => {
    expect(await places(id, withText(text))).toEqual([place]);
    const [finding] = await check(id, withText(text));
    expect(finding?.args).toMatchObject({ weekday });
  });

  it.each([
    ['fredag den 31. februar 2025', '10:12 31. februar 2025'],
    ['fredag d. 7.13.2025', '10:11 7.13.2025'],
    ['lørdag 29/2-2025', '10:8 29/2-2025'],
  ])('is found in »%s«, which is no date', async (text, place) => {
    expect(await places(id, withText(text))).toEqual([place]);
    const [finding] = await check(id, withText(text));
    expect(finding?.args).not.toHaveProperty('weekday');
  });

  it.each([
    'fredag den 7. november 2025',
    'Torsdag den 4.september 2025',
    'Søndag den 9. november 2025',
    'torsdag den 5. september',
    'torsdag d. 5/9-25',
    'torsdag den 4.-5. september 2025',
    'torsdag den 4. og fredag den 5. september 2025',
    'Vi ses hver torsdag. Den 5. september 2025 er undtaget.',
    'torsdag kl. 9.30-2025',
    'torsdag 8.00-2000',
    'torsdag 10.30 den 5. september 2025',
    'skærtorsdag den 5. september 2025',
    'torsdag den 5. september 1625',
    '`torsdag den 5. september 2025`',
  ])('is not found in »%s«', async (text) => {
    expect(await places(id, withText(text))).toEqual([]);
  });

  it('is found in titles, fields and tables', async () => {
    const wrong = 'torsdag den 5. september 2025';
    const text = meetingSource(
      `## Møde ${wrong}\n\n- Kort titel: Møde ${wrong}\n\n| a |\n| - |\n| ${wrong} |\n`,
    );
    expect(await places(id, text)).toEqual(['8:9 torsdag', '10:20 torsdag', '14:3 torsdag']);
  });

  it('quotes nothing that is confidential', async () => {
    const [finding] = await check(id, meetingSource('## (Fortrolig) A\n\nTorsdag den 5. september 2025\n'));
    expect(finding?.args).toEqual({ found: '', other: '', weekday: 5 });
  });

  it('takes no time for a text full of blanks and digits', async () => {
    const text = withText(`torsdag ${' '.repeat(1000)}`.repeat(200) + 'torsdag den 5'.repeat(5000));
    const start = performance.now();
    expect(await places(id, text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
