import path from 'node:path';
import { CHANGES } from './changes.js';
import { differences, hashesOf, marksOf } from './tree.js';

/** What somebody else put into the site. */
export const FOREIGN = { 'site/CNAME': 'moeder.example.org\n', 'site/egen/side.html': '<p>Min egen</p>\n' };
const FOREIGN_NAMES = Object.keys(FOREIGN).map((name) => name.slice('site/'.length));

/**
 * Publishes, then changes one thing after the other and publishes again: each time the site and the history must be what
 * a clean workspace with the same inputs gives, a second run must write nothing, and others' files must stay.
 * @returns faults, each a rule and why.
 */
export function rebuildFaults(workspace, folder, say, changes = CHANGES) {
  const faults = [];
  const fault = (rule, name, why) => faults.push({ rule, why: `${name}: ${why}` });
  const publish = (one, name, ...flags) => {
    const { code, said } = one.publish(...flags);
    if (code !== 0) fault('publish-failed', name, `ended with ${code}: ${said.slice(-300)}`);
    return code === 0;
  };
  if (!publish(workspace, 'the first site')) return faults;
  for (const [name, content] of Object.entries(FOREIGN)) workspace.write(name, content);
  for (const [name, apply, { only } = {}] of changes) {
    const history = workspace.history();
    const before = hashesOf(workspace.path('site'), FOREIGN_NAMES);
    apply(workspace);
    frozenFaults(workspace, { name, only }, fault);
    const clean = workspace.clean(path.join(folder, 'clean'), history);
    if (!publish(workspace, name) || !publish(clean, `${name}, clean`)) continue;
    const after = hashesOf(workspace.path('site'), FOREIGN_NAMES);
    const differ = differences(after, hashesOf(clean.path('site')));
    if (differ.length > 0) fault('differs-from-clean', name, some(differ));
    if (workspace.history() !== clean.history()) fault('history-differs', name, 'dmpg.published.json');
    const changed = differences(before, after);
    if (changed.length === 0 && !only) fault('nothing-changed', name, 'the site is as before');
    const others = only ? changed.filter((file) => !only.test(file)) : [];
    if (others.length > 0) fault('something-changed', name, some(others));
    unchangedFaults(workspace, name, { fault, publish });
    for (const [file, content] of Object.entries(FOREIGN)) {
      if (!hasForeign(workspace, file, content)) fault('foreign-file-gone', name, file);
    }
    say(`${name}: ${changed.length} of ${after.size} files`);
  }
  return faults;
}

/** With `--dry-run` and `--frozen` nothing may be written; `--frozen` fails, as something would change; a change with `only` need not be seen. */
function frozenFaults(workspace, { name, only }, fault) {
  const before = [marksOf(workspace.path('site')), workspace.history()];
  const dry = workspace.publish('--dry-run');
  if (dry.code !== 0) fault('dry-run-failed', name, `ended with ${dry.code}: ${dry.said.slice(-200)}`);
  const { code } = workspace.publish('--frozen');
  if (code !== 1 && !only) fault('frozen', name, `ended with ${code}`);
  const written = differences(before[0], marksOf(workspace.path('site')));
  if (written.length > 0 || workspace.history() !== before[1]) fault('dry-run-writes', name, some(written));
}

function unchangedFaults(workspace, name, { fault, publish }) {
  const before = [marksOf(workspace.path('site')), workspace.history()];
  if (!publish(workspace, `${name}, again`)) return;
  const written = differences(before[0], marksOf(workspace.path('site')));
  if (workspace.publish('--frozen').code !== 0) fault('frozen', name, 'fails where nothing would change');
  if (written.length > 0) fault('second-run-writes', name, some(written));
  if (workspace.history() !== before[1]) fault('second-run-writes', name, 'dmpg.published.json');
}

function hasForeign(workspace, file, content) {
  try {
    return workspace.read(file) === content;
  } catch {
    return false;
  }
}

function some(list) {
  return `${list.length} files: ${list.slice(0, 5).join(', ')}`;
}
