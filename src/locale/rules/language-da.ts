import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';

export const LANGUAGE_DA = {
  'word-doubled': words(
    'Samme ord to gange i træk',
    (a) => `Ordet${quoted(a['word'])} står to gange i træk.`,
    () => 'Slet det ene.',
  ),
  'word-split': words(
    'Mellemrum ved bindestreg',
    (a) => `Der er et mellemrum for meget ved bindestregen${inside(a['found'])}.`,
    (a) =>
      `Skriv${a['suggestion'] ? quoted(a['suggestion']) : ' ordet uden mellemrum'}${a['dash'] ? ', eller sæt mellemrum på begge sider, hvis det er en tankestreg' : ''}.`,
  ),
  'date-space': words(
    'Dato uden mellemrum',
    (a) => `Der mangler et mellemrum i datoen${quoted(a['found'])}.`,
    (a) => (a['suggestion'] ? `Skriv${quoted(a['suggestion'])}.` : 'Sæt mellemrum mellem dag, måned og år.'),
  ),
  'month-capital': words(
    'Måned med stort',
    (a) => `Måneden${quoted(a['found'])} er skrevet med stort begyndelsesbogstav.`,
    (a) => `Skriv${a['suggestion'] ? quoted(a['suggestion']) : ' den med småt'}.`,
  ),
  'clock-form': words(
    'Klokkeslæt skrevet på to måder',
    (a) =>
      `Klokkeslæt er skrevet både med kolon, som 10:00${inBrackets(a['colon'])}, og med punktum, som 10.00${inBrackets(a['stop'])}.`,
    () => 'Brug samme skrivemåde i hele dokumentet.',
  ),
  'abbreviation-mixed': words(
    'Forkortelse skrevet på to måder',
    (a) => `Forkortelsen er skrevet på to måder${forms(a['found'], a['count'], a['other'], a['others'])}.`,
    () => 'Brug samme form i hele dokumentet.',
  ),
  'quotes-mixed': words(
    'Blandede anførselstegn',
    (a) =>
      `Dokumentet blander lige anførselstegn ("…"${times(a['straight'])}) og danske (”…” eller »…«${times(a['danish'])}).`,
    () => 'Brug samme slags i hele dokumentet.',
  ),
  spelling: words(
    'Ord, som ordbogen ikke kender',
    (a) => `Ordbogen kender ikke ordet${quoted(a['word'])}.`,
    () => 'Ret ordet, eller føj det til jeres ordliste i dmpg.config.yaml, hvis det er rigtigt.',
  ),
} satisfies Record<string, RuleWords>;

type Argument = string | number | undefined;

function inside(text: Argument): string {
  return text ? ` i${quoted(text)}` : '';
}

/** How often, after what is counted. */
function times(count: Argument): string {
  if (count === undefined) return '';
  return count === 1 ? ', 1 sted' : `, ${count} steder`;
}

/** The same in a parenthesis of its own. */
function inBrackets(count: Argument): string {
  return times(count).replace(/^, (.*)$/, ' ($1)');
}

function forms(found: Argument, count: Argument, other: Argument, others: Argument): string {
  return found && other ? `:${quoted(found)} (${often(count)}) og${quoted(other)} (${often(others)})` : '';
}

function often(count: Argument): string {
  return count === 1 ? '1 gang' : `${count ?? 0} gange`;
}
