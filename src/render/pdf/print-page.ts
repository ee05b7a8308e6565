import type { Browser, CDPSession, Page } from 'puppeteer';
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
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #frame: string;
  #printed = 0;
  readonly #fonts = new Set<FontFile>();

  private constructor(browser: Browser, page: Page, session: CDPSession, frame: string) {
    this.browser = browser;
    this.#page = page;
    this.#session = session;
    this.#frame = frame;
  }

  static async open(browser: Browser): Promise<PrintPage> {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    const [{ frameTree }] = await Promise.all([
      session.send('Page.getFrameTree'),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      session.send('Network.enable').then(() =>
        session.send('Network.setBlockedURLs', {
          urls: ['http://*', 'https://*', 'file://*', 'ftp://*', 'ws://*', 'wss://*'],
        }),
      ),
    ]);
    const opened = new PrintPage(browser, page, session, frameTree.frame.id);
    await opened.#addFonts(TEXT_FONTS);
    return opened;
  }

  /** Prints one HTML document. @throws PrintTimeoutError, or what the browser's connection throws when it dies. */
  async print(html: string, outline: boolean): Promise<Buffer> {
    const limit = BASE_LIMIT + (html.length / 1024) * LIMIT_PER_KILOBYTE;
    return this.#within(limit, async () => {
      await this.#session.send('Page.setDocumentContent', { frameId: this.#frame, html });
      await this.#addFonts(fontsFor(html));
      await this.#page.evaluate(waitForResources);
      const { data } = await this.#session.send('Page.printToPDF', {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: outline,
      });
      if (++this.#printed % GARBAGE_EVERY === 0) await this.#session.send('HeapProfiler.collectGarbage');
      return Buffer.from(data, 'base64');
    });
  }

  /** A font added once stays through all later documents; it must be loaded before printing, which does not wait. */
  async #addFonts(fonts: readonly FontFile[]): Promise<void> {
    const missing = fonts.filter((font) => !this.#fonts.has(font));
    if (missing.length === 0) return;
    const faces = missing.map((font) => ({
      family: font.family,
      weight: font.weight,
      style: font.style,
      address: fontAddress(font),
      range: font.range ?? 'U+0-10FFFF',
    }));
    await this.#page.evaluate(loadFonts, faces);
    for (const font of missing) this.#fonts.add(font);
  }

  /** Runs `work` until it ends, its time is up, or the page's process dies (which the connection alone would not tell). */
  async #within<T>(limit: number, work: () => Promise<T>): Promise<T> {
    let stop: () => void = () => undefined;
    const trouble = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => reject(new PrintTimeoutError(limit)), limit);
      const onCrash = () => reject(new Error('the page crashed'));
      this.#page.once('error', onCrash);
      stop = () => {
        clearTimeout(timer);
        this.#page.off('error', onCrash);
      };
    });
    try {
      return await Promise.race([work(), trouble]);
    } finally {
      stop();
    }
  }

  async close(): Promise<void> {
    await this.#page.close().catch(() => undefined);
  }
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
