import { readFileSync } from 'node:fs';
import type { Report, Severity, Diagnostic, DiagnosticArguments } from '../model/diagnostic.js';
import { hasErrors } from '../model/diagnostic.js';
import type { HouseFormat, PageFormat, PaperFormat } from '../model/house-format.js';
import { LineIndex, TOP_OF_FILE } from '../model/source.js';
import type { SourceRange } from '../model/source.js';
import { readYaml } from '../yaml/read-yaml.js';
import type { YamlMap } from '../yaml/read-yaml.js';
import { checkDefinition } from './definition.js';
import { checkPaperDefinition } from './paper-definition.js';
import {
  definitionFile,
  findFormatFolder,
  formatFingerprint,
  formatLayers,
  listFormats,
  readTemplates,
} from './format-folder.js';
import type { FormatFolders } from './format-folder.js';

export interface LoadedFormat<T extends PageFormat = HouseFormat> {
  /** Undefined where the definition has errors. */
  readonly format: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads and checks `templates/<name>/`, a format of meetings.
 * @returns undefined where there is no format of that name.
 */
export function loadFormat(name: string, folders: FormatFolders): LoadedFormat | undefined {
  return load(name, folders, 'page', checkDefinition);
}

/** The same for a format of papers, whose page is `paper.hbs`. */
export function loadPaperFormat(name: string, folders: FormatFolders): LoadedFormat<PaperFormat> | undefined {
  return load(name, folders, 'paper', checkPaperDefinition);
}

function load<D extends object>(
  name: string,
  folders: FormatFolders,
  pageName: 'page' | 'paper',
  check: (layers: readonly YamlMap[], report: Report) => D | undefined,
) {
  const layers = formatLayers(name, folders);
  if (layers.length < 2) return undefined;
  const diagnostics: Diagnostic[] = [];
  const definitions = layers.slice(1).map((folder) => readDefinition(definitionFile(folder), diagnostics));
  const own = layers[layers.length - 1] ?? '';
  const report = collector(definitionFile(own), diagnostics);
  reportUnknownBase(layers, definitions, folders, diagnostics);
  const maps = definitions.filter((map) => map !== undefined);
  const checked = maps.length === definitions.length ? check(maps, report) : undefined;
  const { sources, style } = readTemplates(layers, pageName);
  const page = sources.get(pageName);
  if (!page) report('format-without-page', 'error', TOP_OF_FILE, { file: `${pageName}.hbs` });
  if (!checked || !page || hasErrors(diagnostics)) return { format: undefined, diagnostics };
  const format = {
    ...checked,
    name,
    page,
    partials: Object.fromEntries([...sources].filter(([partial]) => partial !== pageName)),
    style,
    fingerprint: formatFingerprint(name, folders),
  };
  return { format, diagnostics };
}

/** A format that `extends` one which is not there would silently start from nothing. */
function reportUnknownBase(
  layers: readonly string[],
  definitions: readonly (YamlMap | undefined)[],
  folders: FormatFolders,
  diagnostics: Diagnostic[],
): void {
  definitions.forEach((map, i) => {
    const base = map?.entries.find((entry) => entry.key.value === 'extends')?.value;
    const found = base?.kind === 'scalar' ? base.source : '';
    if (!base || findFormatFolder(found, folders)) return;
    const report = collector(definitionFile(layers[i + 1] ?? ''), diagnostics);
    report('format-base-unknown', 'error', base.range, { found, known: listFormats(folders).join(', ') });
  });
}

function readDefinition(file: string, diagnostics: Diagnostic[]): YamlMap | undefined {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const report = collector(file, diagnostics);
  const yaml = readYaml(text, { offset: 0, index: new LineIndex(text) }, report);
  if (yaml?.kind === 'map') return yaml;
  if (!hasErrors(diagnostics)) report('format-not-a-mapping', 'error', TOP_OF_FILE);
  return undefined;
}

function collector(file: string, diagnostics: Diagnostic[]): Report {
  return (
    ruleId: string,
    severity: Severity,
    range: SourceRange,
    args: DiagnosticArguments = {},
    related?: SourceRange,
  ) => {
    diagnostics.push({ ruleId, severity, file, range, args, ...(related && { related }) });
  };
}
