import type { List, RootContent } from 'mdast';
import type { EditionAttachment, EditionKind, EditionSection, EditionText } from '../model/edition.js';
import type { HouseFormat, SectionDefinition } from '../model/house-format.js';
import { isAttachmentList } from '../model/marked-nodes.js';
import type { AgendaItem, Attachment, DocumentKind, Section } from '../model/meeting.js';
import { saysNothing } from '../model/says-nothing.js';

export interface SectionChoice {
  readonly kind: EditionKind;
  readonly document: DocumentKind;
  readonly format: HouseFormat;
}

/** The sections of an item that this edition shows, in the format's order, with placeholders for empty ones. */
export function editionSections(item: AgendaItem, choice: SectionChoice): EditionSection[] {
  const bare = item.access === 'confidential' && item.sections.length === 0;
  if (bare) return [];
  return choice.format.sections.flatMap((definition) => {
    if (definition.kind === 'minutes' && choice.document === 'dagsorden') return [];
    const section = item.sections.find((one) => one.definition.key === definition.key);
    const shown = section && editionSection(section, choice.kind);
    if (shown && !saysNothing(shown.content.nodes)) return [shown];
    return definition.empty === undefined ? [] : [placeholder(definition)];
  });
}

function editionSection(section: Section, kind: EditionKind): EditionSection {
  const { key, label, kind: sectionKind } = section.definition;
  const isShown = (attachment: Attachment) => kind === 'internal' || !attachment.confidential;
  return {
    key,
    label,
    kind: sectionKind,
    content: keepAttachments(section.content.nodes, isShown),
    placeholder: undefined,
    attachments: section.attachments.filter(isShown).map(editionAttachment),
    opening: section.opening,
    recommendations: section.recommendations.map((recommendation) => recommendation.plain),
    decisions: section.decisions.map((decision) => decision.plain),
    actions: section.actions.map((action) => ({
      text: action.text,
      done: action.done,
      responsible: action.responsible?.value,
      deadline: action.deadline?.value,
    })),
  };
}

/** The section's nodes with only the attachments that may be shown; a list left empty goes. */
function keepAttachments(
  nodes: readonly RootContent[],
  isShown: (attachment: Attachment) => boolean,
): EditionText {
  const kept = nodes.flatMap((node): RootContent[] => {
    if (!isAttachmentList(node)) return [node];
    const children = node.children.filter((item) => item.data?.attachment && isShown(item.data.attachment));
    return children.length === 0 ? [] : [{ ...node, children } satisfies List];
  });
  return { nodes: kept };
}

function editionAttachment(attachment: Attachment): EditionAttachment {
  return {
    title: attachment.title.plain,
    file: attachment.file?.value,
    url: attachment.url?.value,
    documentNumber: attachment.documentNumber,
    caseNumber: attachment.caseNumber,
    toFollow: attachment.toFollow,
    confidential: attachment.confidential,
  };
}

function placeholder({ key, label, kind, empty }: SectionDefinition): EditionSection {
  const nothing = { attachments: [], opening: undefined, recommendations: [], decisions: [], actions: [] };
  return { key, label, kind, content: { nodes: [] }, placeholder: empty, ...nothing };
}
