import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceHistory } from '../../../src/site/history/advance-history.js';
import type { PublishedMeeting } from '../../../src/site/history/advance-history.js';
import { describeChange } from '../../../src/site/history/describe-change.js';
import { encodeParts } from '../../../src/site/history/document-parts.js';
import { historyText, parseHistory } from '../../../src/workspace/history-text.js';
import { dmpg, encoded, meeting, publish } from './meeting-steps.js';
import type { Step } from './meeting-steps.js';

const [DAY1, DAY2, DAY3] = ['2026-03-20', '2026-03-21', '2026-03-22'] as const;
const HERE = 'dmpg-soevn/2026-03-17/';
const THERE = 'dmpg-soevn/2026-03-18/';
const A = meeting('minutes/a.md');
const A_LATER = meeting('minutes/a.md', { date: '2026-03-18' });
const parts = (place: string, more: Readonly<Record<string, string>> = {}) =>
  encodeParts(Object.entries({ title: 'aaaaaa', place, ...more }).map(([key, hash]) => ({ key, hash })));
const at = (place: string, more: Parameters<typeof meeting>[1] = {}) =>
  meeting('minutes/a.md', { parts: parts(place), ...more });
const steps = (...given: [string, ...Step['meetings']][]): Step[] =>
  given.map(([day, ...meetings]) => ({ day, meetings }));
const correctionsOf = (given: readonly Step[], address = HERE) =>
  (publish(given).corrections.get(address) ?? []).map(
    ({ date, changes }) => `${date}: ${changes.map((change) => describeChange(change, 'da')).join(', ')}`,
  );

describe('a meeting that is gone', () => {
  it('leaves a tombstone of the day on which it was missed', () => {
    const { withdrawn, history } = publish(steps([DAY1, A], [DAY2], [DAY3]));
    expect(withdrawn).toEqual([
      {
        address: HERE,
        body: A.body,
        date: '2026-03-17',
        published: '2026-03-20',
        withdrawn: DAY2,
      },
    ]);
    expect(history.meetings).toMatchObject([{ published: DAY1, withdrawn: DAY2 }]);
    expect(JSON.stringify(history)).not.toContain('title');
  });

  it('loses its title, also where an earlier program kept it', () => {
    const [entry] = publish(steps([DAY1, A], [DAY2])).history.meetings;
    if (!entry) throw new Error('no entry');
    const { history } = advanceHistory({ meetings: [{ ...entry, title: 'Om Ole' }] }, [], DAY3, {
      corrections: true,
    });
    expect(history.meetings).toEqual([entry]);
  });

  it('loses it when it comes back, by its file or another', () => {
    for (const back of [A, meeting('minutes/b.md')]) {
      const { withdrawn, history } = publish(steps([DAY1, A], [DAY2], [DAY3, back]));
      expect(withdrawn).toEqual([]);
      expect(history.meetings).toMatchObject([{ address: HERE, source: back.source, published: DAY1 }]);
    }
  });

  it('leaves no hashes', () => {
    const { history } = publish(steps([DAY1, at('b')], [DAY1, at('c')], [DAY2]));
    expect(Object.keys(history.meetings[0] ?? {})).not.toContain('parts');
    expect(JSON.stringify(history)).not.toContain('aaaaaa');
  });
});

describe('a meeting that moved', () => {
  it('says where it is', () => {
    const { withdrawn, history } = publish(steps([DAY1, A], [DAY2, A_LATER]));
    expect(withdrawn).toMatchObject([{ address: HERE, withdrawn: DAY2, movedTo: THERE }]);
    expect(history.meetings).toMatchObject([{ address: HERE }, { address: THERE, published: DAY1 }]);
  });

  it('says it of the place where it is at last', () => {
    const last = meeting('minutes/a.md', { date: '2026-03-19' });
    const { withdrawn } = publish(steps([DAY1, A], [DAY2, A_LATER], [DAY3, last]));
    expect(withdrawn.map(({ movedTo }) => movedTo)).toEqual([last.address, last.address]);
  });

  it('and is gone at last is withdrawn everywhere', () => {
    const { withdrawn } = publish(steps([DAY1, A], [DAY2, A_LATER], [DAY3]));
    expect(withdrawn.map(({ withdrawn: day, movedTo }) => [day, movedTo])).toEqual([
      [DAY2, undefined],
      [DAY3, undefined],
    ]);
  });

  it('and whose file was renamed later is still found', () => {
    const renamed = meeting('minutes/ny.md', { date: '2026-03-18' });
    const { withdrawn } = publish(steps([DAY1, A], [DAY2, A_LATER], [DAY3, renamed]));
    expect(withdrawn).toMatchObject([{ address: HERE, movedTo: THERE }]);
  });

  it('and back leaves nothing behind but the other place', () => {
    const { withdrawn } = publish(steps([DAY1, A], [DAY2, A_LATER], [DAY3, A]));
    expect(withdrawn).toMatchObject([{ address: THERE, movedTo: HERE }]);
  });

  it('takes its corrections with it, and tells that its date changed', () => {
    const given = steps(
      [DAY1, at('b')],
      [DAY2, at('c')],
      [DAY3, at('c', { date: '2026-03-18', parts: parts('c', { date: 'ffffff' }) })],
    );
    expect(correctionsOf(given, THERE)).toEqual([
      `${DAY2}: Mødestedet er ændret`,
      `${DAY3}: Mødedatoen er tilføjet`,
    ]);
    expect(correctionsOf(given, HERE)).toEqual([]);
  });

  it('to the address of another of the same day is told by its file', () => {
    const second = { ...meeting('minutes/b.md', { parts: parts('x') }), address: 'dmpg-soevn/2026-03-17-2/' };
    const given = steps([DAY1, at('b'), second], [DAY2, { ...second, address: HERE }]);
    expect(publish(given).withdrawn).toMatchObject([{ address: second.address, movedTo: HERE }]);
    expect(correctionsOf(given)).toEqual([]);
  });

  it('in a circle is withdrawn', () => {
    const { history } = publish(steps([DAY1, A]));
    const [entry] = history.meetings;
    if (!entry) throw new Error('no entry');
    const circle = [
      { ...entry, withdrawn: DAY1, movedTo: THERE },
      { ...entry, address: THERE, withdrawn: DAY1, movedTo: HERE },
    ];
    expect(advanceHistory({ meetings: circle }, [], DAY2, { corrections: false }).withdrawn).toMatchObject([
      { address: HERE, withdrawn: DAY1 },
      { address: THERE },
    ]);
  });
});

describe('corrections', () => {
  it('are told of a changed document, a day each', () => {
    const given = steps([DAY1, at('b')], [DAY2, at('c')], [DAY3, at('d')]);
    expect(correctionsOf(given)).toEqual([`${DAY2}: Mødestedet er ændret`, `${DAY3}: Mødestedet er ændret`]);
  });

  it('of one day are one', () => {
    const both = meeting('minutes/a.md', { parts: parts('c', { time: 'x' }) });
    expect(correctionsOf(steps([DAY1, at('b')], [DAY2, at('c')], [DAY2, both]))).toEqual([
      `${DAY2}: Mødestedet er ændret, Tidspunktet er tilføjet`,
    ]);
  });

  it('undone on the same day are none; on another day they are two', () => {
    expect(correctionsOf(steps([DAY1, at('b')], [DAY2, at('c')], [DAY2, at('b')]))).toEqual([]);
    expect(correctionsOf(steps([DAY1, at('b')], [DAY2, at('c')], [DAY3, at('b')]))).toHaveLength(2);
    const undone = publish(steps([DAY1, at('b')], [DAY2, at('c')], [DAY2, at('b')]));
    expect(undone.history).toEqual(publish(steps([DAY1, at('b')])).history);
  });

  describe('of an item that is withheld, or gone', () => {
    const text = (mark: string) =>
      dmpg(`## Sag A\n\n### Referat\n\nGodt.\n\n${mark}Sag B om Ole\n\n### Referat\n\nOle går.\n`);
    const open = '## ';
    const state = async (said: string) => meeting('minutes/a.md', { parts: await encoded(said) });

    it.each([
      ['withheld', '## (Fortrolig) '],
      ['gone', '<!-- ## -->'],
    ])('keep no hash of what it said: %s', async (_, mark) => {
      const before = text(open);
      const after = mark.startsWith('##') ? text(mark) : dmpg('## Sag A\n\n### Referat\n\nGodt.');
      const title = /2\.title=(\w+)/.exec(await encoded(before))?.[1] ?? '';
      const said = /2\/referat=(\w+)/.exec(await encoded(before))?.[1] ?? '';
      expect([title, said].every((one) => one.length === 6)).toBe(true);
      const first = steps([DAY1, await state(before)], [DAY2, await state(after)]);
      const { history } = publish(first);
      expect(history.meetings[0]?.dayStart?.date).toBe(DAY2);
      for (const one of [title, said]) expect(JSON.stringify(history)).not.toContain(one);
      expect(correctionsOf(first)).toHaveLength(1);
      const again = [...first, ...steps([DAY2, await state(`${after}\n## Sag C\n\n### Referat\n\nNyt.\n`)])];
      expect(correctionsOf(again).join()).toContain('Punkt 2');
    });

    it('keep none where a draft withholds it', async () => {
      const given = steps([DAY1, await state(text(open))]);
      const draft = { ...(await state(text('## (Fortrolig) '))), status: 'udkast' as const };
      const { history } = publish([...given, ...steps([DAY2, draft])]);
      const [, title = ''] = /2\.title=(\w+)/.exec(await encoded(text(open))) ?? [];
      expect(JSON.stringify(history)).not.toContain(title);
      const final = steps(
        [DAY1, await state(text(open))],
        [DAY2, draft],
        [DAY3, await state(text('## (Fortrolig) '))],
      );
      expect(correctionsOf(final)).toEqual([`${DAY3}: Punkt 2 er ændret`]);
    });
  });

  it('stay when nothing more changes', () => {
    const once = publish(steps([DAY1, at('b')], [DAY2, at('c')]));
    const again = publish(steps([DAY3, at('c')]), once.history);
    expect(again).toEqual(once);
  });

  it.each([
    ['minutes in the place of an agenda', { document: 'dagsorden' }, {}],
    ['a draft made final', { status: 'udkast' }, {}],
    ['a final document made a draft', {}, { status: 'udkast' }],
  ] as const)('are not told of %s', (_, before, after) => {
    expect(correctionsOf(steps([DAY1, at('b', before)], [DAY2, at('c', after)]))).toEqual([]);
  });

  it('are not told of approval, but of what changed with it', () => {
    const approved = { status: 'godkendt' } as const;
    expect(correctionsOf(steps([DAY1, at('b')], [DAY2, at('b', approved)]))).toEqual([]);
    expect(correctionsOf(steps([DAY1, at('b')], [DAY2, at('c', approved)]))).toHaveLength(1);
  });

  it('pass over a draft between two final publications', () => {
    const given = steps([DAY1, at('b')], [DAY2, at('x', { status: 'udkast' })], [DAY3, at('c')]);
    expect(correctionsOf(given)).toEqual([`${DAY3}: Mødestedet er ændret`]);
  });

  it('of an agenda are not told of its minutes, and still known', () => {
    const agenda = { document: 'dagsorden' } as const;
    const given = steps([DAY1, at('b', agenda)], [DAY2, at('c', agenda)], [DAY3, at('d')]);
    expect(correctionsOf(given)).toEqual([]);
    expect(publish(given).history.meetings[0]?.corrections).toHaveLength(1);
  });

  it('begin with the publication after they are asked for', () => {
    const off = (day: string, place: string) => ({ day, meetings: [at(place)], corrections: false });
    const start = [off(DAY1, 'b'), off(DAY2, 'c')];
    expect(JSON.stringify(publish(start).history)).not.toContain('aaaaaa');
    expect(correctionsOf([...start, ...steps([DAY2, at('d')])])).toEqual([]);
    expect(correctionsOf([...start, ...steps([DAY2, at('d')], [DAY3, at('e')])])).toHaveLength(1);
  });

  it('are kept, and not shown, where they are no longer asked for', () => {
    const given = [
      ...steps([DAY1, at('b')], [DAY2, at('c')]),
      { day: DAY3, meetings: [at('d')], corrections: false },
    ];
    expect(publish(given).corrections.size).toBe(0);
    expect(publish(given).history.meetings[0]?.corrections).toHaveLength(1);
  });
});

describe('any series of publications', () => {
  const place = fc.constantFrom('a', 'b', 'c');
  const one = fc.record({
    source: fc.constantFrom('minutes/a.md', 'minutes/b.md', 'minutes/c.md', 'minutes/d.md'),
    address: fc.constantFrom(HERE, THERE, 'dmpg-soevn/2026-03-17-2/', 'udvalget/2026-03-17/'),
    document: fc.constantFrom('dagsorden' as const, 'referat' as const),
    status: fc.constantFrom('udkast' as const, 'endelig' as const, 'godkendt' as const),
    parts: fc.tuple(place, place).map(([a, b]) => parts(a, { '1.title': b, '1/referat': a })),
  });
  const isSame = (a: PublishedMeeting, b: PublishedMeeting) =>
    a.source === b.source || a.address === b.address;
  const some = fc.uniqueArray(
    one.map((given) => meeting(given.source, given)),
    { comparator: isSame, maxLength: 4 },
  );
  const step = fc.record({
    day: fc.constantFrom(DAY1, DAY2, DAY3),
    meetings: some,
    corrections: fc.boolean(),
  });
  const series = fc
    .array(step, { minLength: 1, maxLength: 6 })
    .map((list) => list.sort((a, b) => (a.day < b.day ? -1 : 1)));

  it('gives the same whatever the order of meetings', () => {
    fc.assert(
      fc.property(series, (given) => {
        const turned = given.map((one) => ({ ...one, meetings: [...one.meetings].reverse() }));
        expect(publish(turned)).toEqual(publish(given));
      }),
    );
  });

  it('changes nothing when the last is done again, on any later day', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(DAY3, '2030-01-01'), (given, day) => {
        const once = publish(given);
        const last = given.at(-1);
        if (last) expect(publish([{ ...last, day }], once.history)).toEqual(once);
      }),
    );
  });

  it('knows every address that there ever was, and leads only to what is there', () => {
    fc.assert(
      fc.property(series, (given) => {
        const { history, withdrawn } = publish(given);
        const ever = new Set(given.flatMap((one) => one.meetings.map(({ address }) => address)));
        const now = new Set(given.at(-1)?.meetings.map(({ address }) => address));
        expect(new Set(history.meetings.map(({ address }) => address))).toEqual(ever);
        expect(withdrawn.map(({ address }) => address).sort()).toEqual(
          [...ever].filter((one) => !now.has(one)).sort(),
        );
        for (const { movedTo } of withdrawn) if (movedTo !== undefined) expect(now).toContain(movedTo);
      }),
    );
  });

  it('comes through its file as it was', () => {
    fc.assert(
      fc.property(series, (given) => {
        const { history } = publish(given);
        expect(parseHistory(historyText(history))).toEqual(history);
      }),
    );
  });
});
