import type { FormatLabels, PaperLabels } from '../model/house-format.js';

/** The fixed words that a format gets where its `labels` says nothing else. */
export const DEFAULT_LABELS: FormatLabels = {
  participants: 'Deltagere',
  excused: 'Afbud',
  guests: 'Gæster',
  shortAgenda: 'Dagsorden kort',
  items: { dagsorden: 'Dagsorden', referat: 'Dagsorden/Referat' },
  public: 'Offentlig',
  confidential: 'Fortrolig',
  draft: 'UDKAST',
  confidentialPage: 'FORTROLIGT',
  approved: 'Godkendt den {date}',
  nextMeeting: 'Næste møde',
  nextMeetings: 'Kommende møder',
  date: 'Dato',
  time: 'Tid',
  place: 'Sted',
  caseNumber: 'Sags-ID',
  caseOfficer: 'Sagsbehandler',
  presenter: 'Ansvarlig',
  publicTitle: 'Offentlig titel',
  done: 'Udført',
  open: 'Åben',
  responsible: 'Ansvarlig',
  deadline: 'Frist',
  notes: 'Noter',
  note: 'Note',
  page: 'Side {page} af {pages}',
  toFollow: 'eftersendes',
  skip: 'Gå til indholdet',
};

/** The same for papers. */
export const DEFAULT_PAPER_LABELS: PaperLabels = {
  ...DEFAULT_LABELS,
  paper: 'Notat',
  documentNumber: 'Dokumentnummer',
  author: 'Forfatter',
  authors: 'Forfattere',
};
