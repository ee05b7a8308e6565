import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import type { RuleSettings } from '../../src/model/configuration.js';
import { checkExample } from './examples.js';

export const FILE = 'minutes/2026-03-17-proeve.md';

export interface Parts {
  /** Lines of the frontmatter, each with its line break. */
  readonly frontmatter?: string;
  readonly introduction?: string;
  readonly item?: string;
  readonly confidential?: string;
  readonly file?: string;
  readonly format?: 'dmpg' | 'danske-regioner';
}

/** A meeting whose frontmatter ends on line 9 and whose item begins on line 13 where nothing is given before it. */
export function meetingOf({ frontmatter = '', introduction = '', ...parts }: Parts): string {
  const { item = '## Sag\n', confidential = '## (Fortrolig) Personsag\n' } = parts;
  const people =
    'deltagere:\n  - Agnete Riis Lund, overlæge (forperson)\n  - Bertil Kofoed Dam, fuldmægtig (referent)\n';
  const head = `format: ${parts.format ?? 'dmpg'}\ndokument: dagsorden\ngruppe: Proeve\ndato: 2026-03-17\n`;
  return `---\n${head}${people}${frontmatter}---\n\n${introduction}\n\n${item}\n${confidential}`;
}

/** The places of some rules' findings in such a meeting: `line:column text`. */
export async function placesOf(
  ids: string | readonly string[],
  parts: Parts,
  settings: RuleSettings = new Map(),
): Promise<string[]> {
  const text = meetingOf(parts);
  const configuration = { ...NO_CONFIGURATION, settingsFor: () => settings };
  const { diagnostics } = await checkExample({ text, file: parts.file ?? FILE }, { configuration });
  return diagnostics
    .filter(({ ruleId }) => ids.includes(ruleId))
    .sort((a, b) => a.range.start.offset - b.range.start.offset)
    .map(
      ({ range: { start, end } }) => `${start.line}:${start.column} ${text.slice(start.offset, end.offset)}`,
    );
}
