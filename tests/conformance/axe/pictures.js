import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS, open } from './check-page.js';

/** Takes a picture of every document in every setting, for the eye. @returns 0 */
export async function takePictures(browser, documents, folder) {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  for (const { name, file } of documents) {
    for (const setting of SETTINGS) {
      await open(page, file, setting);
      const picture = `${name.replaceAll(/[^\w.-]+/g, '-')}-${setting.width}-${setting.scheme}.png`;
      await page.screenshot({ path: path.join(folder, picture), fullPage: true });
    }
  }
  return 0;
}
