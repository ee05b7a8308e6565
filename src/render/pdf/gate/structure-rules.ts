import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';
import { isLanguageTag } from './language.js';
import type { GateElement, StructureTree } from './structure-tree.js';
import { around, kidsOf } from './kin.js';
import { checkTable } from './tables.js';

interface TypeRule {
  /** Types it may be in. */
  readonly inside?: { readonly types: readonly string[]; readonly ua: string };
  /** Types it may hold. */
  readonly holds?: { readonly types: readonly string[]; readonly ua: string };
}

const PARTS_OF_TABLE = ['TR', 'THead', 'TBody', 'TFoot'];

/** ISO 14289-1, 7.2: which elements may stand in which (ISO 32000-1, 14.8.4.3). */
const TYPE_RULES: Readonly<Record<string, TypeRule>> = {
  Table: { holds: { types: [...PARTS_OF_TABLE, 'Caption'], ua: '7.2-3' } },
  TR: {
    inside: { types: ['Table', 'THead', 'TBody', 'TFoot'], ua: '7.2-4' },
    holds: { types: ['TH', 'TD'], ua: '7.2-10' },
  },
  THead: { inside: { types: ['Table'], ua: '7.2-5' }, holds: { types: ['TR'], ua: '7.2-36' } },
  TBody: { inside: { types: ['Table'], ua: '7.2-6' }, holds: { types: ['TR'], ua: '7.2-37' } },
  TFoot: { inside: { types: ['Table'], ua: '7.2-7' }, holds: { types: ['TR'], ua: '7.2-38' } },
  TH: { inside: { types: ['TR'], ua: '7.2-8' } },
  TD: { inside: { types: ['TR'], ua: '7.2-9' } },
  L: { holds: { types: ['L', 'LI', 'Caption'], ua: '7.2-19' } },
  LI: { inside: { types: ['L'], ua: '7.2-17' }, holds: { types: ['Lbl', 'LBody'], ua: '7.2-20' } },
  LBody: { inside: { types: ['LI'], ua: '7.2-18' } },
  TOC: { holds: { types: ['TOC', 'TOCI', 'Caption'], ua: '7.2-27' } },
  TOCI: { inside: { types: ['TOC'], ua: '7.2-26' } },
};

/** Every element by itself and with those around it (ISO 14289-1, 7.2 to 7.9). */
export function checkStructure(file: GateFile, findings: Findings, tree: StructureTree): void {
  for (const element of tree.elements) {
    checkNesting(element, findings);
    checkTexts(file, element, findings);
    if (element.role === 'Table') checkTable(file, findings, element);
  }
  checkHeadings(tree, findings);
  checkNotes(file, tree, findings);
}

function checkNesting(element: GateElement, findings: Findings): void {
  const { role, page } = element;
  const rule = role !== undefined && Object.hasOwn(TYPE_RULES, role) ? TYPE_RULES[role] : undefined;
  const { inside, holds } = rule ?? {};
  if (inside) {
    const outer = around(element)?.role ?? 'nothing';
    if (!inside.types.includes(outer)) findings.report({ ua: inside.ua }, `${role} in ${outer}`, page);
  }
  if (!holds || element.kids.length === 0) return;
  const kids = kidsOf(element);
  const wrong = kids.find((kid) => kid.role === undefined || !holds.types.includes(kid.role));
  if (wrong) findings.report({ ua: holds.ua }, `${wrong.role ?? 'something'} in ${role}`, page);
  if ((role === 'L' || role === 'TOC') && kids.some((kid, i) => i > 0 && kid.role === 'Caption'))
    findings.report({ ua: role === 'L' ? '7.2-40' : '7.2-28' }, 'a caption that is not first', page);
}

/** What is read aloud in place of content, and its language. */
function checkTexts(file: GateFile, { dictionary, role, page }: GateElement, findings: Findings): void {
  if (role === 'Figure' || role === 'Formula') {
    if (!file.text(dictionary, 'Alt') && file.text(dictionary, 'ActualText') === undefined) {
      const isFigure = role === 'Figure';
      findings.report(
        { ua: isFigure ? '7.3-1' : '7.7-1' },
        `${isFigure ? 'an image' : 'a formula'} without alternative text`,
        page,
      );
    }
  }
  const language = dictionary.has('Lang') ? file.text(dictionary, 'Lang') : undefined;
  if (language === undefined) return;
  if (!isLanguageTag(language)) findings.report({ ua: '7.2-29' }, 'a language that is no language tag', page);
  if (language !== '' && !isLanguageTag(language))
    findings.report({ a: '6.7.4-1', levels: 'A' }, 'a language that is no language tag', page);
}

/** Levels of headings follow each other (7.4). */
function checkHeadings({ elements }: StructureTree, findings: Findings): void {
  let last = 0;
  let unnumbered: GateElement | undefined;
  const sections = new Set<GateElement | undefined>();
  for (const element of elements) {
    const { role, page } = element;
    if (role === 'H') {
      unnumbered ??= element;
      const section = around(element);
      if (sections.has(section)) findings.report({ ua: '7.4.4-1' }, 'two headings of one section', page);
      sections.add(section);
    }
    const level = /^H([1-6])$/.exec(role ?? '')?.[1];
    if (level === undefined) continue;
    if (Number(level) > last + 1)
      findings.report({ ua: '7.4.2-1' }, `a heading ${role} after H${last}`, page);
    last = Number(level);
  }
  if (unnumbered && last > 0) {
    findings.report({ ua: '7.4.4-2' }, 'headings with levels and without', unnumbered.page);
    findings.report({ ua: '7.4.4-3' }, 'headings with levels and without', unnumbered.page);
  }
}

/** Notes can be told apart (7.9); so can all other elements that have an identifier (ISO 32000-1, Table 323). */
function checkNotes(file: GateFile, { elements }: StructureTree, findings: Findings): void {
  const seen = new Map<string, boolean>();
  for (const { role, dictionary, page } of elements) {
    const id = dictionary.has('ID') ? file.text(dictionary, 'ID') : undefined;
    const isNote = role === 'Note';
    if (!id) {
      if (isNote) findings.report({ ua: '7.9-1' }, 'a note without an identifier', page);
      continue;
    }
    const wasNote = seen.get(id);
    if (wasNote !== undefined)
      findings.report(
        isNote && wasNote ? { ua: '7.9-2' } : { pdf: '14.7.2-3' },
        'two elements with one identifier',
        page,
      );
    seen.set(id, isNote || wasNote === true);
  }
}
