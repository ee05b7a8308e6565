import type { EditionKind } from '../model/edition.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { RuleNeeds } from '../rules/check-rules.js';
import { mayBe } from '../rules/configuration.js';
import { RULES } from '../rules/registry.js';
import { readConfiguration } from '../workspace/configuration.js';
import type { ConfigurationText } from '../workspace/configuration-file.js';
import type { ConfigurableRule, LoadedConfiguration } from '../workspace/configuration.js';
import { findWorkspace } from '../workspace/find-workspace.js';
import type { Workspace } from '../workspace/find-workspace.js';
import { formatFolders } from './format-folders.js';
import { MeetingReader } from './prepare-meeting.js';
import { SEVERITIES } from '../workspace/rule-settings.js';

/** What it takes to check meetings, as plain data: a thread makes its own reader of it. */
export interface CheckSettings {
  readonly cwd: string;
  readonly configuration: ConfigurationText;
  /** Undefined: what is public. */
  readonly edition?: EditionKind;
  readonly needs: RuleNeeds;
  readonly committedOutput: readonly string[];
}

export interface Checker {
  readonly reader: MeetingReader;
  /** What is wrong with the configuration; with errors in it nothing should be checked. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The rules as a configuration may name them. */
export function configurableRules(): ConfigurableRule[] {
  return RULES.map((rule) => ({
    id: rule.id,
    severities: SEVERITIES.filter((severity) => mayBe(rule, severity)),
    options: Object.keys(rule.rule?.options ?? {}),
  }));
}

/** Reads a workspace's configuration. */
export function readSettings(workspace: Workspace, text: ConfigurationText): LoadedConfiguration {
  return readConfiguration(text, workspace.root, configurableRules());
}

/** Makes what reads and checks meetings. @throws DictionaryMissingError where spelling is asked for in vain. */
export async function makeChecker(settings: CheckSettings): Promise<Checker> {
  const workspace = findWorkspace(settings.cwd);
  const { configuration, diagnostics } = readSettings(workspace, settings.configuration);
  const dictionary = settings.needs.has('spelling') ? await loadDictionary(workspace.root) : undefined;
  const reader = new MeetingReader(workspace, formatFolders(workspace), {
    configuration,
    committedOutput: () => settings.committedOutput,
    needs: settings.needs,
    ...(settings.edition && { edition: settings.edition }),
    ...(dictionary && { knowsWord: (word: string) => dictionary.knows(word) }),
  });
  return { reader, diagnostics };
}

async function loadDictionary(root: string): Promise<{ knows: (word: string) => boolean }> {
  const { loadDictionary: load } = await import('../workspace/dictionary.js');
  return load(root);
}
