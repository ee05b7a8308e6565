import type { OfficeArchive } from './office-archive.js';
import { usesOf } from './unseen/embedded-files.js';
import type { SheetState } from './unseen/sheet-watch.js';
import { NOBODY, readXml } from './xml-events.js';

export interface SheetOfWorkbook {
  /** Its name in the archive. */
  readonly part: string;
  readonly name: string;
  readonly state: SheetState;
}

/** What an Excel file says of its sheets, and of what has a name in them. */
export interface Workbook {
  /** In the order in which the workbook shows them; what it does not name is in the file all the same, and last. */
  readonly sheets: readonly SheetOfWorkbook[];
  /** Names of tables and of parts of a sheet, in lower case, with the sheet that they are on. */
  readonly places: ReadonlyMap<string, SheetOfWorkbook>;
}

/** Reads the list of sheets (ECMA-376-1, 18.2.19 and 18.2.5). @throws where a part is no well-formed XML. */
export function readWorkbook(archive: OfficeArchive): Workbook {
  const targets = targetsIn(archive);
  const sheets: SheetOfWorkbook[] = [];
  const names: { readonly name: string; formula: string }[] = [];
  let isName = false;
  readXmlPart(archive, 'xl/workbook.xml', {
    ...NOBODY,
    open(element, { id = '', name = '', state }) {
      const part = targets.get(id);
      if (element === 'sheet' && part !== undefined) sheets.push({ part, name, state: stateOf(state) });
      isName = element === 'definedName';
      if (isName) names.push({ name, formula: '' });
    },
    text(text) {
      const open = names[names.length - 1];
      if (isName && open) open.formula += text;
    },
    close: () => void (isName = false),
  });
  const known = sheets.filter(({ part }) => archive.has(part));
  const named = new Set(known.map(({ part }) => part));
  const unnamed = archive.names
    .filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part) && !named.has(part))
    .map((part) => ({ part, name: '', state: 'very-hidden' as const }));
  const places = new Map([...tablesIn(archive, known), ...placesOf(names, known)]);
  return { sheets: [...known, ...unnamed], places };
}

/** Whether a sheet, or what has a name, is there and can be seen. */
export function isVisible(
  { sheets, places }: Workbook,
  { sheet, name }: { readonly sheet: string; readonly name: string },
): boolean {
  const found = sheet === '' ? places.get(name.toLowerCase()) : sheetCalled(sheet, sheets);
  return found?.state === 'visible';
}

function stateOf(state: string | undefined): SheetState {
  if (state === undefined || state === 'visible') return 'visible';
  return state === 'hidden' ? 'hidden' : 'very-hidden';
}

/** Excel knows names in any case. */
function sheetCalled(name: string, sheets: readonly SheetOfWorkbook[]): SheetOfWorkbook | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function targetsIn(archive: OfficeArchive): Map<string, string> {
  const targets = new Map<string, string>();
  readXmlPart(archive, 'xl/_rels/workbook.xml.rels', {
    ...NOBODY,
    open: (_, { Id = '', Target = '' }) =>
      void targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`),
  });
  return targets;
}

/** `Ark1!$A$1:$F$20`, or `'Ark, nyt'!A1`. */
function placesOf(
  names: readonly { readonly name: string; readonly formula: string }[],
  sheets: readonly SheetOfWorkbook[],
): [string, SheetOfWorkbook][] {
  return names.flatMap(({ name, formula }) => {
    const [, quoted, plain] = /^\s*=?(?:'((?:[^']|'')+)'|([^'![\]]+))!/.exec(formula) ?? [];
    const sheet = sheetCalled((quoted ?? plain ?? '').replaceAll("''", "'"), sheets);
    return sheet ? [[name.toLowerCase(), sheet]] : [];
  });
}

function tablesIn(archive: OfficeArchive, sheets: readonly SheetOfWorkbook[]): [string, SheetOfWorkbook][] {
  const tables = archive.names.filter((name) => /^xl\/tables\/[^/]+\.xml$/.test(name));
  // Only where something asks for them.
  if (tables.length === 0 || !archive.names.some((name) => name.startsWith('xl/pivotCache/'))) return [];
  const uses = usesOf(archive);
  const found: [string, SheetOfWorkbook][] = [];
  for (const table of tables) {
    const sheet = sheets.find(({ part }) => uses.get(table)?.some((use) => use.part === part));
    readXmlPart(archive, table, {
      ...NOBODY,
      open: (element, { displayName, name = '' }) => {
        if (element === 'table' && sheet) found.push([(displayName ?? name).toLowerCase(), sheet]);
      },
    });
  }
  return found;
}

function readXmlPart(archive: OfficeArchive, name: string, events: Parameters<typeof readXml>[1]): void {
  const xml = archive.text(name);
  if (xml !== '') readXml(xml, events);
}
