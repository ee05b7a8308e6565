import { readFileSync, readdirSync } from 'node:fs';
import { TargetType } from 'puppeteer';
import { afterAll, describe, expect, it } from 'vitest';
import { PrintBrowser } from '../../../src/render/pdf/browser.js';
import type { PrintPage } from '../../../src/render/pdf/print-page.js';

const browser = new PrintBrowser(1);
afterAll(() => browser[Symbol.asyncDispose]());

const print = (text: string) => async (page: PrintPage) => {
  const pdf = await page.print(
    `<!doctype html><html lang="da"><title>${text}</title><p>${text}</p></html>`,
    false,
  );
  return { page, pdf };
};

/** The processes that render the pages of this test's browser. */
function renderers(root: number): number[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ id: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });
  const isBelow = (id: number): boolean => {
    const parent = processes.find((one) => one.id === id)?.parent;
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return processes
    .filter(({ id, command }) => command.includes('--type=renderer') && isBelow(id))
    .map(({ id }) => id);
}

describe('a browser', () => {
  it.runIf(process.platform === 'linux')(
    'prints on though a page died between two documents',
    { timeout: 15_000 },
    async () => {
      const { page } = await browser.withPage(print('et'));
      const found = renderers(page.browser.process()?.pid ?? 0);
      expect(found.length).toBeGreaterThan(0);
      for (const id of found) process.kill(id, 'SIGKILL');
      await expect.poll(() => page.isAlive).toBe(false);
      const next = await browser.withPage(print('to'));
      expect(next.page).not.toBe(page);
      expect(next.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    },
  );

  it('warms up without complaint, and prints on the pages that it opened', async () => {
    await using second = new PrintBrowser(2);
    await second.warmUp(2);
    const printed = await Promise.all(['et', 'to', 'tre'].map((text) => second.withPage(print(text))));
    expect(new Set(printed.map(({ page }) => page)).size).toBe(2);
  });

  it('prints on the page that is coming up, and opens no other beside it', async () => {
    await using second = new PrintBrowser(2);
    await second.warmUp(1);
    const { page } = await second.withPage(print('et'));
    expect(page.browser.targets().filter((target) => target.type() === TargetType.PAGE)).toHaveLength(1);
  });
});
