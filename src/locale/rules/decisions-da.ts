import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';

const ACTION_FORM = 'Skriv sidst på linjen: (ansvarlig: Navn, frist: 2026-05-01).';

export const DECISION_DA = {
  'decision-empty': words(
    'Beslutning uden tekst',
    (a) =>
      a['follows']
        ? 'Beslutningen har ingen tekst; det, der står under den, regnes ikke med til beslutningen.'
        : 'Beslutningen har ingen tekst.',
    () =>
      'Skriv, hvad der blev besluttet, lige efter »Beslutning:«. Flere beslutninger har hver sit »**Beslutning:**«.',
  ),
  'action-unread': words(
    'Opgave, der ikke er skrevet som opgave',
    (a) =>
      a['sign'] === 'details'
        ? 'Linjen har ansvarlig eller frist, men er ikke skrevet som en opgave, så den regnes ikke med til opgaverne.'
        : 'Linjen ligner en opgave, men læses ikke som en, så tegnene trykkes, som de står.',
    (a) =>
      a['sign'] === 'details'
        ? 'Er det en opgave, så skriv - [ ] foran i stedet for stregen.'
        : 'Begynd linjen med - [ ] og et mellemrum: - [ ] Sender udkast. Er opgaven udført, så skriv - [x].',
  ),
  'action-without-responsible': words(
    'Opgave uden ansvarlig',
    (a) =>
      a['written']
        ? 'Opgavens ansvarlige er ikke skrevet i en form, der kan læses.'
        : a['both']
          ? 'Opgaven har hverken ansvarlig eller frist.'
          : 'Opgaven har ingen ansvarlig.',
    () => ACTION_FORM,
  ),
  'action-without-deadline': words(
    'Opgave uden frist',
    (a) =>
      a['written'] ? 'Opgavens frist er ikke skrevet i en form, der kan læses.' : 'Opgaven har ingen frist.',
    () => `${ACTION_FORM} Skriv »frist: løbende«, hvis der ikke er nogen slutdato.`,
  ),
  'responsible-unknown': words(
    'Ukendt ansvarlig',
    (a) =>
      `Den ansvarlige${quoted(a['name'])} står hverken blandt de tilstedeværende, under afbud eller ved et punkt.`,
    (a) =>
      `${a['suggestion'] ? `Mente du${quoted(a['suggestion'])}? ` : ''}Ret navnet, eller skriv i referatet, hvem personen er.`,
  ),
  'deadline-before-meeting': words(
    'Frist før mødet',
    (a) => `Fristen${quoted(a['found'])} ligger før mødets dato${quoted(a['date'])}.`,
    () => 'Ret fristen. Er opgaven udført, så sæt kryds ved den: [x].',
  ),
  'deadline-not-a-date': words(
    'Frist, der ikke er en dato',
    (a) =>
      a['invented']
        ? `Fristen${quoted(a['found'])} er ikke en dato, der findes.`
        : `Fristen${quoted(a['found'])} er ikke en dato skrevet som år-måned-dag.`,
    (a) =>
      a['suggestion']
        ? `Skriv${quoted(a['suggestion'])}.`
        : 'Skriv datoen som år-måned-dag, fx 2026-05-01, eller »løbende«, hvis der ikke er nogen slutdato.',
  ),
} satisfies Record<string, RuleWords>;
