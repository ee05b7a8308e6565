/* global document, location */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Nobody presses the tabulator more often for one link. */
const MOST_STOPS = 400;
/** Milliseconds between two looks. */
const LOOK = 50;
/** Past its end the tabulator begins anew, from a place in the middle of the page as well. */
const ROUNDS = 3;

/** A reader who has a keyboard and nothing else. Each method throws an Error that says what could not be done. */
export class KeyboardReader {
  #page;
  #downloads;
  #patience;

  constructor(page, downloads, patience) {
    this.#page = page;
    this.#downloads = downloads;
    this.#patience = patience;
  }

  /**
   * @param scripts whether the browser runs JavaScript; @param patience milliseconds until a page, a search's results or a
   * file must be there.
   */
  static async sitDown(context, { downloads, scripts, patience }) {
    const page = await context.newPage();
    await page.setJavaScriptEnabled(scripts);
    await page.setViewport({ width: 1280, height: 800 });
    mkdirSync(downloads, { recursive: true });
    const session = await page.createCDPSession();
    await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    return new KeyboardReader(page, downloads, patience);
  }

  async goTo(address) {
    await this.#page.goto(address, { waitUntil: 'load' });
  }

  address() {
    return this.#page.url();
  }

  /** Moves on with the tabulator until a stop fits. @param fits gets tag, type and href. @returns the stop. */
  async tabTo(what, fits) {
    const stop = await this.#tabTo(fits);
    if (!stop) throw new Error(`no ${what} by keyboard on ${this.address()}`);
    return stop;
  }

  /** Whether a stop on this page fits; the keyboard then is there. */
  async canTabTo(fits) {
    return (await this.#tabTo(fits)) !== undefined;
  }

  async #tabTo(fits) {
    let wrapped = 0;
    for (let i = 0; i < MOST_STOPS && wrapped < ROUNDS; i++) {
      const stop = await this.#page.evaluate(whereKeyboardIs);
      if (stop.tag === 'BODY') wrapped++;
      else if (fits(stop)) return stop;
      await this.#page.keyboard.press('Tab');
    }
    return undefined;
  }

  /** Presses Enter on a link and waits for the page, or the place on it. */
  async follow(what, fits) {
    const { href } = await this.tabTo(what, fits);
    await this.#page.keyboard.press('Enter');
    await this.#until(`${what} to open`, () => this.address() === href);
    await this.#until(`${what} to load`, () =>
      this.#page.evaluate(() => document.readyState === 'complete').catch(() => false),
    );
  }

  async type(text) {
    await this.#page.keyboard.type(text);
  }

  async press(key) {
    await this.#page.keyboard.press(key);
  }

  /** Waits until the page has a link that fits. */
  async waitForLink(what, href) {
    const has = (wanted) =>
      [...document.querySelectorAll('main a[href]')].some(
        (link) => link.href.split(/[?#]/)[0] === wanted && link.checkVisibility(),
      );
    await this.#until(what, () => this.#page.evaluate(has, href));
  }

  /** Whether the place that the address names is on the screen. */
  async seesPlace() {
    return this.#page.evaluate(() => {
      const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const box = place?.getBoundingClientRect();
      return box !== undefined && box.top > -1 && box.top < 800;
    });
  }

  async text() {
    return this.#page.evaluate(() => document.querySelector('main').innerText);
  }

  /** Presses Enter on a link to a file. @returns the bytes that arrive. */
  async download(what, fits) {
    rmSync(this.#downloads, { recursive: true, force: true });
    mkdirSync(this.#downloads, { recursive: true });
    await this.tabTo(what, fits);
    await this.#page.keyboard.press('Enter');
    const arrived = () => readdirSync(this.#downloads).find((name) => !name.endsWith('.crdownload'));
    await this.#until(`${what} to arrive`, () => existsSync(this.#downloads) && arrived() !== undefined);
    return readFileSync(path.join(this.#downloads, arrived()));
  }

  async #until(what, isSo) {
    for (let waited = 0; !(await isSo()); waited += LOOK) {
      if (waited > this.#patience) throw new Error(`waited in vain for ${what} on ${this.address()}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }
}

function whereKeyboardIs() {
  const { tagName, type, href } = document.activeElement ?? document.body;
  return { tag: tagName, type: type ?? '', href: href ?? '' };
}
