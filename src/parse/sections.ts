import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../model/diagnostic.js';
import type { SectionDefinition } from '../model/house-format.js';
import type { Recommendation, Section } from '../model/meeting.js';
import { nearest } from '../yaml/keys.js';
import { saysNothing } from '../model/says-nothing.js';
import { shorten } from '../model/shorten.js';
import { readAttachments, reportUnreadMarks } from './attachments.js';
import { plainText } from './plain-text.js';
import { readMinutes, wholeAsDecision } from './minutes-section.js';
import { rangeOf, rangeOfAll } from '../model/node-range.js';

export interface SectionContext {
  readonly definitions: readonly SectionDefinition[];
  /** True inside a confidential item, where no message may quote what was found. */
  readonly confidential: boolean;
  readonly report: Report;
}

/** Reads the `###` sections of one item, and puts them into the format's order. */
export function readSections(nodes: readonly RootContent[], context: SectionContext): Section[] {
  const found = new Map<string, Section>();
  for (const { heading, content } of cutAtHeadings(nodes)) {
    const definition = findDefinition(toString(heading), context.definitions);
    if (!definition) {
      reportUnknown(heading, context);
      continue;
    }
    const first = found.get(definition.key);
    if (first) {
      context.report('section-twice', 'error', rangeOf(heading), { section: definition.label }, first.range);
      continue;
    }
    found.set(definition.key, readSection(heading, content, definition, context));
  }
  return context.definitions.flatMap((definition) => found.get(definition.key) ?? []);
}

function cutAtHeadings(nodes: readonly RootContent[]): { heading: Heading; content: RootContent[] }[] {
  const sections: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 3) sections.push({ heading: node, content: [] });
    else sections[sections.length - 1]?.content.push(node);
  }
  return sections;
}

/** The section that a heading names: case, a colon at the end and singular or plural make no difference. */
export function findDefinition(
  heading: string,
  definitions: readonly SectionDefinition[],
): SectionDefinition | undefined {
  const wanted = sectionStem(heading);
  return definitions.find((definition) =>
    [definition.label, ...definition.aliases].some((name) => sectionStem(name) === wanted),
  );
}

function sectionStem(name: string): string {
  const folded = name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim().replace(/\s*:$/, '');
  return folded.replace(/(?:erne|ene|er|r|e)$/, '');
}

function reportUnknown(heading: Heading, { definitions, confidential, report }: SectionContext): void {
  const labels = definitions.map((definition) => definition.label);
  const written = toString(heading);
  // With attributes behind it, as pandoc writes them: `### Referat {#referat}`.
  const named = findDefinition(written.trimEnd().replace(/\{[^{}]*\}$/, ''), definitions)?.label;
  const suggestion = named ?? nearest(written, labels) ?? '';
  const found = confidential ? '' : shorten(written);
  report('section-unknown', 'error', rangeOf(heading), { found, suggestion, allowed: labels.join(', ') });
}

function readSection(
  heading: Heading,
  nodes: readonly RootContent[],
  definition: SectionDefinition,
  { report, confidential }: SectionContext,
): Section {
  const range = { start: rangeOf(heading).start, end: rangeOfAll(nodes, rangeOf(heading)).end };
  const empty = {
    attachments: [],
    opening: undefined,
    recommendations: [],
    decisions: [],
    actions: [],
  };
  // A lone bullet, or a line drawn below the item: to the reader the section is empty, and gets the format's word for that.
  if (saysNothing(nodes)) return { definition, range, content: { nodes: [] }, ...empty };
  const section: Section = { definition, range, content: { nodes }, ...empty };
  switch (definition.kind) {
    case 'attachments':
      // What is hidden already needs no mark, so none can be missing.
      return { ...section, ...readAttachmentLists(nodes, confidential ? () => undefined : report) };
    case 'recommendations':
      return { ...section, ...readRecommendations(nodes, report) };
    case 'minutes': {
      const { decisions, actions } = readMinutes(nodes);
      const whole = definition.wholeIsDecision && decisions.length === 0 ? wholeAsDecision(nodes) : undefined;
      return { ...section, decisions: whole ? [whole] : decisions, actions };
    }
    case 'text':
      return section;
  }
}

function readAttachmentLists(nodes: readonly RootContent[], report: Report): Pick<Section, 'attachments'> {
  const lists = nodes.filter((node) => node.type === 'list');
  for (const node of nodes)
    if (node.type !== 'list') reportUnreadMarks([toString(node)], rangeOf(node), report);
  return { attachments: lists.flatMap((list) => readAttachments(list, report)) };
}

const EMPTY_RECOMMENDATION = /^[^\p{L}\p{N}]*(?:at)?[^\p{L}\p{N}]*$/iu;

function readRecommendations(
  nodes: readonly RootContent[],
  report: Report,
): Pick<Section, 'opening' | 'recommendations'> {
  const at = nodes.findIndex((node) => node.type === 'list');
  const opening = plainText(nodes.slice(0, at < 0 ? undefined : at)).replaceAll(/\s+/g, ' ');
  const recommendations = nodes.flatMap((node): Recommendation[] => {
    if (node.type !== 'list') return [];
    node.data = { ...node.data, role: 'recommendations' };
    return node.children.map((item) => {
      const plain = plainText([item]);
      if (EMPTY_RECOMMENDATION.test(plain)) report('recommendation-empty', 'warning', rangeOf(item));
      return { text: { nodes: item.children }, plain, range: rangeOf(item) };
    });
  });
  return { opening: opening === '' ? undefined : opening, recommendations };
}
