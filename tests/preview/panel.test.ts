import { describe, expect, it, vi } from 'vitest';
import { ERRORS, open, panelWith, useBrowser } from './in-browser.js';
import { MEETING, MEETING_PAGE, finding, page, sampleSite, testPreview } from './sample-site.js';

useBrowser();

describe('the panel', () => {
  it('says nothing again that was said, on no page, and says what is new', async () => {
    const tested = await testPreview();
    tested.next.diagnostics = ERRORS;
    await tested.publish();
    const { page } = await open(tested);
    const spoken = () =>
      page.$eval(
        '#dmpg-preview',
        (host) => host.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
      );
    const later = () => new Promise((resolve) => setTimeout(resolve, 400));
    await panelWith(page, 'Ret: ');
    await later();
    expect(await spoken()).toContain('1 fejl');
    tested.next.files = sampleSite('Anden udgave');
    await tested.publish();
    await page.waitForFunction(() => document.body.innerText.includes('Anden udgave'));
    await panelWith(page, 'Ret: ');
    await later();
    expect(await spoken()).toBe('');
    await page.goto(tested.preview.origin);
    await panelWith(page, 'Ret: ');
    await later();
    expect(await spoken()).toBe('');
    tested.next.diagnostics = [finding('error', 'key-missing', MEETING, { key: 'tid' })];
    await tested.publish();
    await later();
    expect(await spoken()).toBe('Viser seneste version uden fejl. 1 fejl');
  });

  it('leads to the pages of other meetings, and to none that is shown already', async () => {
    const tested = await testPreview();
    tested.next.diagnostics = ERRORS;
    await tested.publish();
    const { page } = await open(tested, '/');
    await panelWith(page, 'Ret: ');
    const links = () =>
      page.$eval('#dmpg-preview', (host) =>
        [...(host.shadowRoot?.querySelectorAll('h3 a') ?? [])].map((link) => link.getAttribute('href')),
      );
    expect(await links()).toEqual([MEETING_PAGE]);
    await page.goto(tested.preview.origin + MEETING_PAGE);
    await panelWith(page, 'Ret: ');
    expect(await links()).toEqual([]);
  });

  it.each([
    ['a link of the page', '/', 'main a', 1],
    ['what has an id', '/', '#sted', 0],
    ['the button of the panel', '/', '#show', 0],
    ['the heading of the panel', '/', '#summary', 0],
    ['the link to the document', MEETING_PAGE, '#document', 0],
  ])('leaves focus where it is when a page is loaded again: %s', async (_, target, selector, nth) => {
    const tested = await testPreview();
    const body = (words: string) =>
      `<p>${words} <a href="#b">b</a> <a href="#a">a</a></p><button id="sted">x</button>`;
    const files = (words: string) => ({
      ...sampleSite(body(words)),
      'index.html': page('Forside', body(words)),
    });
    Object.assign(tested.next, { diagnostics: ERRORS, files: files('Første udgave') });
    await tested.publish();
    const opened = (await open(tested, target)).page;
    await panelWith(opened, 'Ret: ');
    await opened.evaluate(
      (css, n) => {
        const root = document.querySelector('#dmpg-preview')?.shadowRoot;
        const found = [...document.querySelectorAll(css), ...(root?.querySelectorAll(css) ?? [])][n];
        (found as HTMLElement).focus();
      },
      selector,
      nth,
    );
    const focused = () =>
      opened.evaluate(() => {
        const one = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        return one?.id || one?.outerHTML;
      });
    const before = await focused();
    tested.next.files = files('Anden udgave');
    await tested.publish();
    await opened.waitForFunction(() => document.body.innerText.includes('Anden udgave'));
    await panelWith(opened, 'Ret: ');
    await vi.waitFor(async () => expect(await focused()).toBe(before));
  });

  it('leaves focus in the panel while findings change, and throws nobody out when they are mended', async () => {
    const tested = await testPreview();
    tested.next.diagnostics = ERRORS;
    await tested.publish();
    const { page } = await open(tested, '/');
    await panelWith(page, 'Ret: ');
    const focus = (id: string) =>
      page.$eval('#dmpg-preview', (host, to) => host.shadowRoot?.getElementById(to)?.focus(), id);
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
    await focus(`page-${MEETING_PAGE}`);
    tested.next.diagnostics = [finding('error', 'key-missing', MEETING, { key: 'tid' })];
    await tested.publish();
    await panelWith(page, '1 fejl');
    expect(await focused()).toBe(`page-${MEETING_PAGE}`);
    await focus('show');
    tested.next.diagnostics = [];
    await tested.publish();
    await panelWith(page, 'ingen fund');
    expect(await focused()).toBe('summary');
  });
});
