/*
 * The yardstick, in a process of its own: puppeteer with Chromium in the new headless mode, launched once, one page
 * used again, `setContent` and `page.pdf()` of ready-made HTML, and nothing else.
 * Usage: node bench/bare-loop.js <browser> <folder for the PDFs> <html files…>
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer';

const [executablePath, folder, ...files] = process.argv.slice(2);
const isRoot = process.getuid?.() === 0;
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  args: isRoot ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const file of files) {
  await page.setContent(await readFile(file, 'utf8'));
  await page.pdf({
    path: path.join(folder, `${path.basename(file, '.html')}.pdf`),
    printBackground: true,
    preferCSSPageSize: true,
  });
}
await browser.close();
