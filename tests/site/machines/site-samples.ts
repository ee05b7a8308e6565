import { publicEdition } from '../../../src/edition/make-edition.js';
import type { Edition } from '../../../src/model/edition.js';
import { DEFAULT_SITE } from '../../../src/model/site-settings.js';
import type { SiteSettings } from '../../../src/model/site-settings.js';
import { bodyOf, meetingAddress } from '../../../src/site/addresses.js';
import type { MeetingFile, MeetingSummary, SiteFile, Withdrawn } from '../../../src/site/meeting-summary.js';
import { ALL_MEETINGS } from '../../meeting-files.js';
import { parseSound } from '../../parse-source.js';

export const SITE: SiteSettings = {
  ...DEFAULT_SITE,
  url: 'https://referater.example.dk/moeder/',
  name: 'Møder & referater i Ærø',
  publisher: {
    name: 'Ærø Kommune',
    email: 'post@example.dk',
    phone: '12 34 56 78',
    url: 'https://example.dk/',
  },
};
export const NO_URL: SiteSettings = { ...SITE, url: undefined };
export const ENGLISH: SiteSettings = { ...SITE, language: 'en' };

/** Text that would break a format which does not escape it. */
export const HOSTILE =
  'Æblegrød, 50 % ]]> <b>&amp;</b> "citat" \'x\'; a\\b </script><!-- \u{2028}\u{1f6b2}\u{1f469}\u{200d}\u{1f52c} \u{d800} \u{1}\nny linje';

/** A meeting made up; what is not said is like that of an ordinary one. */
export function meeting(said: Partial<MeetingSummary> & { readonly rank?: number } = {}): MeetingSummary {
  const { rank = 1, ...rest } = said;
  const body = rest.body ?? { slug: 'soevnudvalget', name: 'Søvnudvalget' };
  const date = rest.date ?? '2025-11-07';
  return {
    address: meetingAddress(body, date, rank),
    body,
    date,
    time: '10:00-15:30',
    place: 'Mødelokale 2, Rådhuset',
    title: `Møde i ${body.name} ${date}`,
    document: 'referat',
    status: 'endelig',
    language: 'da',
    items: [
      { number: 1, title: 'Godkendelse af dagsorden', withheld: false },
      { number: 2, title: 'Ny cykelsti; økonomi, tid', withheld: false, caseNumber: 'KBU-2026-00318' },
      { number: 3, title: '', withheld: true },
    ],
    nextMeetings: [],
    participants: [],
    excused: [],
    guests: [],
    contents: [{ number: 2, decisions: ['Godkendt.', 'Sendes i høring.'], actions: [] }],
    files: [],
    ...rest,
  };
}

export function fileOf(owner: MeetingSummary, name: string, said: Partial<MeetingFile> = {}): MeetingFile {
  return {
    kind: 'attachment',
    address: `${owner.address}${name}`,
    title: name,
    mediaType: 'application/pdf',
    ...said,
  };
}

/** A meeting with everything that a meeting can have. */
export function fullMeeting(): MeetingSummary {
  const base = meeting({
    status: 'godkendt',
    approved: '2025-12-01',
    corrected: '2025-12-24',
    caseNumber: 'MDR-2024-00036',
    title: HOSTILE,
    items: [
      { number: 1, title: HOSTILE, withheld: false },
      { number: 2, title: 'x'.repeat(500), withheld: false, caseNumber: 'A-1' },
      { number: 3, title: 'Ejendomssag', withheld: true },
    ],
  });
  const files = [
    fileOf(base, 'referat.pdf', { kind: 'document', title: 'Referat' }),
    fileOf(base, 'pakke.pdf', { kind: 'package', title: 'Mødepakke', size: 1234 }),
    fileOf(base, 'bilag/Høringssvar #1 100%?.pdf', { item: 2, title: 'Høringssvar' }),
  ];
  return { ...base, files };
}

export function withdrawn(said: Partial<Withdrawn> = {}): Withdrawn {
  const { address, body, date } = meeting({ date: '2024-02-29' });
  return { address, body, date, withdrawn: '2025-01-02', ...said };
}

/** The sample workspace's and the real meetings as a site knows them. */
export async function sampleMeetings(): Promise<MeetingSummary[]> {
  return Promise.all(
    ALL_MEETINGS.map(async ({ text, name }) => {
      const sound = await parseSound(text, name);
      return summaryOf(publicEdition(sound.meeting, sound.format));
    }),
  );
}

function summaryOf(edition: Edition): MeetingSummary {
  const body = bodyOf(edition.body, []);
  const { date, time, place, approved } = edition;
  const made = meeting({
    ...{ body, date, title: edition.title, document: edition.document, status: edition.status },
    ...(approved !== undefined && { approved }),
    items: edition.items.map((item) => ({
      number: item.number,
      title: item.title?.plain ?? '',
      withheld: item.withheld,
    })),
    nextMeetings: edition.nextMeetings,
    contents: edition.items.flatMap((item) =>
      item.withheld
        ? []
        : [{ number: item.number, decisions: item.sections.flatMap((one) => one.decisions), actions: [] }],
    ),
  });
  const { time: madeTime, place: madePlace, ...rest } = made;
  void [madeTime, madePlace];
  return {
    ...rest,
    ...(time !== undefined && { time }),
    ...(place !== undefined && { place }),
    files: [fileOf(made, `${edition.document}.pdf`, { kind: 'document' })],
  };
}

/** The same in another order, and the next time in yet another. */
export function shuffled<T>(list: readonly T[], seed = 7): T[] {
  const copy = [...list];
  let state = seed;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = state % (i + 1);
    const [a, b] = [copy[i], copy[j]];
    if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a];
  }
  return copy;
}

export function textOf(file: SiteFile): string {
  return String(file.content);
}

/** Meetings of several bodies over some years, some a day. */
export function manyMeetings(count: number, bodies = 60): MeetingSummary[] {
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / bodies);
    const day = new Date(Date.UTC(2006, 0, 1 + round * 43 + (i % 28)));
    return meeting({
      body: { slug: `udvalg-${i % bodies}`, name: `Udvalg nr. ${i % bodies} for nære sundhedstilbud` },
      date: day.toISOString().slice(0, 10),
      items: Array.from({ length: 10 }, (__, n) => ({
        number: n + 1,
        title: `Punkt om høring af en plan for nære sundhedstilbud ${n}`,
        withheld: n === 9,
      })),
    });
  });
}
