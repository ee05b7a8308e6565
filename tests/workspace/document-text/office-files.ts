import { zip } from '../documents-by-hand.js';
import { XML } from './found-numbers.js';

interface WorkbookParts {
  readonly strings?: readonly string[];
  readonly formats?: readonly string[];
  readonly after?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** Styles 1, 2 … are the given formats; 0 is the general one. */
export function workbook(
  rows: string,
  { strings = [], formats = [], after = '', more = {} }: WorkbookParts = {},
): Buffer {
  const own = formats.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`)];
  return zip({
    '[Content_Types].xml': `${XML}<Types/>`,
    'xl/workbook.xml': `${XML}<workbook xmlns:r="r"><sheets><sheet name="Forside" r:id="rId2"/><sheet name="Liste" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/worksheets/sheet2.xml': `${XML}<worksheet><sheetData/></worksheet>`,
    ...more,
  });
}
export const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
export const n = (value: string | number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
export const s = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
