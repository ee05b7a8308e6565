import type { InlineText, Participant } from '../../model/meeting.js';
import type { Subject } from '../subject.js';
import { proseOf } from './prose.js';

const WITH_CAPITAL = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*/gu;
const BEGINS_SENTENCE = /(?:^|[.!?:…])[\s»”"„“(–-]*$/u;

/** True where a sentence begins, and a capital may come from there. */
export function beginsSentence(text: string, start: number): boolean {
  return BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 12), start));
}

/**
 * Words that are names in this meeting: of its people, and whatever has a capital inside a sentence.
 * @returns composed, as written.
 */
export function namesIn(subject: Subject): ReadonlySet<string> {
  const { participants, excused, guests, body, items } = subject.meeting;
  const people = [...participants, ...excused, ...guests].flatMap(wordsOfPerson);
  const fields = items.flatMap(({ fields: { caseOfficer, presenter } }) => [caseOfficer, presenter]);
  const written = fields.map((field: InlineText | undefined) => field?.plain ?? '');
  const names = new Set([body.value, ...people, ...written].flatMap(namesInText));
  for (const { text } of proseOf(subject).owners)
    for (const { index, 0: word } of text.matchAll(WITH_CAPITAL))
      if (!beginsSentence(text, index)) names.add(word.normalize('NFC'));
  return names;
}

function wordsOfPerson({ name, title, organisations }: Participant): string[] {
  return [name.value, title?.value ?? '', ...organisations.map(({ value }) => value)];
}

function namesInText(text: string): string[] {
  return (text.match(WITH_CAPITAL) ?? []).map((word) => word.normalize('NFC'));
}
