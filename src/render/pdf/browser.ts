import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import type { Browser as PuppeteerBrowser, CDPSession } from 'puppeteer';
import { leftBehind, ownPrefix } from '../../processes/left-behind.js';
import { findBrowser } from './find-browser.js';
import type { BrowserCandidate } from './find-browser.js';
import { PrintPage } from './print-page.js';

/** The browser could not be started; `reason` is what it said. */
export class BrowserStartError extends Error {
  readonly executablePath: string;
  constructor(executablePath: string, reason: string) {
    super(reason);
    this.executablePath = executablePath;
  }
}

/** Waiting for the browser's first word, in milliseconds. */
const START_LIMIT = 30_000;
const PROFILE = 'dmpg-profile-';

/**
 * The one browser of a run: started when first needed, started again after a crash, closed with its profile
 * at the end. Pages are lent and used again.
 */
export class PrintBrowser implements AsyncDisposable {
  readonly #idle: PrintPage[] = [];
  /** Pages on their way that nobody waits for yet. */
  readonly #coming: Promise<PrintPage>[] = [];
  #running: Promise<RunningBrowser> | undefined;
  #closed = false;
  readonly #limit: ReturnType<typeof pLimit>;

  /** @param pages how many pages may print at once; each is a process of some 70 MiB. */
  constructor(pages: number) {
    this.#limit = pLimit(pages);
  }

  /**
   * Starts the browser and opens pages in the background, so that they come up while documents are prepared. Resolves
   * as soon as the process runs: what is prepared from then on keeps this thread busy, and would keep the process
   * from being started. Never rejects.
   */
  async warmUp(pages: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#start(resolve)
        .then((running) => {
          for (let i = 0; i < pages; i++) this.#openAhead(running);
        })
        .catch(() => undefined)
        .finally(resolve);
    });
  }

  /** Whether all pages are lent, so that whoever wants one has to wait. */
  get isBusy(): boolean {
    return this.#limit.activeCount >= this.#limit.concurrency;
  }

  #openAhead(running: RunningBrowser): void {
    const page = running.newPage();
    // Whoever takes it opens another.
    page.catch(() => undefined);
    this.#coming.push(page);
  }

  /** Lends a page to `use`, as soon as one is free. A page whose use failed is not lent again. */
  withPage<T>(use: (page: PrintPage) => Promise<T>): Promise<T> {
    return this.#limit(() => this.#lend(use));
  }

  async #lend<T>(use: (page: PrintPage) => Promise<T>): Promise<T> {
    const running = await this.#start();
    const page = this.#takeIdle(running) ?? (await this.#takeComing(running)) ?? (await running.newPage());
    try {
      const result = await use(page);
      this.#idle.push(page);
      return result;
    } catch (error) {
      await page.close();
      throw error;
    }
  }

  #takeIdle(running: RunningBrowser): PrintPage | undefined {
    for (let page = this.#idle.pop(); page; page = this.#idle.pop()) if (isUsable(page, running)) return page;
    return undefined;
  }

  async #takeComing(running: RunningBrowser): Promise<PrintPage | undefined> {
    for (let coming = this.#coming.shift(); coming; coming = this.#coming.shift()) {
      const page = await coming.catch(() => undefined);
      if (page && isUsable(page, running)) return page;
    }
    return undefined;
  }

  /** The running browser; one that has died is replaced, once however many notice it. */
  async #start(onLaunch: () => void = () => undefined): Promise<RunningBrowser> {
    if (this.#closed) throw new Error('the browser has been closed');
    const starting = (this.#running ??= startBrowser(onLaunch));
    const forget = () => {
      if (this.#running === starting) this.#running = undefined;
    };
    const running = await starting.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (running.puppeteer.connected) return running;
    forget();
    void running.stop();
    return this.#start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const running = await this.#running?.catch(() => undefined);
    await running?.stop();
  }
}

interface RunningBrowser {
  readonly puppeteer: PuppeteerBrowser;
  newPage(): Promise<PrintPage>;
  stop(): Promise<void>;
}

function isUsable(page: PrintPage, { puppeteer }: RunningBrowser): boolean {
  return page.browser === puppeteer && puppeteer.connected && page.isAlive;
}

/** @param onLaunch called once the process has been started, before it answers. */
async function startBrowser(onLaunch: () => void): Promise<RunningBrowser> {
  const [candidate, { default: puppeteer }] = await Promise.all([findBrowser(), import('puppeteer')]);
  if (process.platform === 'linux' && !existsSync('/proc/self/exe')) {
    throw new BrowserStartError(candidate.executablePath, '/proc is not mounted');
  }
  await removeLeftProfiles();
  const profile = await mkdtemp(path.join(os.tmpdir(), `${PROFILE}${ownPrefix()}`));
  const start = (extra: readonly string[]) => {
    const launched = puppeteer.launch(launchOptions(candidate, profile, extra));
    // The library starts the process a few microtasks later.
    setImmediate(onLaunch);
    return launched;
  };
  try {
    const browser = await startTwiceAtMost(start);
    const pages = new EmptyPages(browser);
    return {
      puppeteer: browser,
      newPage: () => pages.open(),
      stop: () => stopBrowser(browser, profile),
    };
  } catch (error) {
    await rm(profile, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrowserStartError(candidate.executablePath, reason.split('\n').slice(0, 3).join(' '));
  }
}

/** Opens pages of one browser: first the one with which it starts, then new ones. */
class EmptyPages {
  readonly #browser: PuppeteerBrowser;
  #control: Promise<CDPSession> | undefined;
  #opened = 0;

  constructor(browser: PuppeteerBrowser) {
    this.#browser = browser;
  }

  async open(): Promise<PrintPage> {
    const control = await (this.#control ??= this.#browser.target().createCDPSession());
    const existing = this.#opened++ === 0 ? await firstPage(control) : undefined;
    const target = existing ?? (await control.send('Target.createTarget', { url: 'about:blank' })).targetId;
    return PrintPage.open(this.#browser, control, target);
  }
}

async function firstPage(control: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await control.send('Target.getTargets');
  return targetInfos.find((target) => target.type === 'page')?.targetId;
}

/** Profiles of runs that were killed before they could remove them. */
async function removeLeftProfiles(): Promise<void> {
  const left = await leftBehind(os.tmpdir(), PROFILE);
  await Promise.all(
    left.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined)),
  );
}

/**
 * The sandbox stays on wherever it works; only root, and machines that forbid it (containers, chroots), go without.
 * A browser without its sandbox just ends, and through the pipe nothing of what it said comes back, so any early end
 * is tried once more: on Linux without the sandbox, elsewhere as before.
 */
async function startTwiceAtMost(
  start: (extra: readonly string[]) => Promise<PuppeteerBrowser>,
): Promise<PuppeteerBrowser> {
  const first = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    return await start(first);
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') throw error;
    return start(process.platform === 'linux' ? ['--no-sandbox'] : first);
  }
}

function launchOptions({ executablePath, env }: BrowserCandidate, profile: string, extra: readonly string[]) {
  return {
    executablePath,
    // Chromium's temporary files, memory that its processes share among them, end with the profile even if it is killed.
    env: { ...process.env, ...env, ...(process.platform === 'linux' && { TMPDIR: profile }) },
    headless: 'shell' as const,
    userDataDir: profile,
    pipe: true,
    timeout: START_LIMIT,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--font-render-hinting=none',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      // No name can be looked up and no address reached, whatever a page asks for.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--proxy-server=http://127.0.0.1:1',
      '--proxy-bypass-list=<-loopback>',
      ...extra,
    ],
  };
}

/** Killing is faster than closing, but leaves the profile's folder behind: it is ours to remove. */
async function stopBrowser(browser: PuppeteerBrowser, profile: string): Promise<void> {
  const child = browser.process();
  const ended =
    child && child.exitCode === null && child.signalCode === null
      ? new Promise((resolve) => child.once('exit', resolve))
      : undefined;
  child?.kill('SIGKILL');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
  await rm(profile, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  // A killed run's own browser may have held on to its profile until now.
  await removeLeftProfiles();
}
