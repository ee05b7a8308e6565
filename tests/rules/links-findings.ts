import type { Configuration } from '../../src/model/configuration.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { textAt } from '../parse-source.js';
import { checkExample } from './examples.js';

/** An agenda whose body begins on line 8. */
export function meeting(body: string, frontmatter = ''): string {
  return `---\nformat: dmpg\ndokument: dagsorden\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n${frontmatter}---\n\n${body}\n`;
}

export async function findingsOf(
  rule: string,
  text: string,
  configuration?: Configuration,
): Promise<Diagnostic[]> {
  const file = 'minutes/2026-03-17-dmpg-eksempel.md';
  const { diagnostics } = await checkExample({ text, file }, configuration && { configuration });
  return diagnostics.filter((one) => one.ruleId === rule);
}

/** What a rule finds, each as `line:column »text«`. */
export async function found(rule: string, text: string): Promise<string[]> {
  const findings = await findingsOf(rule, text);
  return findings.map(({ range }) => `${range.start.line}:${range.start.column} »${textAt(text, range)}«`);
}

/** The same for a text in one item; it begins on line 10. */
export const inItem = (rule: string) => (body: string) => found(rule, meeting(`## Sag\n\n${body}`));
