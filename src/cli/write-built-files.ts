import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { titleOfGroup, titleOfRule } from '../locale/describe.js';
import { CLI_DA } from '../locale/cli-da.js';
import { configurationSchema } from '../pipeline/configuration-schema.js';
import { RULES, RULE_GROUPS } from '../rules/registry.js';
import { main } from './main.js';
import { helpFile } from './quick-answer.js';

/*
 * Part of the build: writes what can be made from the program itself. The help goes to where `quickAnswer` finds it; the
 * schema of configurations and the list of rules are in the repository, and a test holds them to be up to date.
 */
for (const language of ['da', 'en']) {
  let help = '';
  const stdout = { write: (text: string) => (help += text) };
  await main({ argv: ['--help', '--lang', language], env: {}, stdout });
  mkdirSync(new URL('.', helpFile(language)), { recursive: true });
  writeFileSync(helpFile(language), help);
}

const schema = configurationSchema((id) => titleOfRule(id, 'da'));
const schemaFile = new URL('../../schema/config-1.schema.json', import.meta.url);
writeIfChanged(schemaFile, `${JSON.stringify(schema, undefined, 2)}\n`);

const pages = new URL('../../docs/regler/README.md', import.meta.url);
const between = /(<!-- regler -->\n)[^]*(<!-- \/regler -->)/;
writeIfChanged(
  pages,
  readFileSync(pages, 'utf8').replace(
    between,
    (_, start: string, end: string) => `${start}\n${list()}\n${end}`,
  ),
);

function list(): string {
  return RULE_GROUPS.map((group) => {
    const rules = RULES.filter((rule) => rule.group === group).map(
      ({ id, severity, fixable }) =>
        `- [\`${id}\`](${id}.md) – ${titleOfRule(id, 'da')} (${CLI_DA.severity[severity]}${fixable ? ', rettes med `--fix`' : ''})`,
    );
    return `### ${titleOfGroup(group, 'da')}\n\n${rules.join('\n')}\n`;
  }).join('\n');
}

/** A file that is as it should be keeps its time. */
function writeIfChanged(file: URL, content: string): void {
  let there = '';
  try {
    there = readFileSync(file, 'utf8');
  } catch {
    // Not there yet.
  }
  if (there !== content) writeFileSync(file, content);
}
