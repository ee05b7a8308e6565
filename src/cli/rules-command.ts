import { readFileSync } from 'node:fs';
import path from 'node:path';
import { titleOfGroup, titleOfRule } from '../locale/describe.js';
import { RULES, RULE_GROUPS, findRule } from '../rules/registry.js';
import type { RegisteredRule } from '../rules/registry.js';
import { PROGRAM_FOLDER } from '../workspace/program.js';
import { nearest } from '../yaml/keys.js';
import { paletteFor } from './terminal.js';
import type { Terminal } from './terminal.js';

/** Runs `dmpg rules`: all rules by group, or the page of one. @returns the exit code. */
export function runRules(id: string | undefined, terminal: Terminal): number {
  const { stdout, stderr, texts } = terminal;
  if (id === undefined) {
    stdout.write(listOf(terminal));
    return 0;
  }
  if (!findRule(id)) {
    const suggestion =
      nearest(
        id,
        RULES.map((rule) => rule.id),
      ) ?? '';
    stderr.write(`${texts.rules.unknown(id, suggestion)}\n`);
    return 2;
  }
  stdout.write(readFileSync(path.join(PROGRAM_FOLDER, 'docs', 'regler', `${id}.md`), 'utf8'));
  return 0;
}

function listOf(terminal: Terminal): string {
  const palette = paletteFor(terminal.stdout, terminal.env);
  const width = Math.max(...RULES.map((rule) => rule.id.length));
  const groups = RULE_GROUPS.map((group) => {
    const lines = RULES.filter((rule) => rule.group === group).map((rule) => lineOf(rule, width, terminal));
    return `${palette.strong(titleOfGroup(group, terminal.language))}\n${lines.join('')}`;
  });
  return groups.join('\n');
}

function lineOf({ id, severity, fixable }: RegisteredRule, width: number, terminal: Terminal): string {
  const { texts, language } = terminal;
  const most = Math.max(...Object.values(texts.severity).map((word) => word.length));
  const fix = fixable ? ` (${texts.rules.fixable})` : '';
  return `  ${id.padEnd(width)}  ${texts.severity[severity].padEnd(most)}  ${titleOfRule(id, language)}${fix}\n`;
}
