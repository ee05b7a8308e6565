import pLimit from 'p-limit';
import { checkPage } from './check-page.js';

const AT_ONCE = 2;

/**
 * Checks every document in every setting, a few at once, and hands each row to `onRow` in the documents' order.
 * @returns the rows: document, setting, violations, answered and unanswered incomplete results, own faults.
 */
export async function checkAll(browser, documents, settings, answers, onRow = () => undefined) {
  const limit = pLimit(AT_ONCE);
  const jobs = documents.map((document) => limit(() => checkDocument(browser, document, settings, answers)));
  const rows = [];
  for (const job of jobs) {
    for (const row of await job) {
      rows.push(row);
      onRow(row);
    }
  }
  return rows;
}

/** In a window of its own: only a page in front has the keyboard. */
async function checkDocument(browser, { name, file }, settings, answers) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const rows = [];
  for (const setting of settings) {
    const { violations, incomplete, faults, rules } = await checkPage(page, file, setting, answers);
    if (rules === 0) throw new Error(`axe looked at nothing in ${name}`);
    const answered = incomplete.filter((node) => node.answers.length > 0);
    const unanswered = incomplete.filter((node) => node.answers.length === 0);
    rows.push({ name, ...setting, violations, answered, unanswered, faults });
  }
  await context.close();
  return rows;
}
