import type { ListItem, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import '../model/marked-nodes.js';
import type { Action, Decision } from '../model/meeting.js';
import type { Located } from '../model/source.js';
import { rangeOf } from '../model/node-range.js';
import { plainLine, plainText } from './plain-text.js';

const DECISION = /^\s*beslutning(?:er)?\s*:?\s*$/i;
const ACTION_DETAILS = /\s*\(([^()]*\b(?:ansvarlig|frist)\s*:[^()]*)\)\s*\.?\s*$/i;

/** Finds decisions and actions in a minutes section, and marks their nodes. */
export function readMinutes(nodes: readonly RootContent[]): { decisions: Decision[]; actions: Action[] } {
  const decisions: Decision[] = [];
  const actions: Action[] = [];
  const visit = (node: RootContent): void => {
    if (node.type === 'paragraph' && isDecision(node)) {
      node.data = { ...node.data, decision: true };
      decisions.push(decisionOf(node));
      return;
    }
    if (node.type === 'listItem') {
      if (typeof node.checked === 'boolean') actions.push(readAction(node, node.checked));
      const first = node.children[0];
      if (first?.type === 'paragraph' && isDecision(first)) {
        node.data = { ...node.data, decision: true };
        decisions.push(decisionOf(node));
        return;
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return { decisions, actions };
}

/** The whole section as one decision, for formats that take it so; undefined where there is no text. */
export function wholeAsDecision(nodes: readonly RootContent[]): Decision | undefined {
  const [first] = nodes;
  if (!first) return undefined;
  const text = plainText(nodes);
  return text === '' ? undefined : { plain: text, range: rangeOf(first) };
}

function isDecision(paragraph: Paragraph): boolean {
  const [first, second] = paragraph.children;
  if (first?.type !== 'strong') return false;
  const label = toString(first);
  if (!DECISION.test(label)) return false;
  return label.includes(':') || (second?.type === 'text' && second.value.startsWith(':'));
}

function decisionOf(node: RootContent): Decision {
  const text = plainText([node]);
  return { plain: text.slice(text.indexOf(':') + 1).trim(), range: rangeOf(node) };
}

/** Reads a task; its parenthesis is not part of the text, it is printed in its own way. */
function readAction(item: ListItem, done: boolean): Action {
  const range = rangeOf(item);
  const paragraph = item.children[0];
  const line = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const last = line[line.length - 1];
  const match = last?.type === 'text' ? ACTION_DETAILS.exec(last.value) : null;
  const details = match ? readDetails(match[1] ?? '', range) : {};
  const nodes =
    last?.type === 'text' && match
      ? [...line.slice(0, -1), { ...last, value: last.value.slice(0, match.index) }]
      : line;
  const action: Action = {
    text: plainLine(nodes),
    nodes,
    done,
    ...details,
    range,
  };
  item.data = { ...item.data, action };
  return action;
}

function readDetails(
  text: string,
  range: Located<string>['range'],
): Pick<Action, 'responsible' | 'deadline'> {
  const value = (key: string): string | undefined =>
    new RegExp(String.raw`\b${key}\s*:\s*(.*?)\s*(?:[,;]\s*(?:ansvarlig|frist)\s*:|$)`, 'is').exec(text)?.[1];
  const [responsible, deadline] = [value('ansvarlig'), value('frist')];
  return {
    ...(responsible && { responsible: { value: responsible, range } }),
    ...(deadline && { deadline: { value: deadline, range } }),
  };
}
