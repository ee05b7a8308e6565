import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import type { RuleSettings } from '../../src/model/configuration.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { checkExample } from './examples.js';

export const FILE = 'minutes/2025-11-07-proeve.md';

export const RECOMMENDED = '### Indstilling\n\nDet indstilles, at DMPG’en\n\n- drøfter planen\n';
export const PRESENTED = '### Sagsfremstilling\n\nTekst.\n';

/** One rule's findings in a meeting. */
export async function check(
  id: string,
  text: string,
  settings: RuleSettings = new Map(),
): Promise<Diagnostic[]> {
  const configuration = { ...NO_CONFIGURATION, settingsFor: () => settings };
  const { diagnostics } = await checkExample({ text, file: FILE }, { configuration });
  return diagnostics.filter((diagnostic) => diagnostic.ruleId === id);
}

/** The places of a rule's findings: `line:column text`. */
export async function places(id: string, text: string, settings?: RuleSettings): Promise<string[]> {
  const found = await check(id, text, settings);
  return found.map(({ range: { start, end } }) => {
    return `${start.line}:${start.column} ${text.slice(start.offset, end.offset)}`;
  });
}
