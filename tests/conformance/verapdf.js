/*
 * veraPDF, the judge from outside: PDF/UA-1 and PDF/A as the PDF Association's own validator reads them. One Java
 * process judges a whole list of files against one flavour; starting it costs more than judging ten documents.
 *
 *   node tests/conformance/verapdf.js FLAVOUR files…     flavours: ua1, 2a, 2b, 2u, 3a, 3b, 3u
 *
 * Exit code 1 where a file fails, 77 where veraPDF cannot be had (no Java, or Maven Central out of reach).
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const VERSION = '1.28.2';
/** One jar with all that it needs inside; made for Java 8 and newer. */
const ARTIFACT = `org.verapdf.apps:greenfield-apps:${VERSION}`;
/** The goal of Maven that brings one file of an artifact. */
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';
const SHA256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const MAIN_CLASS = 'org.verapdf.apps.GreenfieldCliWrapper';
/** What a check ends with that could not take place. */
export const UNREACHABLE = 77;

/** veraPDF cannot be had here; the message says why in a line. */
export class NoVerapdfError extends Error {}

/**
 * The jar, fetched once and kept in the user's cache.
 * @throws NoVerapdfError where there is no Java or no jar; an Error where the jar is not the one it should be.
 */
export function findVerapdf() {
  if (spawnSync('java', ['-version']).status !== 0) throw new NoVerapdfError('there is no Java for veraPDF');
  const folder = path.join(
    process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
    'dmpg-conformance',
  );
  const jar = path.join(folder, `verapdf-${VERSION}.jar`);
  if (!existsSync(jar)) fetchTo(folder, jar);
  const found = createHash('sha256').update(readFileSync(jar)).digest('hex');
  if (found !== SHA256) throw new Error(`${jar} is not the published veraPDF ${VERSION}: ${found}`);
  return jar;
}

function fetchTo(folder, jar) {
  const temporary = `${jar}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    const wanted = [`-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${temporary}`];
    const { status } = spawnSync('mvn', ['-q', '-B', COPY, ...wanted]);
    if (status !== 0) throw new NoVerapdfError('Maven Central, from where veraPDF comes, cannot be reached');
    renameSync(path.join(temporary, `greenfield-apps-${VERSION}.jar`), jar);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Judges files against one flavour.
 * @returns a map from each file, as it was named, to the rules it fails (none: it conforms):
 *   `{ clause: '7.1-3', count, what, where }`. A file that veraPDF cannot read fails the clause `unreadable`.
 */
export async function judge(jar, flavour, files) {
  if (files.length === 0) return new Map();
  const args = ['-Xmx1g', '-cp', jar, MAIN_CLASS, '--flavour', flavour, '--format', 'json'];
  const output = await run('java', [...args, '--maxfailuresdisplayed', '1', ...files]);
  // Each object is written for itself; some texts hold line ends that JSON does not allow.
  const { jobs } = JSON.parse(output.replaceAll(/[\u0000-\u001f]/g, ' ')).report;
  const found = new Map(jobs.map((job) => [path.resolve(job.itemDetails.name), failuresOf(job)]));
  return new Map(files.map((file) => [file, found.get(path.resolve(file)) ?? [notJudged()]]));
}

const notJudged = () => ({ clause: 'unreadable', count: 1, what: 'veraPDF did not judge it', where: '' });

function failuresOf({ validationResult: [result] = [], taskException: trouble }) {
  if (trouble || !result) {
    return [{ ...notJudged(), what: trouble?.exceptionMessage ?? 'veraPDF did not judge it' }];
  }
  const failures = result.details.ruleSummaries.map(
    ({ clause, testNumber, failedChecks, checks, ...rule }) => ({
      clause: `${clause}-${testNumber}`,
      count: failedChecks,
      what: checks[0]?.errorMessage ?? rule.description,
      where: checks[0]?.context ?? '',
    }),
  );
  return result.compliant || failures.length > 0 ? failures : [notJudged()];
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: [], stderr: [] };
    for (const stream of ['stdout', 'stderr']) child[stream].on('data', (piece) => said[stream].push(piece));
    child.on('error', reject);
    // veraPDF ends with 1 where a file does not conform, with more where it could not work.
    child.on('close', (code) => {
      const text = Buffer.concat(said.stdout).toString('utf8');
      if (text.includes('"batchSummary"')) resolve(text);
      else reject(new Error(`veraPDF ended with ${code}: ${Buffer.concat(said.stderr).toString('utf8')}`));
    });
  });
}

async function main([flavour, ...files]) {
  let failing = 0;
  for (const [file, failures] of await judge(findVerapdf(), flavour, files)) {
    console.log(`${failures.length === 0 ? 'ok    ' : 'FAILED'} ${flavour} ${file}`);
    for (const { clause, count, what, where } of failures) {
      console.log(`       ${clause}, ${count} times: ${what} [${where}]`);
    }
    if (failures.length > 0) failing++;
  }
  return failing === 0 ? 0 : 1;
}

/** Runs a check that needs veraPDF and sets the exit code; 77, with a line, where it cannot be had. */
export async function runWithVerapdf(check) {
  try {
    process.exitCode = await check();
  } catch (error) {
    if (!(error instanceof NoVerapdfError)) throw error;
    console.log(error.message);
    process.exitCode = UNREACHABLE;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runWithVerapdf(() => main(process.argv.slice(2)));
}
