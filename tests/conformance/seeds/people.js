/** People and the meeting's own dates: twice, in two places, without roles, approved too early. */
import { TOP, addAfter, all, line, put, seed } from './planting.js';

export function peopleSeeds() {
  return [...persons(), ...offices(), ...dates()];
}

function persons() {
  return [
    seed('person-without-name', 'juni', put('  - navn: Inge-Lise Møldrup Sand\n    titel', '  - titel')),
    seed(
      'person-without-name',
      'feb',
      put(
        '  - Pia Thorhauge Lind, akutsygeplejerske, De udgående akutteams i Region Midtjylland (gæst)',
        '  - navn:\n    titel: akutsygeplejerske',
      ),
      {
        at: [line('- navn:', 'gæster'), line('titel: akutsyge')],
      },
    ),
    seed('role-unknown', 'marts', put('rolle: [referent, sekretær]', 'rolle: [referent, sekretariat]')),
    seed('role-unknown', 'feb', put('rolle: suppleant', 'rolle: stedfortræder')),
    seed('role-unknown', 'juni', put('rolle: [gæst]', 'rolle: [oplægsholder]')),
    seed('role-nearly-known', 'marts', put('(forperson, mødeleder)', '(forperson, mødleder)')),
    seed('role-nearly-known', 'juni', put('(observatør)', '(obervatør)')),
    seed('role-nearly-known', 'feb', put('(sekretær)', '(sekratær)')),
    seed(
      'person-twice',
      'rus',
      addAfter(
        '  - Rose-Marie Mollerup',
        '  - Mille Kjær, speciallæge, Region Midtjylland, Dansk Psykiatrisk Selskab',
      ),
      { at: line('  - Mille Kjær', 'Rose-Marie') },
    ),
    seed(
      'person-twice',
      'marts',
      addAfter(
        '    rolle: observatør',
        '  - Karen Marie Ørsted Lauridsen, sygeplejerske, Region Nordjylland',
      ),
    ),
    seed('person-twice', 'feb', put('afbud:\n', 'afbud:\n  - birthe elkrog simonsen, regionsrådsmedlem\n'), {
      at: [line('birthe elkrog'), line('Birthe Elkrog')],
    }),
    seed(
      'person-present-and-excused',
      'rus',
      addAfter('afbud:', '  - Birgitte Thylstrup, lektor, Aarhus Universitet'),
      {
        at: [line('Birgitte Thylstrup', 'afbud'), line('Birgitte Thylstrup')],
      },
    ),
    seed(
      'person-present-and-excused',
      'marts',
      addAfter(
        '  - Bente Ravnkilde',
        '  - Emilie Falkenberg Dam, læge i hoveduddannelse, Region Hovedstaden',
      ),
      { at: [line('Emilie'), line('Emilie', 'afbud')] },
    ),
    seed(
      'person-present-and-excused',
      'juni',
      addAfter('afbud:', '  - navn: Leyla Demir\n    titel: farmaceut'),
      { at: [line('Leyla Demir'), line('Leyla Demir', 'afbud')] },
    ),
  ];
}

function offices() {
  const people = { at: [TOP, line('deltagere:')] };
  return [
    seed(
      'chair-missing',
      'rus',
      all(put(' (forperson, mødeleder)', ''), put(' (forperson, mødeleder)', '')),
      people,
    ),
    seed('chair-missing', 'feb', all(put(' (formand)', ''), put(' (næstformand)', '')), people),
    seed('chair-missing', 'marts', all(put(' (forperson, mødeleder)', ''), put(' (forperson)', '')), people),
    seed('minute-taker-missing', 'rus', put(' (referent)', ''), people),
    seed('minute-taker-missing', 'feb', all(put(' (sekretær)', ''), put(' (referent)', '')), people),
    seed(
      'minute-taker-several',
      'rus',
      put('Næstforperson i Dansk Psykologforening', 'Dansk Psykologforening (referent)'),
      {
        at: [line('Dansk Psykologforening (referent)'), line('Johannes Kjeldahl')],
      },
    ),
    seed('minute-taker-several', 'marts', put('rolle: observatør', 'rolle: [observatør, referent]'), {
      at: [line('rolle: [observatør'), line('navn: Gitte'), line('rolle: [referent'), line('navn: Mathias')],
    }),
  ];
}

function dates() {
  const fileName = { at: [TOP, line('dato: 20')] };
  return [
    seed('approved-before-meeting', 'marts', put('godkendt: 2026-04-14', 'godkendt: 2026-03-10')),
    seed('approved-before-meeting', 'marts', put('godkendt: 2026-04-14', 'godkendt: 2025-04-14')),
    seed('approved-before-meeting', 'feb', put('status: endelig', 'status: godkendt\ngodkendt: 2026-02-20'), {
      at: line('godkendt: 2026'),
    }),
    seed('next-meeting-before-this', 'rus', put('dato: 2026-03-09', 'dato: 2025-03-09')),
    seed('next-meeting-before-this', 'marts', put('- dato: 2026-06-09', '- dato: 2025-06-09')),
    seed('next-meeting-before-this', 'april', put('dato: 2026-06-18', 'dato: 2026-01-18')),
    seed('next-meeting-before-this', 'juni', put('{ dato: 2026-10-06', '{ dato: 2025-10-06')),
    seed('time-reversed', 'april', put('tid: "10:00-14:00"', 'tid: "14:00-10:00"')),
    seed('time-reversed', 'marts', put('tid: "09:30-16:00"', 'tid: "16:00-09:30"')),
    seed('time-reversed', 'juni', put('- Tid: 10:45-11:15', '- Tid: 11:45-11:15')),
    seed(
      'frontmatter-quotes',
      'marts',
      put('Konferencecenter Lillebælt, lokale Gals Klint, Middelfart', '”Lillebælt”'),
    ),
    seed('frontmatter-text-cut', 'marts', put('lokale Gals Klint, Middelfart', 'lokale #4, Middelfart')),
    seed('filename-date-differs', 'feb', (text) => text, {
      ...fileName,
      name: '2026-02-25-udvalget-for-naere-sundhedstilbud.md',
    }),
    seed('filename-date-differs', 'nov', (text) => text, {
      ...fileName,
      name: '2025-11-14-dmpg-soevn-og-psykisk-sygdom.md',
    }),
    seed('filename-date-differs', 'psyk', put('dato: 2024-12-05', 'dato: 2024-12-04'), fileName),
  ];
}
