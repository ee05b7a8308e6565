import { longDate } from '../model/long-date.js';
import type { DocumentKind } from '../model/meeting.js';
import type { SiteLanguage } from '../model/site-settings.js';
import type { MeetingEntry } from './meeting-summary.js';

/** What feeds, calendars and data say to their readers, in the site's language. */
export interface SiteWords {
  readonly document: Readonly<Record<DocumentKind, string>>;
  /** Where a confidential item's title would stand. */
  readonly confidential: string;
  readonly meetingOf: (body: string) => string;
  /** Of a meeting that has no agenda yet. */
  readonly announced: string;
  readonly withdrawn: string;
  /** Of a meeting that is on another day, and of one that has another address only. */
  readonly moved: (iso: string) => string;
  readonly readdressed: string;
  readonly date: (iso: string) => string;
  readonly place: string;
}

const DANISH: SiteWords = {
  document: { dagsorden: 'Dagsorden', referat: 'Referat' },
  confidential: '(Fortrolig)',
  meetingOf: (body) => `Møde i ${body}`,
  announced: 'Dagsordenen er ikke offentliggjort endnu.',
  withdrawn: 'Mødet er trukket tilbage.',
  moved: (iso) => `Mødet er flyttet til den ${longDate(iso, 'da')}.`,
  readdressed: 'Mødet har fået en ny adresse.',
  date: (iso) => longDate(iso, 'da'),
  place: 'Sted',
};

const ENGLISH: SiteWords = {
  document: { dagsorden: 'Agenda', referat: 'Minutes' },
  confidential: '(Confidential)',
  meetingOf: (body) => `Meeting of ${body}`,
  announced: 'The agenda has not been published yet.',
  withdrawn: 'The meeting has been withdrawn.',
  moved: (iso) => `The meeting has been moved to ${longDate(iso, 'en-GB')}.`,
  readdressed: 'The meeting has a new address.',
  date: (iso) => longDate(iso, 'en-GB'),
  place: 'Place',
};

/** The words of a site. */
export function siteWords(language: SiteLanguage): SiteWords {
  return language === 'en' ? ENGLISH : DANISH;
}

/** What a meeting itself is called, from its announcement to its minutes: its documents have titles of their own. */
export function meetingName({ ownTitle, body }: MeetingEntry, words: SiteWords): string {
  return ownTitle ?? words.meetingOf(body.name);
}
