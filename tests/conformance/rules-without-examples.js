/*
 * The rules that the program has, and those of them whose page lacks a wrong or a right example (the tests run them).
 * Usage: node tests/conformance/rules-without-examples.js
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const list = execFileSync(process.execPath, [path.join(root, 'bin/dmpg.js'), 'rules'], { encoding: 'utf8' });
const rules = [...list.matchAll(/^ {2}([a-z][a-z0-9-]+) /gm)].map((match) => match[1]);
const without = rules.filter((rule) => !hasBoth(path.join(root, 'docs/regler', `${rule}.md`)));
console.log(`${rules.length} rules; without examples: ${without.length === 0 ? 'none' : without.join(', ')}`);
process.exitCode = rules.length < 100 || without.length > 0 ? 1 : 0;

function hasBoth(file) {
  if (!existsSync(file)) return false;
  const [, wrong = '', right = ''] = readFileSync(file, 'utf8').split(/^## (?:Forkert|Rigtigt)\b.*$/m);
  return [wrong, right].every((part) => /^`{3,}markdown/m.test(part));
}
