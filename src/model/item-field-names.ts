import type { ItemFields } from './meeting.js';

/** What the fields of an agenda item are called in a meeting's file (FORMAT.md, “Agenda items”), in its order. */
export const ITEM_FIELD_NAMES: Readonly<Record<keyof ItemFields, string>> = {
  caseOfficer: 'Sagsbehandler',
  caseNumber: 'Sags-ID',
  shortTitle: 'Kort titel',
  subPoints: 'Delpunkter',
  time: 'Tid',
  presenter: 'Ansvarlig',
  publicTitle: 'Offentlig titel',
};
