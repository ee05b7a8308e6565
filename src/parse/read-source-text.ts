import type { Diagnostic, Report } from '../model/diagnostic.js';
import type { LineIndex } from '../model/source.js';
import { readYaml } from '../yaml/read-yaml.js';
import type { YamlMap } from '../yaml/read-yaml.js';
import type { FrontmatterBlock } from './frontmatter-block.js';

/** Collects the findings of one file in `diagnostics`. */
export function reportInto(diagnostics: Diagnostic[], file: string): Report {
  return (ruleId, severity, range, args = {}, related, fix) => {
    const more = { ...(related && { related }), ...(fix && { fix }) };
    diagnostics.push({ ruleId, severity, file, range, args, ...more });
  };
}

/**
 * Control characters, and those that turn the direction of writing: invisible, and able to make a text read as another. A
 * byte order mark before the first character is one too: the Markdown parser would leave it out, and count wrong.
 */
const CONTROLS = /^\uFEFF|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/** The text with invisible controls replaced one for one by a zero-width space, so that every place stays. */
export function neutralizeControls(text: string, index: LineIndex, report: Report): string {
  const first = text.search(CONTROLS);
  if (first < 0) return text;
  const code = (text.codePointAt(first) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  report('control-character', 'warning', index.range(first, first + 1), { code: `U+${code}` });
  return text.replaceAll(CONTROLS, '\u200B');
}

/** The frontmatter as a mapping; undefined, and reported, where it is none. */
export function frontmatterMap(
  block: FrontmatterBlock,
  index: LineIndex,
  report: Report,
): YamlMap | undefined {
  const findings: Parameters<Report>[] = [];
  const yaml = readYaml(block.yaml, { offset: block.start, index }, (...finding) => findings.push(finding));
  for (const finding of findings) report(...finding);
  if (yaml?.kind === 'map') return yaml;
  if (findings.length === 0)
    report('frontmatter-not-a-mapping', 'error', yaml?.range ?? index.range(block.start, block.start));
  return undefined;
}
