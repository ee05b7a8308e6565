/** Runs the built program over a folder of copies and reads its report. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ATTACHMENTS } from './documents.js';

const PROGRAM = path.resolve('bin', 'dmpg.js');
const MOST_BYTES = 512 * 1024 * 1024;

/** All rules there are, by id, with their severity, in the order in which they are listed. */
export function listRules() {
  return new Map(listGroups().flat());
}

/** The ids of all rules that are listed in one group with this one. */
export function rulesBeside(id) {
  const group = listGroups().find((rules) => rules.some(([rule]) => rule === id));
  if (!group) throw new Error(`${id} is no rule`);
  return group.map(([rule]) => rule);
}

/** Groups stand apart by an empty line. */
function listGroups() {
  const { stdout } = run(['rules', '--lang', 'en'], process.cwd());
  const groups = stdout.split('\n\n').map((group) => {
    const lines = group.matchAll(/^ {2}([a-z-]+) +(error|warning|hint) /gmu);
    return Array.from(lines, ([, id, severity]) => [id, severity]);
  });
  if (groups.flat().length === 0) throw new Error(`no rule is listed:\n${stdout}`);
  return groups;
}

/** Writes a meeting in a folder of its own under minutes/, with the samples' attachments where it links to them. */
export function writeCopy(workspace, folder, { name, text, files = {} }) {
  const place = path.join(workspace, 'minutes', folder);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, name), text);
  if (text.includes('(bilag/')) cpSync(ATTACHMENTS, path.join(place, 'bilag'), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), content);
  }
}

/** Validates all meetings of a workspace. @returns the findings by the copy's folder. @throws Error where it cannot run. */
export function validate(workspace) {
  const { status, stdout, stderr } = run(['minutes', 'validate', '--reporter', 'json', '--force'], workspace);
  if (status !== 0 && status !== 1) throw new Error(`validate ended with ${status}:\n${stderr}`);
  const report = JSON.parse(stdout);
  // All copies of a meeting have its name.
  const own = (findings) => findings.filter(({ rule }) => rule !== 'same-output');
  return new Map(report.files.map(({ file, findings }) => [file.split('/')[1], own(findings)]));
}

function run(args, cwd) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('DMPG_')));
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
  });
}
