import path from 'node:path';
import { elementsOf, textOf } from './read-site.js';
import { KeyboardReader } from './keyboard-reader.js';

const MINUTES = /^\s*(referat|beslutning(er)?|minutes|decisions?)\s*$/i;

/**
 * Goes the ways of a citizen by keyboard alone: a word of a meeting's minutes is searched for, its meeting opened, an item, its
 * PDF and the calendar; and without JavaScript the same from the front page. @returns faults.
 */
export async function journeyFaults(browser, site, server, { folder, patience = 15_000 }) {
  const meeting = meetingToFind(site);
  if (!meeting) return [{ rule: 'journey', file: '', why: 'no meeting with a PDF and a word of its own' }];
  const faults = [];
  for (const [name, scripts, way] of [
    ['journey-search', true, bySearch],
    ['journey-without-script', false, byLinks],
  ]) {
    const context = await browser.createBrowserContext();
    const reader = await KeyboardReader.sitDown(context, {
      downloads: path.join(folder, name),
      scripts,
      patience,
    });
    try {
      await reader.goTo(server.address);
      await way(reader, meeting, server.address);
      await readMeeting(reader, meeting, server.address);
    } catch (error) {
      faults.push({ rule: name, file: meeting.page.file, why: error.message });
    }
    await context.close();
  }
  return faults;
}

/** The search page when it has found something, to be looked at like any other; none where there is nothing to find. */
export function pageOfResults(site) {
  const search = site.pages.find(({ kind }) => kind === 'search');
  const found = meetingToFind(site);
  if (!search || !found) return [];
  return [{ file: search.file, kind: 'search', address: `${search.address}?q=${found.word}` }];
}

/** A meeting with a PDF, and a word that stands in its minutes and on no other meeting's page. */
export function meetingToFind(site) {
  const meetings = site.pages.filter(({ kind }) => kind === 'meeting');
  const words = meetings.map(({ document }) => new Set(wordsOf(textOf(document))));
  for (const [i, page] of meetings.entries()) {
    const pdf = site.files.find(
      (file) => path.posix.dirname(file) === page.address.slice(0, -1) && /\/[a-z]+\.pdf$/.test(file),
    );
    if (!pdf) continue;
    const word = wordsOf(minutesOf(page.document)).find((one) =>
      words.every((others, j) => j === i || !others.has(one)),
    );
    if (word) return { page, word };
  }
  return undefined;
}

function wordsOf(text) {
  return text.toLowerCase().match(/(?<!\p{L})[a-zæøå]{8,16}(?!\p{L})/gu) ?? [];
}

/** The text that follows headings of minutes, up to the next heading. */
function minutesOf(document) {
  const headings = [...elementsOf(document)].filter(
    (element) => /^h[2-6]$/.test(element.tagName) && MINUTES.test(textOf(element)),
  );
  return headings
    .map(({ parentNode }) => textOf(parentNode))
    .filter((text) => text.length < 20_000)
    .join('\n');
}

const isField = ({ tag, type }) => tag === 'INPUT' && /^(search|text)$/.test(type);
const withoutPlace = (href) => href.split(/[?#]/)[0];

async function bySearch(reader, { page, word }, root) {
  const isSearch = ({ tag, href }) => tag === 'A' && withoutPlace(href) === `${root}soeg/`;
  await reader.follow('link to the search page', isSearch);
  await reader.tabTo('search field', isField);
  await reader.type(word);
  await reader.press('Enter');
  const wanted = `${root}${page.address}`;
  await reader.waitForLink(`the meeting among the results for “${word}”`, wanted);
  const isItem = ({ tag, href }) => tag === 'A' && withoutPlace(href) === wanted && /#punkt-\d+$/.test(href);
  await reader.follow('result that leads to the item', isItem);
  if (!(await reader.seesPlace())) throw new Error(`${reader.address()} is not on the screen`);
  if (!(await reader.text()).toLowerCase().includes(word)) throw new Error('the page found lacks the word');
}

/** From the front page straight to the meeting, or by its body and the year. */
async function byLinks(reader, { page }, root) {
  const [body, date] = page.address.split('/');
  const [wanted, year] = [`${root}${page.address}`, `${root}${body}/${date.slice(0, 4)}/`];
  const leadsTo = (address) => (stop) => stop.tag === 'A' && withoutPlace(stop.href) === address;
  for (const between of [`${root}${body}/`, year]) {
    if (await reader.canTabTo(leadsTo(wanted))) break;
    await reader.follow('link to the body or its year', leadsTo(between));
  }
  await reader.follow('link to the meeting', leadsTo(wanted));
}

async function readMeeting(reader, { page }, root) {
  const here = `${root}${page.address}`;
  const isPlace = ({ href }) => withoutPlace(href) === here && /#punkt-\d+$/.test(href);
  await reader.follow('link to an item', isPlace);
  if (!(await reader.seesPlace())) throw new Error(`${reader.address()} is not on the screen`);
  const isDocument = ({ href }) => href.startsWith(here) && /\/(referat|dagsorden)\.pdf$/.test(href);
  const pdf = await reader.download('PDF of the meeting', isDocument);
  if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('the PDF is none');
  const isCalendar = ({ href }) => href.startsWith('http:') && href.endsWith('.ics');
  if (!(await reader.canTabTo(isCalendar))) {
    const body = `${root}${page.address.split('/')[0]}/`;
    await reader.follow('link to the body', ({ tag, href }) => tag === 'A' && withoutPlace(href) === body);
  }
  const calendar = await reader.download('calendar', isCalendar);
  if (!calendar.toString('utf8').startsWith('BEGIN:VCALENDAR')) throw new Error('the calendar is none');
}
