import type { Report } from '../model/diagnostic.js';
import { shorten } from '../model/shorten.js';
import type { Located } from '../model/source.js';
import type { FieldsOfMap } from '../yaml/fields-of-map.js';
import { typeName } from '../yaml/read-yaml.js';

/** A text in one line, or undefined where there is none but blanks; a number counts as the text that it was written as. */
export function lineIn(fields: FieldsOfMap, key: string): string | undefined {
  return locatedLineIn(fields, key)?.value;
}

export function locatedLineIn(fields: FieldsOfMap, key: string): Located<string> | undefined {
  const text = fields.text(key, { numbers: true });
  const value = text && oneLine(text.value);
  return text && value !== undefined && value !== '' ? { value, range: text.range } : undefined;
}

/** A list of texts, or a single one. */
export function linesIn(fields: FieldsOfMap, key: string, report: Report): string[] {
  return locatedLinesIn(fields, key, report).map((line) => line.value);
}

export function locatedLinesIn(fields: FieldsOfMap, key: string, report: Report): Located<string>[] {
  return fields.listOrOne(key).flatMap((node) => {
    const isText =
      node.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number');
    const value = isText ? oneLine(typeof node.value === 'string' ? node.value : node.source) : '';
    if (value !== '') return [{ value, range: node.range }];
    report('wrong-type', 'error', node.range, { key, expected: 'text', found: typeName(node) });
    return [];
  });
}

/** An absolute web address. */
export function webAddressIn(fields: FieldsOfMap, key: string, report: Report): string | undefined {
  return addressIn(fields, key, report, () => undefined)?.href;
}

/** The address that a site stands at, with `/` at its end. */
export function siteUrlIn(fields: FieldsOfMap, key: string, report: Report): string | undefined {
  const url = addressIn(fields, key, report, (written, parsed) => {
    if (written.includes('?')) return 'query';
    if (written.includes('#')) return 'fragment';
    return /\.(?:html?|php|aspx?)$/i.test(parsed.pathname) ? 'file' : undefined;
  });
  return url && (url.href.endsWith('/') ? url.href : `${url.href}/`);
}

/** Origins of other sites; what follows the host in an address says nothing here, and is left out. */
export function originsIn(fields: FieldsOfMap, key: string, report: Report): string[] {
  return locatedLinesIn(fields, key, report).flatMap(({ value, range }) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const problem = problemOf(value, url);
    if (url && problem === undefined) return [url.origin];
    report('config-url-invalid', 'error', range, { key, found: shorten(value), problem: problem ?? 'form' });
    return [];
  });
}

type Problem = 'scheme' | 'host' | 'form' | 'login' | 'query' | 'fragment' | 'file';

/** @param more looks for what else may be wrong with one that is otherwise in order. */
function addressIn(
  fields: FieldsOfMap,
  key: string,
  report: Report,
  more: (written: string, url: URL) => Problem | undefined,
): URL | undefined {
  const text = fields.text(key);
  if (!text || text.value === '') return undefined;
  const url = URL.canParse(text.value) ? new URL(text.value) : undefined;
  const problem = problemOf(text.value, url) ?? (url && more(text.value, url));
  if (url && problem === undefined) return url;
  report('config-url-invalid', 'error', text.range, {
    key,
    found: shorten(text.value),
    problem: problem ?? 'form',
  });
  return undefined;
}

function problemOf(written: string, url: URL | undefined): Problem | undefined {
  if (!/^https?:/i.test(written)) return 'scheme';
  // Parsers take `https:///a` for the host `a`; nobody means that.
  if (!/^https?:\/\/[^/?#\\]/i.test(written)) return 'host';
  if (/\s/.test(written)) return 'form';
  if (!url) return 'form';
  if (url.username !== '' || url.password !== '') return 'login';
  return /[a-z0-9]/i.test(url.hostname) ? undefined : 'host';
}

/** An e-mail address, by what all of them have in common. */
export function emailIn(fields: FieldsOfMap, key: string, report: Report): string | undefined {
  const text = fields.text(key);
  if (!text || text.value === '') return undefined;
  if (/^[^\s@<>()[\],;:"\\]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u.test(text.value))
    return text.value;
  report('config-email-invalid', 'error', text.range, { key, found: shorten(text.value) });
  return undefined;
}

/** A telephone number as people write it: 3 (short numbers) to 15 digits (ITU-T E.164, 6.1). */
export function phoneIn(fields: FieldsOfMap, key: string, report: Report): string | undefined {
  const text = locatedLineIn(fields, key);
  if (!text) return undefined;
  const digits = text.value.replaceAll(/\D/g, '').length;
  if (/^\(?\+?[\d\s()/.-]+$/.test(text.value) && digits >= 3 && digits <= 15) return text.value;
  report('config-phone-invalid', 'error', text.range, { key, found: shorten(text.value) });
  return undefined;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
