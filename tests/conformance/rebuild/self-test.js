import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { killFaults } from './check-kills.js';
import { CHANGES } from './changes.js';
import { rebuildFaults } from './check-rebuild.js';
import { RebuiltWorkspace } from './workspace.js';

const FAKE = fileURLToPath(new URL('fake-publisher.js', import.meta.url));
const COUNT = 60;
/** So many of the changes are enough to see a fault. */
const FEW = 3;
const KILLS = 12;

/** What the stand-in does wrong, and the rule that must tell of it. */
const REBUILD = [
  ['stale', 'differs-from-clean'],
  ['keeps-count', 'differs-from-clean'],
  ['rewrites', 'second-run-writes'],
  ['eats-foreign', 'foreign-file-gone'],
  ['history-of-its-own', 'history-differs'],
  ['dry-run-writes', 'dry-run-writes'],
  ['never-frozen', 'frozen'],
];
const KILL = [
  ['in-place', 'site-not-whole'],
  ['leaves-behind', 'left-behind'],
];

/** Runs the checks on a stand-in that does one thing wrong after the other. @returns true where all is seen. */
export async function testTheCheck(folder) {
  const results = [];
  for (const [kind, faults, check] of [
    ['rebuild', REBUILD, rebuild],
    ['kill', KILL, kill],
  ]) {
    for (const [fault, rule] of [[undefined, undefined], ...faults]) {
      const place = path.join(folder, `${kind}-${fault}`);
      const root = path.join(place, 'workspace');
      const workspace = RebuiltWorkspace.make(root, { count: COUNT, program: FAKE, flags: [] });
      if (fault) process.env.FAULT = fault;
      const found = await check(workspace, place, fault);
      delete process.env.FAULT;
      const good = rule ? found.some((one) => one.rule === rule) : found.length === 0;
      results.push(good);
      console.log(`${good ? 'ok    ' : 'FAILED'} ${kind}: ${fault ?? 'no fault where none was planted'}`);
      if (!good) for (const one of found.slice(0, 5)) console.log(`         ${one.rule} ${one.why}`);
    }
  }
  return results.every(Boolean);
}

function rebuild(workspace, place, fault) {
  return rebuildFaults(workspace, place, () => undefined, fault ? CHANGES.slice(0, FEW) : CHANGES);
}

async function kill(workspace) {
  process.env.SLOW = '150';
  const found = await killFaults(workspace, KILLS, () => undefined);
  delete process.env.SLOW;
  return found;
}
