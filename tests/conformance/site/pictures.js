import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS, open } from '../axe/check-page.js';
import { visitOf } from './check-browser.js';

/** Takes a picture of each page in every setting, for the eye, named by kind and address. @returns how many. */
export async function takeSitePictures(browser, server, pages, folder) {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  let taken = 0;
  for (const { kind, address, ...rest } of pages) {
    for (const setting of SETTINGS) {
      await open(page, visitOf({ kind, address, ...rest }, server.address).address, setting);
      const name = `${kind}-${address.replaceAll(/[^\w.-]+/g, '-')}${setting.width}-${setting.scheme}.png`;
      await page.screenshot({ path: path.join(folder, name), fullPage: true });
      taken++;
    }
  }
  await page.close();
  return taken;
}
