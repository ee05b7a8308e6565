import { mkdirSync, renameSync, writeFileSync, existsSync, rmSync } from 'node:fs';
import { getEventListeners } from 'node:events';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runPreview } from '../../src/cli/preview-command.js';
import { documentMaker, publicationMaker } from '../../src/cli/preview-outputs.js';
import { parsePreviewFlags } from '../../src/cli/preview-flags.js';
import type { PreviewFlags } from '../../src/cli/preview-flags.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { cliTexts } from '../../src/locale/cli-texts.js';
import type { PublishRequest, PublishResult } from '../../src/pipeline/publish/publish-request.js';
import { NO_CHANGES } from '../../src/pipeline/publish/publish-request.js';
import { SiteLockedError } from '../../src/workspace/site-tree.js';
import { page } from '../preview/sample-site.js';
import { agenda } from '../system/workspace.js';
import { runInProcess } from '../system/run-dmpg.js';
import { temporaryFolder } from '../temporary-folder.js';

const MEETING = 'minutes/2026-03-17-proeve.md';

/** A publication that takes a meeting's first paragraph for its page, and throws where a meeting says so. */
async function publishSite(request: PublishRequest): Promise<PublishResult> {
  const { readFile } = await import('node:fs/promises');
  const siteFolder = path.resolve(request.cwd, request.out);
  const texts = await Promise.all(
    request.files.map((file) => readFile(path.resolve(request.cwd, file), 'utf8')),
  );
  if (texts.some((text) => text.includes('KAST'))) throw new Error('skabelonen kan ikke læses');
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(siteFolder, name)), { recursive: true });
    writeFileSync(path.join(siteFolder, name), content);
  };
  write('index.html', page('Forside', ''));
  write('proeve/2026-03-17/index.html', page('Mødet', texts.join()));
  return {
    ...{ diagnostics: [], changes: NO_CHANGES, published: true, meetings: 1, failed: [], drafts: [] },
    ...{ stopped: false, standing: [], lost: [] },
    ...{ withdrawn: [], notes: [], historyChanges: false, siteFolder },
    addresses: new Map([[request.files[0] ?? '', 'proeve/2026-03-17/']]),
  };
}

function silentTerminal(cwd: string, signal: AbortSignal): Terminal {
  const stream = { write: () => true };
  return {
    ...{ cwd, env: {}, stdout: stream, stderr: stream, language: 'da', texts: cliTexts('da') },
    signal,
  };
}

interface Running {
  readonly root: string;
  readonly said: () => string;
  readonly requests: readonly PublishRequest[];
  readonly opened: readonly string[];
  readonly stop: () => Promise<number>;
  /** The first `http://…` that was told. */
  readonly origin: () => Promise<string>;
}

function start(named: readonly string[], flags: PreviewFlags, files: Record<string, string>): Running {
  const root = temporaryFolder(files);
  const controller = new AbortController();
  let text = '';
  const stream = { write: (part: string) => (text += part) };
  const terminal: Terminal = {
    ...{ cwd: root, env: {}, stdout: stream, stderr: stream, language: 'da', texts: cliTexts('da') },
    signal: controller.signal,
  };
  const requests: PublishRequest[] = [];
  const opened: string[] = [];
  const code = runPreview(named, { port: '0', ...flags }, terminal, {
    publishSite: (request) => {
      requests.push(request);
      return publishSite(request);
    },
    openAddress: (address) => opened.push(address),
  });
  const stop = () => {
    controller.abort();
    return code;
  };
  onTestFinished(async () => void (await stop()));
  const origin = async () => {
    await vi.waitFor(() => expect(text).toMatch(/http:/), { timeout: 20_000 });
    return /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
  };
  return { root, said: () => text, requests, opened, stop, origin };
}

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

describe('dmpg minutes preview', () => {
  it('shows the site, keeps up with changes, survives what is broken, and ends with 0', async () => {
    const run = start([], {}, { [MEETING]: agenda('Gruppen drøfter planen.') });
    const address = `${await run.origin()}/proeve/2026-03-17/`;
    const shown = async () => (await fetch(address)).text();
    await until(async () => expect(await shown()).toContain('drøfter planen'));
    const meeting = path.join(run.root, MEETING);
    await until(() => expect(run.said()).toContain('Opdateret: ingen fund'));
    writeFileSync(meeting, 'KAST');
    await until(() => expect(run.said()).toContain('Kunne ikke opdatere: skabelonen kan ikke læses'));
    expect(await shown()).toContain('drøfter planen');
    writeFileSync(`${meeting}.ny~`, agenda('Gruppen vedtager planen.'));
    renameSync(`${meeting}.ny~`, meeting);
    await until(async () => expect(await shown()).toContain('vedtager planen'));
    expect(await run.stop()).toBe(0);
    expect(run.said()).toMatch(/Forhåndsvisningen er slut\.\n$/);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('publishes drafts without PDF and search into its own folder, and has nothing remembered', async () => {
    const run = start([], {}, { [MEETING]: agenda('x') });
    await until(() => expect(run.said()).toContain('Opdateret'));
    expect(run.requests[0]).toMatchObject({
      ...{ files: [MEETING], out: path.join('.dmpg', 'preview', 'site'), drafts: true, remember: false },
      ...{ pdf: false, search: false, dryRun: false },
    });
    expect(run.requests[0]?.today).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(existsSync(path.join(run.root, 'site'))).toBe(false);
  });

  it('opens the meeting that is named', async () => {
    const run = start([MEETING], { open: true, pdf: true, search: true }, { [MEETING]: agenda('x') });
    await until(() => expect(run.opened).toHaveLength(1));
    expect(run.opened).toEqual([`${await run.origin()}/proeve/2026-03-17/`]);
    expect(run.said()).toContain(`${MEETING}: ${run.opened[0] ?? ''}\n`);
    expect(run.requests[0]).toMatchObject({ pdf: true, search: true });
  });

  it('shows a meeting’s document as build makes it', async () => {
    const run = start([], {}, { [MEETING]: agenda('Gruppen drøfter planen.') });
    await until(() => expect(run.said()).toContain('Opdateret'));
    const document = await fetch(`${await run.origin()}/__dmpg/document/2026-03-17-proeve.html`);
    expect(document.status).toBe(200);
    expect(await document.text()).toContain('Gruppen drøfter planen.');
    expect(existsSync(path.join(run.root, 'out'))).toBe(false);
  });

  it('waits for meetings where there are none yet', async () => {
    const run = start([], {}, { 'README.md': '' });
    await until(() => expect(run.said()).toContain('Kunne ikke opdatere: Der er ingen mappe minutes/ her.'));
    expect((await fetch(await run.origin())).status).toBe(503);
    mkdirSync(path.join(run.root, 'minutes'));
    writeFileSync(path.join(run.root, MEETING), agenda('Endelig.'));
    await until(async () => expect((await fetch(await run.origin())).status).toBe(200));
    rmSync(path.join(run.root, MEETING));
    await until(() => expect(run.said()).toContain('ingen møder i minutes/'));
  });

  it('waits while another preview writes', async () => {
    let tries = 0;
    const locked = (request: PublishRequest) =>
      ++tries < 3 ? Promise.reject(new SiteLockedError(request.out)) : publishSite(request);
    const root = temporaryFolder({ [MEETING]: agenda('x') });
    const terminal = silentTerminal(root, new AbortController().signal);
    const flags = { pdf: false, search: false };
    const { files } = await publicationMaker(locked, () => [MEETING], flags, terminal)();
    expect([files, tries]).toEqual([[MEETING], 3]);
  });

  it('says in the end that somebody else writes, at once when it is interrupted', async () => {
    const controller = new AbortController();
    const terminal = silentTerminal(temporaryFolder({ [MEETING]: agenda('x') }), controller.signal);
    const locked = ({ out }: PublishRequest) => Promise.reject(new SiteLockedError(out));
    const flags = { pdf: false, search: false };
    const publication = publicationMaker(locked, () => [MEETING], flags, terminal)();
    controller.abort();
    await expect(publication).rejects.toThrow('Et andet program');
  });

  it('leaves nothing behind on the signal that ends it, however many documents it makes', async () => {
    const root = temporaryFolder({ [MEETING]: agenda('x') });
    const { signal } = new AbortController();
    const make = documentMaker(silentTerminal(root, signal));
    for (const words of ['a', 'b']) {
      writeFileSync(path.join(root, MEETING), agenda(words));
      await make(MEETING);
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('says that a port is taken', async () => {
    const run = start([], {}, { [MEETING]: agenda('x') });
    const port = new URL(await run.origin()).port;
    const second = await runInProcess(['minutes', 'preview', '--port', port], run.root);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`Port ${port} er optaget.`);
  });

  it.each(['x', '-1', '65536', '1.5', ' 80', ''])('takes no port %j', async (port) => {
    const { code, stderr } = await runInProcess(['minutes', 'preview', `--port=${port}`], temporaryFolder());
    expect(code).toBe(2);
    expect(stderr).toContain('--port');
  });

  it('reads its flags', () => {
    const texts = cliTexts('da');
    expect(parsePreviewFlags({}, { texts })).toEqual({
      ...{ port: undefined, open: false, pdf: false, search: false, poll: false },
    });
    expect(parsePreviewFlags({ port: '8080', poll: true }, { texts })).toMatchObject({
      port: 8080,
      poll: true,
    });
  });

  it.each(['da', 'en'])('has help in %s', async (language) => {
    const { code, stdout } = await runInProcess(['minutes', 'preview', '--help', '--lang', language], '.');
    expect(code).toBe(0);
    expect(stdout).toMatch(/--port <n>[^]*--poll[^]*dmpg minutes preview --poll[^]*Ctrl-C/);
  });
});
