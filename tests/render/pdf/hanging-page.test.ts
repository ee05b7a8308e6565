import { describe, expect, it } from 'vitest';
import { PrintBrowser } from '../../../src/render/pdf/browser.js';
import { PrintTimeoutError } from '../../../src/render/pdf/print-page.js';
import type { PrintPage } from '../../../src/render/pdf/print-page.js';
import { printRaw } from '../../../src/render/pdf/print-pdf.js';

/** A browser whose first pages hang. */
class HangingBrowser extends PrintBrowser {
  readonly #limits: number[];
  pages = 0;

  /** @param limits milliseconds after which each of those pages is given up. */
  constructor(...limits: number[]) {
    super(1);
    this.#limits = limits;
  }

  override withPage<T>(use: (page: PrintPage) => Promise<T>): Promise<T> {
    this.pages++;
    const limit = this.#limits.shift();
    if (limit !== undefined) return Promise.reject(new PrintTimeoutError(limit));
    return use({ print: () => Promise.resolve(Buffer.from('PDF')) } as unknown as PrintPage);
  }
}

describe('a page that hangs', () => {
  it('is printed once more, by another page, where its document is small', async () => {
    const browser = new HangingBrowser(21_000);
    expect((await printRaw(browser, '<p>A</p>')).toString()).toBe('PDF');
    expect(browser.pages).toBe(2);
  });

  it('is given up at the second time, and at once where its document is large', async () => {
    const twice = new HangingBrowser(21_000, 21_000, 21_000);
    await expect(printRaw(twice, '<p>A</p>')).rejects.toThrow(PrintTimeoutError);
    expect(twice.pages).toBe(2);
    const large = new HangingBrowser(120_000);
    await expect(printRaw(large, '<p>A</p>')).rejects.toThrow(PrintTimeoutError);
    expect(large.pages).toBe(1);
  });
});
