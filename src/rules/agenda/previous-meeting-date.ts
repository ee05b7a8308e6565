import { isCalendarDate } from '../../model/calendar-date.js';
import type { Rule } from '../rule.js';

const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'.split(
  '|',
);
/** One meeting alone: `fra møderne den 3. og 17. marts 2026` names several. */
const APPROVAL = new RegExp(
  String.raw`^godkendelse af\b[^.]{0,80}?\b(?:referat\p{L}*)\b[^.]{0,60}?(?:mødet|møde)\s+(?:den\s+|d\.?\s*)?(\d{1,2})\.\s?(${MONTHS.join('|')})\s+(\d{4})(?!\s*(?:og|,|-|–))`,
  'iu',
);

/** `Godkendelse af referat fra mødet den 8. november 2024`, when the body last met on another day. */
export const previousMeetingDate: Rule = {
  id: 'previous-meeting-date',
  check({ meeting }, report) {
    for (const item of meeting.items) {
      const claimed = claimedDate(item.title.plain);
      if (claimed === undefined) continue;
      const { value: body } = meeting.body;
      const question = { about: 'previous-meeting' as const, body, before: meeting.date.value, claimed };
      report(item.title.range, { claimed }, { question });
    }
  },
};

function claimedDate(title: string): string | undefined {
  const match = APPROVAL.exec(title.normalize('NFC'));
  // An extraordinary meeting has its minutes approved beside the ordinary one's.
  if (!match || /ekstraordinær/iu.test(title)) return undefined;
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1;
  const iso = [match[3], String(month).padStart(2, '0'), (match[1] ?? '').padStart(2, '0')].join('-');
  return isCalendarDate(iso) ? iso : undefined;
}
