import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads a `_headers` file as static hosts do: a line with a pattern, below it lines `Name: value`, or `! Name` to take
 * back what a pattern above has set. @returns pattern and lines each; none where there is no file.
 */
export function readHeaders(file) {
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    if (/^\S/.test(line)) rules.push({ pattern: asExpression(text), lines: [] });
    else if (rules.length > 0) rules.at(-1).lines.push(text);
  }
  return rules;
}

/** `*` is any text, `:name` anything but a slash. A whole address stands for its path. */
function asExpression(pattern) {
  const address = pattern.replace(/^https:\/\/[^/]+/, '');
  const escaped = address.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll(/:[A-Za-z]\w*/g, '[^/]+')}$`);
}

/**
 * The headers of an address. What several patterns say of one header is joined with commas: two policies that way hold
 * both, so one can only make the other stricter.
 */
export function headersFor(rules, address) {
  const headers = new Map();
  for (const { pattern, lines } of rules) {
    if (!pattern.test(address)) continue;
    for (const line of lines) {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      if (line.startsWith('!')) headers.delete(line.slice(1).trim().toLowerCase());
      else if (name) {
        const key = name.trim().toLowerCase();
        headers.set(key, headers.has(key) ? `${headers.get(key)}, ${value}` : value);
      }
    }
  }
  return Object.fromEntries(headers);
}
