import { describe, expect, it, vi } from 'vitest';
import type { Page } from 'puppeteer';
import { ERRORS, open, panelWith, picture, useBrowser } from './in-browser.js';
import { MEETING, finding, page, sampleSite, testPreview } from './sample-site.js';

useBrowser();

const HOSTILE = '<img src=x onerror=alert(1)> </script><script>alert(2)</script> {{x}} \u202Egnp.exe';

describe('the preview in a browser', () => {
  it('loads a page again when it is another, at the same place, and no other page', async () => {
    const tested = await testPreview();
    const long = '<p>Linje</p>'.repeat(200);
    tested.next.files = {
      ...sampleSite('Første udgave'),
      'dmpg/2025-11-07/index.html': sampleSite(`Første ${long}`)['dmpg/2025-11-07/index.html'] ?? '',
    };
    await tested.publish();
    const { page, complaints } = await open(tested);
    const front = await open(tested, '/');
    await panelWith(page, 'ingen fund');
    await front.page.evaluate(() => document.body.setAttribute('data-kept', 'yes'));
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, 1500));
    tested.next.files = {
      ...sampleSite(''),
      'dmpg/2025-11-07/index.html': sampleSite(`Anden ${long}`)['dmpg/2025-11-07/index.html'] ?? '',
    };
    await tested.publish();
    await page.waitForFunction(() => document.body.innerText.includes('Anden'));
    await page.waitForFunction(() => scrollY === 1500);
    await front.page.bringToFront();
    await panelWith(front.page, 'ingen fund');
    expect(await front.page.$eval('body', (body) => body.getAttribute('data-kept'))).toBe('yes');
    expect([...complaints, ...front.complaints]).toEqual([]);
  });

  it('shows what was found, that the page is older, and forgets both when it is mended', async () => {
    const tested = await testPreview();
    await tested.publish();
    const { page, complaints } = await open(tested);
    await panelWith(page, 'ingen fund');
    Object.assign(tested.next, { files: undefined, diagnostics: ERRORS });
    await tested.publish();
    const text = await panelWith(page, 'Viser seneste version uden fejl.');
    expect(text).toMatch(
      /1 fejl, 1 advarsel, 1 vink[^]*2025-11-07-dmpg-proeve\.md[^]*fejl linje 1, tegn 1 key-missing[^]*Ret: [^]*andet\.md/i,
    );
    expect(await page.title()).toBe('(1 fejl, 1 advarsel, 1 vink) Mødet');
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width: 1280, height: 800 });
      await picture(page, `panel-${scheme}`);
      await page.setViewport({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await picture(page, `panel-${scheme}-320`);
    }
    Object.assign(tested.next, { files: sampleSite('Anden udgave'), diagnostics: [] });
    await tested.publish();
    await page.waitForFunction(() => document.body.innerText.includes('Anden udgave'));
    expect(await panelWith(page, 'ingen fund')).not.toContain('Viser seneste');
    expect(complaints).toEqual([]);
  });

  it('sets everything as text', async () => {
    const tested = await testPreview();
    const args = { key: HOSTILE, word: HOSTILE, section: HOSTILE, name: HOSTILE, value: HOSTILE };
    tested.next.diagnostics = [
      finding('error', 'key-missing', `minutes/${HOSTILE}.md`, args),
      finding('error', HOSTILE, MEETING, args),
    ];
    await tested.publish();
    const { page, complaints } = await open(tested);
    const text = await panelWith(page, 'onerror');
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('⟨U+202E⟩gnp.exe');
    expect(
      await page.$eval('#dmpg-preview', (host) => host.shadowRoot?.querySelectorAll('img, script').length),
    ).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('can be used by keyboard, and stays folded when it was', async () => {
    const tested = await testPreview();
    tested.next.diagnostics = ERRORS;
    await tested.publish();
    const { page } = await open(tested);
    await panelWith(page, 'Ret: ');
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName.toLowerCase());
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('button');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('summary');
    await page.keyboard.press('Space');
    const isOpen = () =>
      page.$eval('#dmpg-preview', (host) => host.shadowRoot?.querySelector('details')?.open);
    expect(await isOpen()).toBe(false);
    await page.reload();
    await panelWith(page, '1 fejl');
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('a');
  });

  it('leaves the look of the page alone, and the page that of the panel', async () => {
    const tested = await testPreview();
    const names = [
      'section',
      'h2',
      'h3',
      'ul',
      'li',
      'p',
      'a',
      'button',
      'details',
      'summary',
      'strong',
      'code',
    ];
    const body = names
      .map((name) => `<${name} class="error warning hint strip content">x</${name}>`)
      .join('');
    const plain = page('Mødet', body);
    const css = `${sampleSite('')['aktiver/site.css'] ?? ''} summary { display: none } section { color: red }`;
    tested.next.files = { ...sampleSite(''), 'dmpg/2025-11-07/index.html': plain, 'aktiver/site.css': css };
    tested.next.diagnostics = ERRORS;
    await tested.publish();
    const opened = await open(tested);
    await panelWith(opened.page, 'Ret: ');
    const look = (browserPage: Page) =>
      browserPage.$$eval('main *', (elements) =>
        elements.map((element) => {
          const { display, color, font, margin, padding, listStyle, borderTop, maxWidth } =
            getComputedStyle(element);
          return [display, color, font, margin, padding, listStyle, borderTop, maxWidth].join();
        }),
      );
    const withPreview = await look(opened.page);
    await opened.page.evaluate(() => {
      document.querySelector('#dmpg-preview')?.remove();
      document.querySelector('link[href^="/__dmpg/"]')?.remove();
    });
    expect(withPreview).toEqual(await look(opened.page));
    expect(withPreview).toHaveLength(names.length + 1);
  });

  it('is a region with a name, and says changes', async () => {
    const tested = await testPreview();
    tested.next.diagnostics = ERRORS;
    await tested.publish();
    const { page } = await open(tested);
    await panelWith(page, 'Ret: ');
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    expect(tree).toMatch(/"role":"region"[^{}]*"name":"Forhåndsvisning"/);
    expect(tree).toMatch(/"role":"status"/);
    await page.waitForFunction(
      (words) =>
        document.querySelector('#dmpg-preview')?.shadowRoot?.querySelector('[role=status]')?.textContent ===
        words,
      {},
      'Viser seneste version uden fejl. 1 fejl, 1 advarsel, 1 vink',
    );
  });

  it('goes from nothing to a site by itself', async () => {
    const tested = await testPreview();
    Object.assign(tested.next, { files: undefined, diagnostics: ERRORS });
    await tested.publish();
    const { page, complaints } = await open(tested);
    expect(await panelWith(page, 'key-missing')).not.toContain('Viser seneste version');
    await picture(page, 'start');
    Object.assign(tested.next, { files: sampleSite('Nu er det her'), diagnostics: [] });
    await tested.publish();
    await page.waitForFunction(() => document.body.innerText.includes('Nu er det her'));
    // The browser tells of the status of the first page.
    expect(complaints.filter((text) => !text.includes('503'))).toEqual([]);
  });

  it('says when it has stopped', async () => {
    const tested = await testPreview();
    await tested.publish();
    const { page } = await open(tested);
    await panelWith(page, 'ingen fund');
    await tested.preview.close();
    await panelWith(page, 'Forhåndsvisningen er stoppet.');
  });

  it('opens what a document links to in a window of its own, as its frame may show nothing else', async () => {
    const tested = await testPreview();
    tested.next.document =
      '<!doctype html><html lang="da"><head><title>D</title></head><body><a href="#a">a</a><a href="https://example.org/">b</a></body></html>';
    await tested.publish();
    const { page } = await open(tested, '/__dmpg/document/2025-11-07-dmpg-proeve/');
    const targets = () =>
      page.evaluate(() =>
        [...(document.querySelector('iframe')?.contentDocument?.links ?? [])].map(({ target }) => target),
      );
    await vi.waitFor(async () => expect(await targets()).toEqual(['', '_blank']));
  });

  it('works where the browser keeps nothing', async () => {
    const tested = await testPreview();
    tested.next.diagnostics = ERRORS;
    await tested.publish();
    const { page } = await open(tested);
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      });
    });
    await page.reload();
    await panelWith(page, 'Ret: ');
  });

  it('shows a document, and another one in its place', async () => {
    const tested = await testPreview();
    const documentOf = (words: string) =>
      `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>D</title><style>p { margin: 2rem }</style></head><body>${`<p>${words}</p>`.repeat(100)}</body></html>`;
    tested.next.document = documentOf('Første');
    await tested.publish();
    const { page, complaints } = await open(tested, '/__dmpg/document/2025-11-07-dmpg-proeve/');
    await panelWith(page, 'ingen fund');
    const frame = () => page.frames()[1];
    await frame()?.evaluate(() => scrollTo(0, 900));
    await picture(page, 'document');
    tested.next.document = documentOf('Anden');
    await tested.publish();
    await page.waitForFunction(() =>
      document.querySelector('iframe')?.contentDocument?.querySelector('body')?.innerText.includes('Anden'),
    );
    await page.waitForFunction(() => document.querySelector('iframe')?.contentWindow?.scrollY === 900);
    expect(complaints).toEqual([]);
  });
});
