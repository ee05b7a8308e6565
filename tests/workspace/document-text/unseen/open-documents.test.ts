import { describe, expect, it } from 'vitest';
import { zip } from '../../documents-by-hand.js';
import { XML } from '../found-numbers.js';
import { unseenIn } from './found-unseen.js';

const NAMES =
  'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:dc="d" xmlns:style="s" xmlns:draw="dr" xmlns:presentation="pr" xmlns:manifest="m"';
const styled = (name: string, family: string, properties: string) =>
  `<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`;

/** @param styles of the content itself. */
function open(type: string, body: string, styles = '', more: Readonly<Record<string, string>> = {}): Buffer {
  const content = `${XML}<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`;
  return zip({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': content, ...more });
}

const p = (inside: string, style = '') => `<text:p text:style-name="${style}">${inside}</text:p>`;
const HIDDEN = '<style:text-properties text:display="none"/>';
const NOTES = (...frames: string[]) =>
  `<draw:page><presentation:notes>${frames.join('')}</presentation:notes></draw:page>`;
const frame = (kind: string, inside: string) =>
  `<draw:frame presentation:class="${kind}"><draw:text-box>${inside}</draw:text-box></draw:frame>`;
const OFF = styled(
  'off',
  'drawing-page',
  '<style:drawing-page-properties presentation:visibility="hidden"/>',
);

describe('an OpenDocument text or presentation', () => {
  it.each<[string, string, string, string]>([
    [
      'changes',
      `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info>${p('B')}${p('C')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region><text:changed-region><text:format-change/></text:changed-region></text:tracked-changes>${p('D')}`,
      '',
      'deletions:1 insertions:1',
    ],
    [
      'a comment',
      p(`A<office:annotation><dc:creator>N</dc:creator>${p('B')}${p('C')}</office:annotation>`),
      '',
      'comments:1',
    ],
    [
      'a comment that says nothing',
      p(`A<office:annotation><dc:creator>N</dc:creator>${p('')}</office:annotation>`),
      '',
      '',
    ],
    [
      'hidden letters',
      p('A<text:span text:style-name="h">B</text:span>'),
      styled('h', 'text', HIDDEN),
      'hidden-text:1',
    ],
    ['a hidden paragraph', p('A', 'h') + p('B'), styled('h', 'paragraph', HIDDEN), 'hidden-text:1'],
    ['a hidden style that nobody uses', p('A'), styled('h', 'paragraph', HIDDEN), ''],
    [
      'a hidden section',
      `<text:section text:display="none">${p('A')}${p('B')}</text:section>`,
      '',
      'hidden-text:1',
    ],
    [
      'a section with a condition that holds',
      `<text:section text:display="condition" text:is-hidden="false">${p('A')}</text:section>`,
      '',
      '',
    ],
    [
      'a field with hidden text',
      p('A<text:hidden-text text:string-value="B" text:is-hidden="true"/>'),
      '',
      'hidden-text:1',
    ],
    ['a footnote', p(`A<text:note><text:note-body>${p('B')}</text:note-body></text:note>`), '', ''],
    ['notes', NOTES(frame('notes', p('A')), frame('page-number', p('7'))), '', 'notes:1'],
    ['empty notes', NOTES(frame('notes', ''), frame('page-number', p('7'))), '', ''],
    [
      'a hidden slide',
      `<draw:page draw:style-name="off">${p('A')}${p('B')}</draw:page><draw:page>${p('C')}</draw:page>`,
      OFF,
      'hidden-slides:1',
    ],
  ])('may have %s', async (_, body, styles, expected) => {
    expect(await unseenIn(open('text', body, styles), 'a.odt')).toBe(expected);
  });

  it('may be hidden by styles of another part', async () => {
    const styles = `${XML}<office:document-styles ${NAMES}><office:styles>${styled('h', 'paragraph', HIDDEN)}</office:styles></office:document-styles>`;
    const own = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="h"/>';
    expect(await unseenIn(open('text', p('A', 'P1'), own, { 'styles.xml': styles }), 'a.odt')).toBe(
      'hidden-text:1',
    );
  });

  it('may have a spreadsheet inside, and a chart', async () => {
    const entry = (name: string, type: string) =>
      `<manifest:file-entry manifest:full-path="${name}/" manifest:media-type="application/vnd.oasis.opendocument.${type}"/>`;
    const manifest = (type: string) => ({
      'META-INF/manifest.xml': `${XML}<manifest:manifest ${NAMES}>${entry('', 'text')}${entry('Object 1', type)}</manifest:manifest>`,
    });
    expect(await unseenIn(open('text', p('A'), '', manifest('spreadsheet')), 'a.odt')).toBe('files:1');
    expect(await unseenIn(open('text', p('A'), '', manifest('chart')), 'a.odt')).toBe('');
  });
});

const cell = (words: string, attributes = '') =>
  `<table:table-cell ${attributes}>${words === '' ? '' : p(words)}</table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (inside: string, style = '') =>
  `<table:table table:style-name="${style}">${inside}</table:table>`;
const GONE = styled('gone', 'table', '<style:table-properties table:display="false"/>');

describe('an OpenDocument spreadsheet', () => {
  it.each<[string, string, string]>([
    ['a hidden sheet', table(row(cell('A')), 'gone'), 'hidden-sheets:1'],
    ['a hidden sheet without anything', table(row(cell('')), 'gone'), ''],
    ['a hidden sheet with a number', table(row(cell('', 'office:value="7"')), 'gone'), 'hidden-sheets:1'],
    [
      'a copy of another file’s cells',
      table(`<table:table-source/>${row(cell('A'))}`, 'gone'),
      'external-data:1',
    ],
    [
      'hidden rows',
      table(
        row(cell('A'), 'table:visibility="collapse" table:number-rows-repeated="3"') +
          row(cell('B'), 'table:visibility="filter"'),
      ),
      'hidden-rows:4',
    ],
    [
      'hidden rows without anything',
      table(
        row(cell('A')) +
          row(
            cell('', 'table:number-columns-repeated="1024"'),
            'table:visibility="collapse" table:number-rows-repeated="1048570"',
          ),
      ),
      '',
    ],
    [
      'hidden columns',
      table(
        `<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>${row(cell('A', 'table:number-columns-repeated="3"') + cell('') + cell('B'))}`,
      ),
      'hidden-columns:2',
    ],
    [
      'a comment in a hidden row without anything',
      table(
        row(
          `<table:table-cell><office:annotation>${p('A')}</office:annotation></table:table-cell>`,
          'table:visibility="collapse"',
        ),
      ),
      'comments:1',
    ],
    [
      'changes',
      `<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell>${p('A')}</table:change-track-table-cell></table:previous></table:cell-content-change><table:deletion/></table:tracked-changes>`,
      'deletions:1 changes:1',
    ],
  ])('may have %s', async (_, body, expected) => {
    expect(await unseenIn(open('spreadsheet', body, GONE), 'a.ods')).toBe(expected);
  });
});
