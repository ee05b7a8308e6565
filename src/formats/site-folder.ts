import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hasErrors } from '../model/diagnostic.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { TemplateSource } from '../model/house-format.js';
import { SITE_LABELS } from '../model/site-labels.js';
import type { SiteLabels } from '../model/site-labels.js';
import type { SiteLanguage } from '../model/site-settings.js';
import { LineIndex, TOP_OF_FILE } from '../model/source.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import { readYaml } from '../yaml/read-yaml.js';

/** What `templates/site/` holds: the program's own, with the workspace's on top. */
export interface SiteFolder {
  readonly language: SiteLanguage;
  readonly labels: SiteLabels;
  /** Handlebars sources by name, `meeting` for `meeting.hbs`. */
  readonly templates: ReadonlyMap<string, TemplateSource>;
  readonly style: string;
  /** What else the pages load, by file name: scripts and drawings. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Hash of all of it: changes whenever a page could. */
  readonly fingerprint: string;
}

const FILE = /^[\w-]+\.(?:hbs|css|js|svg|png)$/;
const STYLE = 'style.css';

/**
 * Reads the site's templates. A file of the workspace's own replaces the program's of the same name, but its style comes after
 * the program's, and its labels replace word by word.
 * @param own the workspace's `templates/site`; it need not exist.
 */
export function readSiteFolder(
  builtIn: string,
  own: string,
  language: SiteLanguage,
): { folder: SiteFolder; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const labelsFile = `labels.${language}.yaml`;
  const hash = createHash('sha256').update(`${language}\0`);
  const templates = new Map<string, TemplateSource>();
  const styles: string[] = [];
  const files = new Map<string, Buffer>();
  let labels: Partial<SiteLabels> = {};
  for (const folder of [builtIn, own]) {
    for (const name of namesIn(folder)) {
      if (name !== labelsFile && !FILE.test(name)) continue;
      const file = path.join(folder, name);
      const content = readFileSync(file);
      hash.update(`${name}\0${content.length}\0`).update(content);
      if (name.endsWith('.hbs')) templates.set(name.slice(0, -4), { path: file, text: textOf(content) });
      else if (name === STYLE) styles.push(textOf(content));
      else if (name === labelsFile) labels = { ...labels, ...readLabels(textOf(content), file, diagnostics) };
      else files.set(name, content);
    }
  }
  const words = Object.fromEntries(SITE_LABELS.map((name) => [name, labels[name] ?? ''])) as SiteLabels;
  const folder = { language, labels: words, templates, style: styles.join('\n'), files };
  return { folder: { ...folder, fingerprint: hash.digest('hex') }, diagnostics };
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function textOf(content: Buffer): string {
  return content
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}

/** The words that a file of labels has; every unknown one is reported. */
function readLabels(text: string, file: string, diagnostics: Diagnostic[]): Partial<SiteLabels> {
  const found: Diagnostic[] = [];
  const report = (
    ruleId: string,
    severity: Diagnostic['severity'],
    range: Diagnostic['range'],
    args: Diagnostic['args'] = {},
  ) => void found.push({ ruleId, severity, file, range, args });
  const yaml = readYaml(text, { offset: 0, index: new LineIndex(text) }, report);
  if (yaml && yaml.kind !== 'map') report('site-labels-not-a-mapping', 'error', TOP_OF_FILE);
  const map = yaml?.kind === 'map' ? yaml : undefined;
  const fields =
    map &&
    new FieldsOfMap(
      map,
      SITE_LABELS.map((key) => ({ key })),
      report,
    );
  const words = SITE_LABELS.flatMap((name) => {
    const word = fields?.text(name, { numbers: true })?.value;
    return word === undefined ? [] : [[name, word] as const];
  });
  diagnostics.push(...found);
  return hasErrors(found) ? {} : Object.fromEntries(words);
}
