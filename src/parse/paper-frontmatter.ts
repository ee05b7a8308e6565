import type { Report } from '../model/diagnostic.js';
import { STATUSES } from '../model/meeting.js';
import type { Status } from '../model/meeting.js';
import type { Located } from '../model/source.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import { typeName } from '../yaml/read-yaml.js';
import type { Yaml, YamlMap } from '../yaml/read-yaml.js';

/** What a paper's frontmatter says; all of it may be missing. */
export interface PaperFrontmatter {
  readonly format: Located<string> | undefined;
  readonly title: Located<string> | undefined;
  readonly status: Status;
  readonly body: Located<string> | undefined;
  readonly date: Located<string> | undefined;
  readonly caseNumber: Located<string> | undefined;
  readonly documentNumber: Located<string> | undefined;
  readonly authors: readonly Located<string>[];
}

/** Keys of a paper. `dok-nr` is `dokumentnummer`, `forfattere` is `forfatter`. */
const PAPER_KEYS = [
  { key: 'format', english: ['template', 'layout'] },
  { key: 'titel', english: ['title'] },
  { key: 'dato', english: ['date', 'day'] },
  { key: 'sags-id', english: ['case', 'case-id', 'case-number'] },
  { key: 'dokumentnummer', english: ['document-number', 'document-id', 'number'] },
  { key: 'dok-nr', english: [] },
  { key: 'forfatter', english: ['author', 'authors', 'by'] },
  { key: 'forfattere', english: [] },
  { key: 'status', english: ['state'] },
  { key: 'gruppe', english: ['group'] },
  { key: 'udvalg', english: ['committee', 'board', 'council'] },
];

/** A paper without frontmatter. */
export const NO_PAPER_FRONTMATTER: PaperFrontmatter = {
  format: undefined,
  title: undefined,
  status: 'endelig',
  body: undefined,
  date: undefined,
  caseNumber: undefined,
  documentNumber: undefined,
  authors: [],
};

/** Reads a paper's frontmatter; what cannot be used is reported and left out. */
export function readPaperFrontmatter(map: YamlMap, report: Report): PaperFrontmatter {
  const fields = new FieldsOfMap(map, PAPER_KEYS, report);
  const [group, committee] = [fields.raw('gruppe'), fields.raw('udvalg')];
  if (group && committee) report('body-twice', 'error', committee.key.range, {}, group.key.range);
  for (const [key, other] of [
    ['dokumentnummer', 'dok-nr'],
    ['forfatter', 'forfattere'],
  ] as const) {
    const [first, second] = [fields.raw(key), fields.raw(other)];
    if (first && second) report('key-twice', 'error', second.key.range, { key: other }, first.key.range);
  }
  return {
    format: fields.text('format'),
    title: fields.text('titel'),
    status: fields.oneOf('status', STATUSES)?.value ?? 'endelig',
    body: fields.text('gruppe') ?? fields.text('udvalg'),
    date: fields.date('dato'),
    caseNumber: fields.text('sags-id', { numbers: true }),
    documentNumber:
      fields.text('dokumentnummer', { numbers: true }) ?? fields.text('dok-nr', { numbers: true }),
    authors: ['forfatter', 'forfattere'].flatMap((key) =>
      fields.listOrOne(key).flatMap((node) => authorOf(node, key, report)),
    ),
  };
}

function authorOf(node: Yaml, key: string, report: Report): Located<string>[] {
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '')
    return [{ value: node.value.trim(), range: node.range }];
  report('wrong-type', 'error', node.range, { key, expected: 'text', found: typeName(node) });
  return [];
}
