import type { SiteLanguage } from '../../model/site-settings.js';

/** What the search page says; `{antal}` stands for a number. */
export interface SearchWords {
  readonly field: string;
  readonly submit: string;
  readonly body: string;
  readonly allBodies: string;
  readonly year: string;
  readonly allYears: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly agenda: string;
  readonly minutes: string;
  readonly start: string;
  readonly loading: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  readonly failed: string;
  readonly items: string;
  readonly more: string;
  readonly needsScript: string;
  /** Instead of the form where there was no engine to make an index. */
  readonly unavailable: string;
}

export const SEARCH_WORDS: Readonly<Record<SiteLanguage, SearchWords>> = {
  da: {
    field: 'Søg i dagsordener og referater',
    submit: 'Søg',
    body: 'Udvalg',
    allBodies: 'Alle udvalg',
    year: 'År',
    allYears: 'Alle år',
    kind: 'Dokument',
    allKinds: 'Dagsordener og referater',
    agenda: 'Dagsorden',
    minutes: 'Referat',
    start: 'Skriv et ord, eller vælg et udvalg eller et år.',
    loading: 'Søger …',
    none: 'Ingen møder fundet. Prøv et andet ord eller færre valg.',
    one: '1 møde fundet.',
    many: '{antal} møder fundet.',
    failed: 'Søgningen kunne ikke hentes. Prøv igen om lidt, eller find mødet under dets udvalg og år.',
    items: 'Punkter, hvor ordene står',
    more: 'Vis flere møder',
    needsScript: 'Søgningen kræver JavaScript. Uden kan du finde møderne under deres udvalg og år.',
    unavailable: 'Der kan ikke søges på denne side endnu. Find møderne under deres udvalg og år.',
  },
  en: {
    field: 'Search agendas and minutes',
    submit: 'Search',
    body: 'Body',
    allBodies: 'All bodies',
    year: 'Year',
    allYears: 'All years',
    kind: 'Document',
    allKinds: 'Agendas and minutes',
    agenda: 'Agenda',
    minutes: 'Minutes',
    start: 'Type a word, or choose a body or a year.',
    loading: 'Searching …',
    none: 'No meetings found. Try another word or fewer choices.',
    one: '1 meeting found.',
    many: '{antal} meetings found.',
    failed: 'The search could not be loaded. Try again in a while, or find the meeting by its body and year.',
    items: 'Items with the words',
    more: 'Show more meetings',
    needsScript: 'Searching needs JavaScript. Without it you can find meetings by their body and year.',
    unavailable: 'This site cannot be searched yet. Find meetings by their body and year.',
  },
};
