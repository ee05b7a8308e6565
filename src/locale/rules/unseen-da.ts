import type { DiagnosticArguments } from '../../model/diagnostic.js';
import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import { countsIn, saidOf } from './unseen-counts.js';

export const UNSEEN_DA = {
  'attachment-hidden-content': words(
    'Skjult indhold i et bilag',
    (a) =>
      `Bilaget${quoted(a['file'])} har indhold, som læseren ikke ser, og det bliver offentligt: ${said(a)}.`,
    remedies,
  ),
  'attachment-masked': words(
    'Maskeret tekst, der kan læses',
    (a) => `I bilaget${quoted(a['file'])} er der dækket tekst, som stadig kan læses: ${said(a)}.`,
    () =>
      'Slet teksten i dokumentet, og lav en ny PDF af det, eller brug et rigtigt maskeringsværktøj, og gennemfør maskeringen. Tekst under en bjælke, der er tegnet, kan enhver kopiere.',
  ),
} satisfies Record<string, RuleWords>;

/** One of a kind, and several. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  deletions: ['registreret sletning', 'registrerede sletninger'],
  insertions: ['registreret indsættelse', 'registrerede indsættelser'],
  changes: ['registreret ændring', 'registrerede ændringer'],
  comments: ['kommentar', 'kommentarer'],
  notes: ['slide med talernoter', 'slides med talernoter'],
  'hidden-text': ['skjult tekst', 'skjulte tekster'],
  'hidden-slides': ['skjult slide', 'skjulte slides'],
  'hidden-objects': ['skjult figur', 'skjulte figurer'],
  'hidden-sheets': ['skjult ark', 'skjulte ark'],
  'very-hidden-sheets': ['dybt skjult ark', 'dybt skjulte ark'],
  'hidden-rows': ['skjult række', 'skjulte rækker'],
  'hidden-columns': ['skjult kolonne', 'skjulte kolonner'],
  'pivot-data': ['kopi af data bag pivottabeller', 'kopier af data bag pivottabeller'],
  'external-data': ['kopi af celler i en anden fil', 'kopier af celler i andre filer'],
  files: ['fil i filen', 'filer i filen'],
  redactions: ['ikke gennemført maskering', 'ikke gennemførte maskeringer'],
  'covered-text': ['bjælke over tekst, der stadig er i filen', 'bjælker over tekst, der stadig er i filen'],
  layers: ['skjult lag', 'skjulte lag'],
  revisions: ['tidligere udgave med anden tekst', 'tidligere udgaver med anden tekst'],
  positions: ['billede med GPS-position', 'billeder med GPS-position'],
};

function said({ unseen }: DiagnosticArguments): string {
  return saidOf(unseen, KINDS, { and: 'og', unknown: ['andet', 'andre'] });
}

function remedies({ unseen, type }: DiagnosticArguments): string {
  const kinds = new Set(countsIn(unseen).map(({ kind }) => kind));
  const has = (...wanted: string[]) => wanted.some((kind) => kinds.has(kind));
  const others = kinds.size > 1 || !has('positions');
  const all = [
    has('deletions', 'insertions', 'changes') &&
      'Acceptér eller afvis alle rettelser (Gennemse → Acceptér → Acceptér alle rettelser).',
    has('pivot-data', 'external-data', 'very-hidden-sheets') &&
      'Kopiér det, der skal ud, til en ny projektmappe som værdier.',
    others && type === 'pdf' && 'Ret dokumentet, som PDF-filen er lavet af, og gem en ny PDF af det.',
    others &&
      type !== 'pdf' &&
      'Slet det, der ikke skal ud; i Office findes det med Filer → Oplysninger → Søg efter problemer → Kontrollér dokument. Eller vedlæg en PDF, der er lavet af det rensede dokument.',
    has('positions') &&
      'Fjern stedet fra billedet: Egenskaber → Detaljer → Fjern egenskaber og personlige oplysninger.',
  ];
  return all.filter((one) => one !== false).join(' ');
}
