import type { Browser, CDPSession } from 'puppeteer';
import { TEXT_FONTS, fontAddress, fontsFor } from '../html/fonts.js';
import type { FontFile } from '../html/fonts.js';

/** Printing took longer than `limit` milliseconds. */
export class PrintTimeoutError extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`printing took more than ${limit} ms`);
    this.limit = limit;
  }
}

/** Milliseconds for a document of any size, and for each kilobyte of it on top. */
const BASE_LIMIT = 20_000;
const LIMIT_PER_KILOBYTE = 100;
/** Documents of one page between two collections of its garbage: each leaves some two megabytes behind. */
const GARBAGE_EVERY = 25;

/** One page of the browser, with the program's fonts; used for document after document. */
export class PrintPage {
  readonly browser: Browser;
  readonly #control: CDPSession;
  readonly #session: CDPSession;
  readonly #target: string;
  readonly #frame: string;
  #printed = 0;
  #crashed = false;
  #onCrash: () => void = () => undefined;
  readonly #fonts = new Set<FontFile>(TEXT_FONTS);

  private constructor(
    browser: Browser,
    control: CDPSession,
    session: CDPSession,
    target: string,
    frame: string,
  ) {
    this.browser = browser;
    this.#control = control;
    this.#session = session;
    this.#target = target;
    this.#frame = frame;
    session.once('Inspector.targetCrashed', () => {
      this.#crashed = true;
      this.#onCrash();
    });
  }

  /**
   * Spoken to by the protocol alone: the library's own page asks the browser to report on much that happens in it,
   * which for a document that takes some 20 ms to print is a good part of the work.
   * @param control a session with the browser itself.
   * @param target the page's identifier.
   */
  static async open(browser: Browser, control: CDPSession, target: string): Promise<PrintPage> {
    const { sessionId } = await control.send('Target.attachToTarget', { targetId: target, flatten: true });
    const session = control.connection()?.session(sessionId);
    if (!session) throw new Error('the page closed while it was opened');
    // All at once: while documents are prepared, an answer may have to wait for as long as a document takes.
    const [{ frameTree }] = await Promise.all([
      session.send('Page.getFrameTree'),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      session.send('Network.enable'),
      session.send('Network.setBlockedURLs', {
        urls: ['http://*', 'https://*', 'file://*', 'ftp://*', 'ws://*', 'wss://*'],
      }),
      runIn(session, loadFonts, TEXT_FONTS.map(faceOf)),
    ]);
    return new PrintPage(browser, control, session, target, frameTree.frame.id);
  }

  /**
   * Prints one HTML document.
   * @param onSent called once the browser has all that it needs.
   * @throws PrintTimeoutError, or what the browser's connection throws when it dies.
   */
  async print(html: string, outline: boolean, onSent?: () => void): Promise<Buffer> {
    const limit = BASE_LIMIT + (html.length / 1024) * LIMIT_PER_KILOBYTE;
    return this.#within(limit, async () => {
      await this.#addFonts(fontsFor(html));
      // The page takes both in this order; only when both are done may it print.
      await Promise.all([
        this.#session.send('Page.setDocumentContent', { frameId: this.#frame, html }),
        runIn(this.#session, waitForResources),
      ]);
      const printing = this.#session.send('Page.printToPDF', {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: outline,
      });
      onSent?.();
      const { data } = await printing;
      if (++this.#printed % GARBAGE_EVERY === 0) await this.#session.send('HeapProfiler.collectGarbage');
      return Buffer.from(data, 'base64');
    });
  }

  /** A font added once stays through all later documents; it must be loaded before printing, which does not wait. */
  async #addFonts(fonts: readonly FontFile[]): Promise<void> {
    const missing = fonts.filter((font) => !this.#fonts.has(font));
    if (missing.length === 0) return;
    await runIn(this.#session, loadFonts, missing.map(faceOf));
    for (const font of missing) this.#fonts.add(font);
  }

  /** False once the page's process has died, which the connection alone would not tell. */
  get isAlive(): boolean {
    return !this.#crashed && !this.#session.detached;
  }

  /** Runs `work` until it ends, its time is up, or the page's process dies. */
  async #within<T>(limit: number, work: () => Promise<T>): Promise<T> {
    if (!this.isAlive) throw new Error('the page crashed');
    let timer: NodeJS.Timeout | undefined;
    const trouble = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PrintTimeoutError(limit)), limit);
      this.#onCrash = () => reject(new Error('the page crashed'));
    });
    try {
      return await Promise.race([work(), trouble]);
    } finally {
      clearTimeout(timer);
      this.#onCrash = () => undefined;
    }
  }

  async close(): Promise<void> {
    await this.#control.send('Target.closeTarget', { targetId: this.#target }).catch(() => undefined);
  }
}

function faceOf(font: FontFile): Face {
  const { family, weight, style, range = 'U+0-10FFFF' } = font;
  return { family, weight, style, address: fontAddress(font), range };
}

/** Runs a function of this file in a page. */
async function runIn<T>(
  session: CDPSession,
  work: (given: T) => Promise<void>,
  ...given: T[]
): Promise<void> {
  const expression = `(${work.toString()})(${given.map((one) => JSON.stringify(one)).join()})`;
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/* The two functions below run in the page: the browser's own objects, seen here through the little they need. */

interface PageGlobals {
  readonly document: {
    readonly fonts: { add(face: unknown): void; readonly ready: Promise<unknown> };
    readonly images: Iterable<{ decode(): Promise<void> }>;
  };
  readonly FontFace: new (family: string, source: string, options: object) => { load(): Promise<unknown> };
}

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly address: string;
  readonly range: string;
}

async function loadFonts(faces: readonly Face[]): Promise<void> {
  const page = globalThis as unknown as PageGlobals;
  await Promise.all(
    faces.map(async ({ family, weight, style, address, range }) => {
      const face = new page.FontFace(family, `url(${address})`, { weight, style, unicodeRange: range });
      await face.load();
      page.document.fonts.add(face);
    }),
  );
}

async function waitForResources(): Promise<void> {
  const page = globalThis as unknown as PageGlobals;
  await page.document.fonts.ready;
  await Promise.all([...page.document.images].map((image) => image.decode().catch(() => undefined)));
}
