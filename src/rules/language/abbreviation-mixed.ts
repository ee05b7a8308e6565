import type { Rule } from '../rule.js';
import { ABBREVIATION, abbreviationOf } from './abbreviations.js';
import { Occurrences } from './occurrences.js';
import { proseOf } from './prose.js';
import type { MatchInText } from '../joined-texts.js';
import type { Prose } from './prose.js';

/** The ways in which one abbreviation is written, in the order in which they are first met. */
type Forms = Map<string, Occurrences>;

/** An abbreviation written in two ways in one document: `mhp` and `mhp.`, `fx` and `f.eks.` */
export const abbreviationMixed: Rule = {
  id: 'abbreviation-mixed',
  check(subject, report) {
    const abbreviations = new Map<string, Forms>();
    for (const match of proseOf(subject).matches(ABBREVIATION)) collect(match, abbreviations);
    for (const forms of abbreviations.values()) {
      const [rarest, other] = rankForms(forms);
      const place = rarest?.[1].first();
      if (!rarest || !other || !place) continue;
      const [found, { count }] = rarest;
      report(place, { found, count, other: other[0], others: other[1].count });
    }
  },
};

function collect(match: MatchInText<Prose>, abbreviations: Map<string, Forms>): void {
  const { owner: prose, found: written, index } = match;
  const abbreviation = abbreviationOf(written);
  if (!abbreviation) return;
  const { key, leansForward, before } = abbreviation;
  const after = prose.text.slice(index + written.length, index + written.length + 8);
  if (before && !before.test(after)) return;
  if (written.endsWith('.') && endsSentence(after, leansForward)) return;
  const form = written.toLowerCase().replaceAll('\u00a0', ' ');
  const forms: Forms = abbreviations.get(key) ?? new Map<string, Occurrences>();
  const occurrences = forms.get(form) ?? new Occurrences();
  occurrences.add(prose, index, written.length);
  abbreviations.set(key, forms.set(form, occurrences));
}

/** Whether the full stop before this text ends a sentence, or may do so. */
function endsSentence(after: string, leansForward: boolean): boolean {
  if (/^[\s»”"“)\]]*$/u.test(after)) return true;
  return !leansForward && /^[»”"“)\]]*\s+[»”"„“(]?\p{Lu}/u.test(after);
}

/** The rarest form first, the commonest after it; of two as common as each other, the one without a full stop. */
function rankForms(forms: Forms): [string, Occurrences][] {
  const stops = (form: string) => form.split('.').length;
  const ranked = [...forms].sort(([a, one], [b, other]) => one.count - other.count || stops(a) - stops(b));
  const [rarest, commonest] = [ranked[0], ranked[ranked.length - 1]];
  return ranked.length > 1 && rarest && commonest ? [rarest, commonest] : [];
}
