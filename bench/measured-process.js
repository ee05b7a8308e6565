import { spawn } from 'node:child_process';
import { watchMemory } from './process-memory.js';

/**
 * Node 20 reads `NODE_EXTRA_CA_CERTS` at every start, which would count as the program's own time; the others would
 * choose other options for Node or another browser.
 */
const NOT_INHERITED = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'PUPPETEER_EXECUTABLE_PATH', 'DMPG_BROWSER'];

/** What measured processes inherit; the summary is read, so its language is fixed. */
function measuredEnvironment() {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.includes(name));
  return { ...Object.fromEntries(inherited), DMPG_LANG: 'en' };
}

/**
 * Runs Node with some arguments to its end.
 * @param memory also measures the memory of the process and all its descendants.
 * @returns milliseconds from start to exit, what it wrote to stderr, and the highest memory in bytes.
 * @throws where it does not end with exit code 0.
 */
export async function runNode(args, { cwd, memory = false } = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: measuredEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const watch = memory ? watchMemory(child.pid) : undefined;
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const [code, ms] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => resolve([exitCode ?? signal, performance.now() - started]));
  });
  const peak = watch?.stop();
  if (code !== 0) throw new Error(`${args.slice(0, 3).join(' ')} … ended with ${code}: ${reasonIn(stderr)}`);
  return { ms, stderr, ...peak };
}

/** The line that names the error, or all that was written last. */
function reasonIn(stderr) {
  return /^.*Error\b.*$/m.exec(stderr)?.[0] ?? stderr.slice(-600);
}
