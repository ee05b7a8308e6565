import type { DocumentPlace, TextTaker } from '../passage.js';
import { takeTextRuns } from './text-runs.js';

const HEAD = 8;
const CONTAINER = 0x0f;
/** Text in two bytes and in one, and names ([MS-PPT] 2.9.42, 2.9.43, 2.3.1). */
const [WIDE_TEXT, NARROW_TEXT, NAME] = [0x0fa0, 0x0fa8, 0x0fba];
const SLIDE: DocumentPlace = { kind: 'slide' };
const HIDDEN: DocumentPlace = { kind: 'hidden' };

/** Gives on the text of an old PowerPoint file, one record after the other ([MS-PPT] 2.3.1); earlier slides are among them. */
export function takeSlideRecords(stream: Buffer, taker: TextTaker): void {
  for (let at = 0; at + HEAD <= stream.length;) {
    const [version, type, length] = [
      stream.readUInt16LE(at) & 15,
      stream.readUInt16LE(at + 2),
      stream.readUInt32LE(at + 4),
    ];
    at += HEAD;
    if (version === CONTAINER) continue;
    // What is longer than the rest is no record.
    if (at + length > stream.length) return takeTextRuns(stream.subarray(at - HEAD), HIDDEN, taker);
    const content = stream.subarray(at, at + length);
    if (type === WIDE_TEXT) taker.take({ text: lines(content.toString('utf16le')), place: SLIDE });
    else if (type === NARROW_TEXT) taker.take({ text: lines(content.toString('latin1')), place: SLIDE });
    else if (type === NAME) taker.take({ text: content.toString('utf16le'), place: HIDDEN });
    else takeTextRuns(content, HIDDEN, taker);
    at += length;
  }
}

function lines(text: string): string {
  return text.replaceAll(/[\r\v]/g, '\n');
}
