import { readdirSync } from 'node:fs';
import { RandomSource } from '../../../bench/random-source.js';
import { differences, filesBelow, hashesOf } from './tree.js';

/** Of the kills, the later half comes in this last part of a run, where the new site takes the old one's place. */
const LAST_PART = 0.3;
/** So that kills also meet what the kill before has left. */
const MEND_EVERY = 3;
const WORDS = ['Gulddrager', 'Sølvdrager'];

/**
 * Kills a publication over an old site at random moments, with everything that it has started. The site must then be
 * wholly the old one or wholly the new one, and the next publication must give what it always gives and leave nothing
 * beside it. @returns faults, each a rule and why.
 */
export async function killFaults(workspace, kills, say) {
  const faults = [];
  const source = workspace.meetings()[workspace.meetings().length >> 1];
  const text = workspace.read(source);
  const use = (i) => workspace.write(source, text.replace(/^(.{80,}\.)$/m, `$1 ${WORDS[i % 2]}`));
  // Pages may tell of history, so each state is taken after both texts were published once.
  const whole = [];
  let longest = 0;
  for (const i of [0, 1, 0, 1]) {
    use(i);
    const started = performance.now();
    const { code, said } = workspace.publish();
    longest = performance.now() - started;
    if (code !== 0) return [{ rule: 'publish-failed', why: `ended with ${code}: ${said.slice(-300)}` }];
    whole[i] = hashesOf(workspace.path('site'));
  }
  const beside = namesBeside(workspace);
  const random = new RandomSource(20260317);
  let killed = 0;
  for (let i = 0; i < kills; i++) {
    const isMended = i % MEND_EVERY === 0;
    if (isMended) mend(workspace, i, { whole, beside, use, faults });
    use(i);
    const part = i < kills / 2 ? random.next() : 1 - LAST_PART * random.next();
    if (await runUntil(workspace, part * longest)) killed++;
    const where = `kill ${i + 1} after ${Math.round(part * 100)} % of a run`;
    const site = hashesOf(workspace.path('site'));
    const [wrong] = whole.map((one) => differences(one, site)).sort((a, b) => a.length - b.length);
    if (wrong.length > 0)
      faults.push({
        rule: 'site-not-whole',
        why: `${where}: ${site.size} files, ${wrong.length} wrong: ${wrong.slice(0, 5).join(', ')}`,
      });
  }
  mend(workspace, kills, { whole, beside, use, faults });
  say(`${killed} of ${kills} publications killed before their end`);
  if (killed < kills / 4) faults.push({ rule: 'too-few-kills', why: `${killed} of ${kills}` });
  return faults;
}

/** The next publication, of the text that the next kill does not have. */
function mend(workspace, i, { whole, beside, use, faults }) {
  use(i + 1);
  const { code, said } = workspace.publish();
  if (code !== 0)
    faults.push({ rule: 'publish-failed', why: `after a kill, with ${code}: ${said.slice(-300)}` });
  if (differences(whole[(i + 1) % 2], hashesOf(workspace.path('site'))).length > 0)
    faults.push({ rule: 'not-mended', why: `the publication before kill ${i + 1} is not as it was` });
  const left = namesBeside(workspace).filter((name) => !beside.includes(name));
  if (left.length > 0)
    faults.push({ rule: 'left-behind', why: `${left.length}: ${left.slice(0, 5).join(', ')}` });
}

/** Everything in the workspace's folder, and what lies in the folder for temporary files. */
function namesBeside(workspace) {
  return [...readdirSync(workspace.root), ...filesBelow(workspace.path('.dmpg/tmp'))];
}

/** @returns whether it was killed before its end. */
async function runUntil(workspace, ms) {
  const child = workspace.start();
  const timer = setTimeout(() => {
    try {
      // The whole group: a browser and threads' own processes too.
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  }, ms);
  const [, signal] = await new Promise((resolve) => child.once('exit', (...how) => resolve(how)));
  clearTimeout(timer);
  return signal === 'SIGKILL';
}
