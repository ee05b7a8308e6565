import type { MeetingEntry, MeetingFile } from './meeting-summary.js';

/** What is printed of a meeting: its document, and the package with its attachments where it has one. */
export function documentFiles(
  { title, document, address }: Pick<MeetingEntry, 'title' | 'document' | 'address'>,
  hasPackage: boolean,
): MeetingFile[] {
  const pdf = { title, mediaType: 'application/pdf' };
  return [
    { kind: 'document', address: `${address}${document}.pdf`, ...pdf },
    ...(hasPackage ? [{ kind: 'package' as const, address: `${address}pakke.pdf`, ...pdf }] : []),
  ];
}
