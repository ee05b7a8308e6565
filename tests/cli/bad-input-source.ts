import type { Files, Workspace } from '../system/workspace.js';

/** One thing that can be wrong with a meeting, and what a user is to be told. */
export interface BadInput {
  readonly name: string;
  /** The bad meeting, `minutes/bad.md`; none where `prepare` makes it. */
  readonly source?: string | Buffer;
  readonly files?: Files;
  /** What files alone cannot say: links, permissions, sizes. */
  readonly prepare?: (workspace: Workspace) => void;
  /** Where the finding stands; in `minutes/bad.md` when it begins with a line number. */
  readonly place: string;
  readonly rule: string;
  /** Words of the message and its remedy in each language. */
  readonly danish: readonly string[];
  readonly english: readonly string[];
}

export const FRONTMATTER = '---\nformat: dmpg\ngruppe: Prøvegruppen\ndato: 2026-03-17\n';
/** A meeting with `lines` added to its frontmatter; the first of them is line 5. */
export const withKeys = (...lines: string[]) =>
  `${FRONTMATTER}${lines.join('\n')}\n---\n\n## Punkt\n\nTekst.\n`;
/** A meeting with a body; its first line is line 7. */
export const withBody = (...lines: string[]) => `${FRONTMATTER}---\n\n${lines.join('\n')}\n`;
export const replaced = (from: string, to: string) => withBody('## Punkt', '', 'Tekst.').replace(from, to);
export const withFormat = (name: string) => replaced('format: dmpg', `format: ${name}`);
