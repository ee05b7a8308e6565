/** What was decided without a word, and what nobody has to do, or not in time. */
import { addAfter, put, seed } from './planting.js';

export function decisionSeeds() {
  return [
    seed(
      'decision-empty',
      'marts',
      put('**Beslutning:** Dagsordenen blev godkendt uden ændringer.', '**Beslutning:**'),
    ),
    seed(
      'decision-empty',
      'feb',
      put(
        '- **Beslutning:** Udvalget tog status for de udgående akutteams til efterretning.',
        '- **Beslutning:**',
      ),
    ),
    seed('decision-empty', 'rus', addAfter('Mille Kjær aflagde status', '\n**Beslutning:** .'), {
      at: (text) => text.split('\n').indexOf('**Beslutning:** .') + 1,
    }),
    seed('action-unread', 'marts', put('- [ ] Rykker for', '- [] Rykker for')),
    seed('action-unread', 'feb', put('- [ ] Udarbejder udkast', '- Udarbejder udkast')),
    seed(
      'action-without-responsible',
      'marts',
      put('ansvarlig: Mathias Enevold Brask, frist: 2026-04-17', 'frist: 2026-04-17'),
    ),
    seed(
      'action-without-responsible',
      'feb',
      put('ansvarlig: Maria Holtegaard Bro, frist', 'ansvarlig: , frist'),
    ),
    seed(
      'action-without-deadline',
      'marts',
      put('ansvarlig: Mathias Enevold Brask, frist: 2026-05-01', 'ansvarlig: Mathias Enevold Brask'),
    ),
    seed('action-without-deadline', 'feb', put(', frist: 2026-03-20', '')),
    seed('deadline-before-meeting', 'marts', put('frist: 2026-05-20', 'frist: 2025-05-20')),
    seed('deadline-before-meeting', 'feb', put('frist: 2026-04-09', 'frist: 2026-02-09')),
    seed('deadline-not-a-date', 'marts', put('frist: 2026-04-24', 'frist: snarest muligt')),
    seed('deadline-not-a-date', 'marts', put('frist: 2026-09-15', 'frist: 2026-09-31')),
    seed('deadline-not-a-date', 'feb', put('frist: 2026-03-20', 'frist: 20. marts 2026')),
    seed(
      'responsible-unknown',
      'marts',
      put('ansvarlig: Navid Rahimi, frist', 'ansvarlig: Navid Rahini, frist'),
    ),
    seed(
      'responsible-unknown',
      'feb',
      put('ansvarlig: Rasmus Vindfeld Kjær', 'ansvarlig: Rasmus Vinfeld Kjær'),
    ),
    seed(
      'responsible-unknown',
      'rus',
      addAfter(
        'Gruppen vurderede at der er behov',
        '\n- [ ] Sender kommentarer til retningslinjen (ansvarlig: Hans Otto Brix, frist: 2025-12-01)',
      ),
      { at: (text) => text.split('\n').findIndex((words) => words.includes('Hans Otto Brix')) + 1 },
    ),
  ];
}
