import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { parseWhole } from '../../src/parse/markdown-processor.js';
import { MeetingReader } from '../../src/pipeline/prepare-meeting.js';
import { searchAttachments } from '../../src/pipeline/attachment-answers.js';
import { addressesIn, settle } from '../../src/pipeline/open-questions.js';
import type { ReadResult, ReaderSettings } from '../../src/pipeline/prepare-meeting.js';
import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import { PreviousMeetings } from '../../src/workspace/previous-meetings.js';
import { searchDocument } from '../../src/workspace/document-text/read-document.js';
import type { LinkAnswer } from '../../src/workspace/web-links.js';
import { findWorkspace } from '../../src/workspace/find-workspace.js';
import { BUILT_IN_TEMPLATES, ROOT } from '../parse-source.js';

/** Files that examples refer to: attachments and earlier meetings. */
export const EXAMPLE_WORKSPACE = path.join(ROOT, 'tests/rules/workspace');
export const PAGES = path.join(ROOT, 'docs/regler');

export interface Example {
  readonly kind: 'wrong' | 'right';
  /** The meeting's whole text. */
  readonly text: string;
  readonly file: string;
}

export interface RulePage {
  readonly id: string;
  readonly title: string;
  /** The line of code below the title: id, severity, group. */
  readonly facts: string;
  readonly why: string;
  readonly examples: readonly Example[];
}

export function pageIds(): string[] {
  if (!existsSync(PAGES)) return [];
  return readdirSync(PAGES)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -3))
    .sort();
}

/** Reads a rule's page: `# Titel`, a line of facts, why, `## Forkert` and `## Rigtigt` with examples in fences. */
export function readPage(id: string): RulePage {
  const source = readFileSync(path.join(PAGES, `${id}.md`), 'utf8');
  const tree = parseWhole(source);
  const [title, facts, ...rest] = source.split('\n').filter((line) => line.trim() !== '');
  const why = source.slice(0, source.indexOf('## Forkert')).split('\n\n').slice(2).join('\n\n').trim();
  return {
    id,
    title: (title ?? '').replace(/^# /, ''),
    facts: facts ?? '',
    why: rest.length > 0 ? why : '',
    examples: examplesOf(tree),
  };
}

function examplesOf(tree: Root): Example[] {
  const examples: Example[] = [];
  let kind: Example['kind'] | undefined;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const [text] = node.children;
      const words = text?.type === 'text' ? text.value : '';
      kind = words.startsWith('Forkert') ? 'wrong' : words.startsWith('Rigtigt') ? 'right' : undefined;
    }
    if (node.type === 'code' && node.lang === 'markdown' && kind)
      examples.push({ kind, ...wholeMeeting(node.value, settingsOf(node.meta ?? '')) });
  }
  return examples;
}

function settingsOf(meta: string): Readonly<Record<string, string>> {
  return Object.fromEntries(meta.split(/\s+/).map((pair) => pair.split('=', 2) as [string, string]));
}

const PEOPLE = `deltagere:
  - Agnete Riis Lund, overlæge, Region Midtjylland (forperson)
  - Bertil Kofoed Dam, fuldmægtig, Sekretariatet (referent)
`;

/**
 * An example that does not begin with frontmatter is a part of a meeting: of an agenda in the format `dmpg`, unless
 * the fence says `format=danske-regioner` or `dokument=referat`. `fil=` names its file.
 */
function wholeMeeting(
  example: string,
  { fil, format = 'dmpg', dokument = 'dagsorden' }: Readonly<Record<string, string>>,
): { text: string; file: string } {
  const file = fil ?? 'minutes/2026-03-17-dmpg-eksempel.md';
  if (example.startsWith('---')) return { text: `${example}\n`, file };
  const body = format === 'dmpg' ? 'gruppe: DMPG Eksempel' : 'udvalg: Eksempeludvalget';
  const people = dokument === 'referat' ? PEOPLE : '';
  const heading = /^#{1,2} /m.test(example)
    ? ''
    : format === 'dmpg'
      ? '## Sag\n\n'
      : '## (Offentlig) Sag\n\n';
  const frontmatter = `format: ${format}\ndokument: ${dokument}\n${body}\ndato: 2026-03-17\n${people}`;
  return { text: `---\n${frontmatter}---\n\n${heading}${example}\n`, file };
}

/** Reads and checks a text as a meeting of the examples' workspace, and answers what its other meetings can answer. */
export async function checkExample(
  { text, file }: Pick<Example, 'text' | 'file'>,
  settings: Partial<ReaderSettings> = {},
): Promise<ReadResult> {
  const folders = { workspace: path.join(EXAMPLE_WORKSPACE, 'templates'), builtIn: BUILT_IN_TEMPLATES };
  const reader = new MeetingReader(findWorkspace(EXAMPLE_WORKSPACE), folders, {
    configuration: NO_CONFIGURATION,
    committedOutput: () => [],
    ...settings,
  });
  const result = await reader.read(file, text);
  const previous = new PreviousMeetings(EXAMPLE_WORKSPACE);
  const web = new Map(addressesIn(result.pending).map((url) => [url, answerOf(url)]));
  const search = (file: string) => searchDocument(readFileSync(file), file);
  const attachments = await searchAttachments(result.pending, EXAMPLE_WORKSPACE, { search });
  const settled = settle(result.pending, { previous, web, attachments });
  return { ...result, diagnostics: [...result.diagnostics, ...settled] };
}

/** What the web says in the examples: an old page is gone, and everything is there with `https:` too. */
function answerOf(url: string): LinkAnswer {
  const broken = url.includes('gammel-side');
  return { broken, insecure: true, ...(broken && { status: 404 }) };
}
