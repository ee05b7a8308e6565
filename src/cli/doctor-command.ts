import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { listFormats } from '../formats/format-folder.js';
import { FALLBACK_FONTS, CODE_FONT, TEXT_FONTS, fontAddress } from '../render/html/fonts.js';
import { browserCacheFolder } from '../render/pdf/embedded-browser.js';
import { PrintBrowser } from '../render/pdf/browser.js';
import { findBrowser } from '../render/pdf/find-browser.js';
import type { BrowserCandidate } from '../render/pdf/find-browser.js';
import { findMeetings } from '../workspace/find-meetings.js';
import { findWorkspace } from '../workspace/find-workspace.js';
import { PROGRAM_FOLDER, programVersion } from '../workspace/program.js';
import { paletteFor } from './terminal.js';
import type { Terminal } from './terminal.js';

interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly found: string;
  readonly help?: string;
}

/** Runs `dmpg doctor`: tries everything a build needs, and says how to mend what is missing. @returns the exit code. */
export async function runDoctor(terminal: Terminal): Promise<number> {
  const { stdout, texts } = terminal;
  const palette = paletteFor(stdout, terminal.env);
  const findings = [
    ...programFindings(terminal),
    ...(await browserFindings(terminal)),
    ...workspaceFindings(terminal),
  ];
  for (const { ok, what, found, help } of findings) {
    const mark = ok ? palette.good('✓') : palette.error('✗');
    stdout.write(`${mark} ${what}: ${found}\n${!ok && help ? `    ${help}\n` : ''}`);
  }
  const fine = findings.every((finding) => finding.ok);
  stdout.write(`${fine ? texts.doctor.fine : texts.doctor.problems}\n`);
  return fine ? 0 : 1;
}

function programFindings({ texts: { doctor } }: Terminal): Finding[] {
  const fonts = [...TEXT_FONTS, CODE_FONT, ...FALLBACK_FONTS];
  const readable = fonts.filter((font) => {
    try {
      return fontAddress(font) !== '';
    } catch {
      return false;
    }
  });
  const complete = readable.length === fonts.length;
  return [
    { ok: true, what: doctor.program, found: `dmpg ${programVersion()}` },
    { ok: true, what: doctor.node, found: `${process.version} (${process.platform} ${process.arch})` },
    {
      ok: complete,
      what: doctor.fonts,
      found: complete ? doctor.fontsFound(fonts.length) : doctor.fontsMissing,
    },
  ];
}

async function browserFindings({ texts: { doctor } }: Terminal): Promise<Finding[]> {
  let candidate: BrowserCandidate;
  try {
    candidate = await findBrowser();
  } catch (error) {
    const reason = (error as Error).message || doctor.noBrowser;
    return [{ ok: false, what: doctor.browser, found: reason, help: doctor.browserHelp }];
  }
  const name = `${candidate.executablePath} (${doctor.kinds[candidate.kind]})`;
  const folder: Finding[] =
    candidate.kind === 'embedded' ? [{ ok: true, what: doctor.cache, found: browserCacheFolder() }] : [];
  try {
    const { version, ms } = await tryPrinting();
    return [{ ok: true, what: doctor.browser, found: `${name}, ${doctor.starts(version, ms)}` }, ...folder];
  } catch (error) {
    const found = `${name}, ${doctor.fails((error as Error).message)}`;
    return [{ ok: false, what: doctor.browser, found, help: doctor.browserHelp }, ...folder];
  }
}

async function tryPrinting(): Promise<{ version: string; ms: number }> {
  const started = performance.now();
  await using browser = new PrintBrowser(1);
  const version = await browser.withPage(async (page) => {
    await page.print('<!doctype html><html lang="da"><title>dmpg</title><p>æøå</p></html>', false);
    return page.browser.version();
  });
  return { version, ms: performance.now() - started };
}

function workspaceFindings({ cwd, texts: { doctor } }: Terminal): Finding[] {
  const workspace = findWorkspace(cwd);
  const hasMinutes = existsSync(workspace.minutes);
  const folders = { workspace: workspace.templates, builtIn: path.join(PROGRAM_FOLDER, 'templates') };
  const writable = (folder: string): Finding => {
    const target = path.join(workspace.root, folder);
    const ok = canWrite(existsSync(target) ? target : workspace.root);
    return { ok, what: `${folder}/`, found: ok ? doctor.writable : doctor.unwritable };
  };
  return [
    { ok: true, what: doctor.workspace, found: workspace.root },
    {
      ok: hasMinutes,
      what: 'minutes/',
      found: hasMinutes ? doctor.minutesFound(findMeetings(['minutes'], cwd).length) : doctor.minutesMissing,
    },
    { ok: true, what: doctor.formats, found: listFormats(folders).join(', ') },
    writable('out'),
    writable('out-internal'),
  ];
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
