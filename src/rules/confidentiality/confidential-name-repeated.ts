import { rangeOf } from '../../model/node-range.js';
import { isPersonName } from '../decisions/person-names.js';
import type { Rule } from '../rule.js';
import { contains } from '../../model/source.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { Zones } from '../zones.js';
import { thoseInPublic } from './folded-text.js';
import { endsWithPublicOffice, namesInProse } from './names-in-prose.js';
import { OpenPeople, answeringFor } from './open-people.js';
import { wordsOfPiece } from './public-piece.js';
import { publicText } from './public-text.js';
import { repeatedSecrets } from './repeated-secrets.js';
import { textRun } from './text-run.js';
import { WordSequences, keysOf } from './word-sequences.js';

/** Somebody who is named in a confidential item, and is no public person of the meeting, in a text that is published. */
export const confidentialNameRepeated: Rule = {
  id: 'confidential-name-repeated',
  conceals: true,
  check(subject, report) {
    const names = confidentialNames(subject);
    if (names.isEmpty) return;
    // A name in a title that is repeated has been reported with it.
    const reported = new Zones(repeatedSecrets(subject).map(({ range }) => range));
    for (const piece of publicText(subject)) {
      const { kind, text, place } = piece;
      if (kind !== 'prose' && kind !== 'frontmatter') continue;
      for (const { start, end, value } of names.findIn(wordsOfPiece(piece))) {
        if (endsWithPublicOffice(text.slice(Math.max(0, start - 40), start))) continue;
        const range = place(start, end);
        if (!reported.has(range.start.offset)) report(range, {}, { related: value });
      }
    }
  },
};

/** Each with the heading of its item. */
function confidentialNames(subject: Subject): WordSequences<SourceRange> {
  const names = new WordSequences<SourceRange>();
  const items = subject.meeting.items.filter((item) => item.access === 'confidential');
  if (items.length === 0) return names;
  const found: { form: readonly string[]; heading: SourceRange }[] = [];
  let known: OpenPeople | undefined;
  const add = (name: string, heading: SourceRange): void => {
    const open = (known ??= new OpenPeople(subject.meeting));
    if (open.has(name)) return;
    const forms = [keysOf(name), ...shortForms(name, open)].flatMap(withGenitive);
    found.push(...forms.map((form) => ({ form, heading })));
  };
  for (const item of items)
    for (const name of answeringFor(item).filter(isPersonName)) add(name, item.heading);
  for (const { node, hidden, item } of subject.nodes.blocks) {
    if (!hidden || !('children' in node)) continue;
    // Footnotes know of no item.
    const home = item ?? items.find((one) => contains(one.range, rangeOf(node)));
    if (home?.access !== 'confidential') continue;
    for (const name of namesInProse(textRun(node.children, subject).text)) add(name, home.heading);
  }
  for (const { form, heading } of thoseInPublic(found, (one) => one.form, subject)) names.add(form, heading);
  return names;
}

/** `Karin Lind Holm` is also called `Karin Holm` and `Lind Holm`, unless somebody else in the open is. */
function shortForms(name: string, open: OpenPeople): string[][] {
  const words = name.trim().split(/\s+/);
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  if (words.length < 3) return [];
  const forms = [`${first} ${last}`, words.slice(-2).join(' ')];
  return forms.filter((form) => !open.has(form) && isPersonName(form)).map(keysOf);
}

/** `Karin Holm` may stand as `Karin Holms`, and the other way round. */
function withGenitive(keys: readonly string[]): (readonly string[])[] {
  const [rest, last = ''] = [keys.slice(0, -1), keys[keys.length - 1]];
  const other = last.endsWith('s') && last.length > 4 ? last.slice(0, -1) : `${last}s`;
  return [keys, [...rest, other]];
}
