import type { Located } from '../../model/source.js';
import { TOP_OF_FILE } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { placeBetween } from './public-piece.js';
import type { PieceKind, PublicPiece } from './public-piece.js';
import { textsOfPerson } from '../frontmatter/frontmatter-texts.js';

/** The frontmatter's values as written, the heading that is the meeting's title, and the name of the file. */
export function frontmatterPieces(subject: Subject): PublicPiece[] {
  const { meeting } = subject;
  const values = [
    ...[meeting.format, meeting.body, meeting.date, meeting.time, meeting.place, meeting.title],
    ...[meeting.caseNumber, meeting.approved, titleBesideHeading(subject)],
    ...meeting.nextMeetings.flatMap(({ date, time, place }) => [date, time, place]),
  ];
  const people = [...meeting.participants, ...meeting.excused, ...meeting.guests].flatMap(textsOfPerson);
  return [
    { kind: 'file-name', text: meeting.slug, place: () => TOP_OF_FILE },
    ...piecesOf(subject, values, 'frontmatter'),
    ...piecesOf(subject, people, 'person'),
  ];
}

/** Where the title is a heading, the frontmatter may say it once more. */
function titleBesideHeading({ meeting, text, bodyStart, lines }: Subject): Located<string> | undefined {
  if (!meeting.title || meeting.title.range.start.offset < bodyStart) return undefined;
  const line = /^titel[ \t]*:[ \t]*(\S.*)$/imu.exec(text.slice(0, bodyStart));
  if (!line?.[1]) return undefined;
  const end = line.index + line[0].length;
  return { value: line[1], range: lines.range(end - line[1].length, end) };
}

/** A person in one line gives several values at one place: it is one piece, as written. */
function piecesOf(
  subject: Subject,
  values: readonly (Located<string> | undefined)[],
  kind: PieceKind,
): PublicPiece[] {
  const seen = new Set<number>();
  return values.flatMap((located): PublicPiece[] => {
    if (!located) return [];
    const { value, range } = located;
    const { start, end } = range;
    const written = subject.text.slice(start.offset, end.offset);
    // Escapes of YAML hide what a value says.
    if (/^".*\\/s.test(written)) return [{ kind, text: value, place: () => range }];
    if (seen.has(start.offset)) return [];
    seen.add(start.offset);
    // Marks of Markdown stand between the letters of a heading.
    const text = start.offset >= subject.bodyStart ? value : written;
    return [{ kind, text, place: placeBetween(subject, [start.offset, end.offset], text) }];
  });
}
