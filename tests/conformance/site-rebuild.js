/*
 * Publishes a generated archive, changes one thing after the other and publishes again: every site must be byte for byte what a
 * clean workspace with the same inputs gives; a run with nothing to do must write nothing, others' files must stay. Then kills
 * publications at random moments: the site must be wholly old or wholly new.
 *
 *   node tests/conformance/site-rebuild.js [--meetings N] [--kills N] [--pdf] [--no-search] [--keep] [--self-test]
 *
 * 120 meetings and 20 kills by default, with the search index and without PDFs. Ends with 0 only where nothing is wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { killFaults } from './rebuild/check-kills.js';
import { rebuildFaults } from './rebuild/check-rebuild.js';
import { testTheCheck } from './rebuild/self-test.js';
import { RebuiltWorkspace } from './rebuild/workspace.js';

async function main() {
  const { values } = parseArgs({
    options: {
      meetings: { type: 'string', default: '120' },
      kills: { type: 'string', default: '20' },
      pdf: { type: 'boolean', default: false },
      'no-search': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      'self-test': { type: 'boolean', default: false },
    },
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dmpg-rebuild-'));
  try {
    if (values['self-test']) return (await testTheCheck(folder)) ? 0 : 1;
    const flags = [...(values.pdf ? [] : ['--no-pdf']), ...(values['no-search'] ? ['--no-search'] : [])];
    const workspace = RebuiltWorkspace.make(path.join(folder, 'workspace'), {
      count: Number(values.meetings),
      program: path.resolve('bin/dmpg.js'),
      flags,
    });
    const say = (line) => console.log(line);
    const faults = rebuildFaults(workspace, folder, say);
    if (Number(values.kills) > 0) faults.push(...(await killFaults(workspace, Number(values.kills), say)));
    for (const { rule, why } of faults) console.log(`${rule}: ${why}`);
    console.log(`${values.meetings} meetings, ${values.kills} kills: ${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    if (values.keep) console.log(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
