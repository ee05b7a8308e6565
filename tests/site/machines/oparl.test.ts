import { describe, expect, it } from 'vitest';
import { byBody } from '../../../src/site/groups.js';
import { oparlMeetingFiles } from '../../../src/site/machines/oparl/oparl-meeting.js';
import {
  oparlBodyFiles,
  oparlSiteFiles,
  oparlWithdrawn,
} from '../../../src/site/machines/oparl/oparl-site.js';
import type { MeetingSummary, SiteFile, Withdrawn } from '../../../src/site/meeting-summary.js';
import {
  fileOf,
  fullMeeting,
  manyMeetings,
  meeting,
  NO_URL,
  sampleMeetings,
  shuffled,
  SITE,
  textOf,
  withdrawn,
} from './site-samples.js';
import { OPARL_TYPES, oparlFaults } from './oparl-types.js';
import { oparlSchema } from './oparl-schema.js';

type Data = Readonly<Record<string, unknown>>;

const SCHEMA = oparlSchema();

/** All files of a site, by path. */
function oparlOf(
  all: readonly MeetingSummary[],
  gone: readonly Withdrawn[] = [],
  settings = SITE,
): Map<string, Data> {
  const groups = byBody(all);
  const files: SiteFile[] = [
    ...oparlSiteFiles(groups, settings, gone),
    ...groups.flatMap((group) => oparlBodyFiles(group, settings, gone)),
    ...all.flatMap((one) => oparlMeetingFiles(one, settings)),
    ...gone.flatMap((one) => oparlWithdrawn(one, settings)),
  ];
  const read = new Map(files.map((file) => [file.path, JSON.parse(textOf(file)) as Data]));
  expect(read.size).toBe(files.length);
  return read;
}

const isList = (one: Data) => 'data' in one;
const listed = (one: Data) => one['data'] as Data[];

function objectsIn(files: ReadonlyMap<string, Data>): Data[] {
  return [...files.values()].flatMap((one) => (isList(one) ? listed(one) : [one]));
}

/** Every URL of an object that leads to OParl's own files. */
function urlsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(`${SITE.url ?? ''}oparl/`) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(urlsIn) : [];
}

async function everything(): Promise<Map<string, Data>> {
  return oparlOf([...(await sampleMeetings()), fullMeeting(), ...manyMeetings(130, 2)], [withdrawn()]);
}

describe('OParl', () => {
  it('has objects of the types that the specification describes', async () => {
    const objects = objectsIn(await everything());
    expect(objects.flatMap((one) => oparlFaults(one))).toEqual([]);
    const types = new Set(objects.map((one) => String(one['type']).split('/').at(-1)));
    expect([...types].sort()).toEqual(Object.keys(OPARL_TYPES).sort());
  });

  it.skipIf(!SCHEMA)('has objects that the schema itself accepts', async () => {
    for (const object of objectsIn(await everything())) {
      const validate = SCHEMA?.[String(object['type']).split('/').at(-1) ?? ''];
      expect(validate?.(object), JSON.stringify([object, validate?.errors])).toBe(true);
    }
    expect(SCHEMA?.['File']?.({ id: 'https://a.dk/', type: 'https://schema.oparl.org/1.1/File' })).toBe(
      false,
    );
    expect(SCHEMA?.['Meeting']?.({ ...meeting(), id: 'x' })).toBe(false);
  });

  it('lets every object be fetched by its id, those inside others, too, and every link be followed', async () => {
    const files = await everything();
    const base = SITE.url ?? '';
    const dead = [...files.values()]
      .flatMap(urlsIn)
      .filter((url) => !files.has(decodeURI(url.slice(base.length))));
    expect(dead).toEqual([]);
    for (const [path, one] of files) if (!isList(one)) expect(one['id']).toBe(base + path);
  });

  it('lists a hundred objects a page, which lead to each other', () => {
    const files = oparlOf(manyMeetings(250, 1));
    const pages = ['', '.2', '.3'].map((n) => files.get(`oparl/list/udvalg-0.meetings${n}.json`) ?? {});
    expect(pages.map((one) => listed(one).length)).toEqual([100, 100, 50]);
    expect(pages.map((one) => (one['links'] as Data)['next'])).toEqual([
      `${SITE.url ?? ''}oparl/list/udvalg-0.meetings.2.json`,
      `${SITE.url ?? ''}oparl/list/udvalg-0.meetings.3.json`,
      undefined,
    ]);
    expect(pages[2]?.['pagination']).toEqual({
      totalElements: 250,
      elementsPerPage: 100,
      currentPage: 3,
      totalPages: 3,
    });
  });

  it('says of a confidential item that it is not public, and no more', () => {
    const one = fullMeeting();
    const secret = { number: 3, title: 'Ejendomssag', withheld: true, caseNumber: 'S-1' };
    const wrong = {
      ...one,
      items: [secret],
      contents: [{ number: 3, decisions: ['Hemmeligt'], actions: [] }],
    };
    const item = oparlOf([wrong]).get('oparl/agendaitem/soevnudvalget.2025-11-07.3.json') ?? {};
    expect(Object.keys(item).sort()).toEqual(
      ['created', 'id', 'meeting', 'modified', 'name', 'number', 'order', 'public', 'type', 'web'].sort(),
    );
    expect(item['public']).toBe(false);
    expect(item['name']).toBe('Ejendomssag');
  });

  it('tells of time, decisions, files and changes', () => {
    const files = oparlOf([
      fullMeeting(),
      meeting({ date: '2026-06-01', document: 'dagsorden', time: 'senere' }),
    ]);
    const held = files.get('oparl/meeting/soevnudvalget.2025-11-07.json') ?? {};
    expect([held['start'], held['end'], held['meetingState'], held['created'], held['modified']]).toEqual([
      '2025-11-07T10:00:00+01:00',
      '2025-11-07T15:30:00+01:00',
      'durchgeführt',
      '2025-11-07T00:00:00+01:00',
      '2025-12-24T00:00:00+01:00',
    ]);
    expect((held['resultsProtocol'] as Data)['accessUrl']).toBe(
      `${SITE.url ?? ''}soevnudvalget/2025-11-07/referat.pdf`,
    );
    const item = files.get('oparl/agendaitem/soevnudvalget.2025-11-07.2.json') ?? {};
    expect(item['resolutionText']).toBe('Godkendt.\n\nSendes i høring.');
    const [file] = item['auxiliaryFile'] as Data[];
    expect(file?.['accessUrl']).toMatch(/\/bilag\/H%C3%B8ringssvar%20%231%20100%25%3F\.pdf$/);
    const coming = files.get('oparl/meeting/soevnudvalget.2026-06-01.json') ?? {};
    expect([coming['start'], coming['meetingState']]).toEqual(['2026-06-01T00:00:00+02:00', 'eingeladen']);
  });

  it('calls a meeting what it is, whichever document it has', () => {
    const nameOf = (one: MeetingSummary) =>
      objectsIn(oparlOf([one])).find((object) => String(object['type']).endsWith('/Meeting'))?.['name'];
    expect(nameOf(meeting({ document: 'dagsorden' }))).toBe('Møde i Søvnudvalget');
    expect(nameOf(meeting({ ownTitle: 'Budgetseminar' }))).toBe('Budgetseminar');
  });

  it('gives files names that other files do not change', () => {
    const one = meeting();
    const names = (list: string[]) =>
      [...oparlOf([{ ...one, files: list.map((name) => fileOf(one, name, { item: 1 })) }]).keys()].filter(
        (path) => path.startsWith('oparl/file/'),
      );
    expect(names(['bilag/a b.pdf', 'bilag/a-b.pdf'])).toHaveLength(2);
    expect(names(['bilag/a-b.pdf'])).toEqual([names(['bilag/a b.pdf', 'bilag/a-b.pdf'])[1]]);
  });

  it('leaves a tombstone where a meeting was', () => {
    const gone = withdrawn();
    const kept = oparlOf([meeting()], [gone]);
    const stone = kept.get('oparl/meeting/soevnudvalget.2024-02-29.json');
    expect(stone).toEqual({
      id: `${SITE.url ?? ''}oparl/meeting/soevnudvalget.2024-02-29.json`,
      type: 'https://schema.oparl.org/1.1/Meeting',
      created: '2024-02-29T00:00:00+01:00',
      modified: '2025-01-02T00:00:00+01:00',
      deleted: true,
    });
    expect(listed(kept.get('oparl/list/soevnudvalget.deleted.json') ?? {})).toEqual([stone]);
    expect(listed(kept.get('oparl/list/soevnudvalget.meetings.json') ?? {})).toHaveLength(1);
    const files = oparlWithdrawn({ ...gone, had: ['place', '2'] }, SITE);
    expect(files.map((file) => file.path)).toEqual([
      'oparl/meeting/soevnudvalget.2024-02-29.json',
      'oparl/location/soevnudvalget.2024-02-29.json',
      'oparl/agendaitem/soevnudvalget.2024-02-29.2.json',
    ]);
    const stones = files.map((file) => JSON.parse(textOf(file)) as Data);
    expect(stones.map((one) => one['type'])).toEqual([
      'https://schema.oparl.org/1.1/Meeting',
      'https://schema.oparl.org/1.1/Location',
      'https://schema.oparl.org/1.1/AgendaItem',
    ]);
    expect(stones.map((one) => one['deleted'])).toEqual([true, true, true]);
    expect(stones.flatMap((one) => oparlFaults(one))).toEqual([]);
  });

  it('is one, whatever the order in which meetings come', () => {
    const all = manyMeetings(150, 3);
    const body = { slug: 'udvalg-0', name: 'Udvalg nr. 0' };
    const gone = [
      withdrawn({ body, address: 'udvalg-0/1999-01-01/' }),
      withdrawn({ body, address: 'udvalg-0/1999-01-02/' }),
    ];
    const sorted = (files: ReadonlyMap<string, Data>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(oparlOf(shuffled(all), shuffled(gone)))).toEqual(sorted(oparlOf(all, gone)));
  });

  it('is not where the site’s address is not known', () => {
    expect(oparlOf([meeting()], [withdrawn()], NO_URL).size).toBe(0);
  });
});
