/*
 * The preview's part of a page: hears from the program what was found in the meetings, shows it at the page's foot, and loads the
 * page again when there is a newer one. Everything is set as text; what is shown comes from meetings that anybody may have written.
 */
(() => {
  const { version, document: documentPath } = document.currentScript.dataset;
  const PLACE = 'dmpg-preview-place';
  const FOLDED = 'dmpg-preview-folded';
  const SPOKEN = 'dmpg-preview-spoken';
  /** Milliseconds: what appears together with its words is not heard. */
  const BREATH = 150;
  /** Milliseconds without a stream before the preview counts as stopped. */
  const LOST_AFTER = 1500;
  const kept = storage();
  const frame = document.querySelector('body.dmpg-frame iframe');
  const isStart = document.body.classList.contains('dmpg-start');
  const title = document.title;
  const panel = buildPanel();
  let shownVersion = version;
  let shownContent;
  let focusToCome;
  let stream;
  let lostTimer;

  restorePlace();
  listen();
  frame?.addEventListener('load', openElsewhere);
  openElsewhere();
  // Browsers allow few streams to one address, and pages that nobody sees would take them from those that somebody does.
  document.addEventListener('visibilitychange', () => (document.hidden ? hushed() : listen()));
  // The event of a folding comes a moment after it, and not at all to a page that is loaded again at once.
  addEventListener('pagehide', keepFolding);
  addEventListener('pagehide', hushed);
  addEventListener('pageshow', listen);

  /** What outlives the page; undefined where the browser is told to keep nothing. */
  function storage() {
    try {
      return sessionStorage;
    } catch {
      return undefined;
    }
  }

  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource(`/__dmpg/events?page=${encodeURIComponent(location.pathname)}`);
    stream.onmessage = ({ data }) => {
      const { panel: content, version: latest } = JSON.parse(data);
      // A page that says that there is nothing to show is no older version of anything.
      show(isStart ? { ...content, stale: undefined } : content);
      if (latest !== undefined && latest !== shownVersion) renew(latest);
    };
    // Browsers break streams off when a page is left, too, before they say that it is.
    stream.onerror = () => (lostTimer ??= setTimeout(showLost, LOST_AFTER));
    stream.onopen = foundAgain;
  }

  function foundAgain() {
    clearTimeout(lostTimer);
    lostTimer = undefined;
  }

  function showLost() {
    shownContent = undefined;
    if (panel.lostWords === undefined) return;
    keepFocus(() => {
      panel.status.textContent = panel.lostWords;
      panel.strip.hidden = false;
      panel.button.hidden = true;
    });
    say(panel.lostWords, panel.lostWords);
    padPage();
  }

  function hushed() {
    foundAgain();
    stream?.close();
    stream = undefined;
  }

  function keepFolding() {
    if (panel.details.open) kept?.removeItem(FOLDED);
    else kept?.setItem(FOLDED, 'yes');
  }

  /** Loads the page again, or only the document in its frame, and comes back to the same place. */
  function renew(latest) {
    const isDocument = (text) => text.startsWith('document-');
    if (frame && isDocument(latest) && isDocument(shownVersion)) {
      shownVersion = latest;
      renewFrame();
      return;
    }
    const { activeElement } = document;
    const isInPanel = activeElement === panel.root.host;
    const focus = isInPanel ? { id: panel.root.activeElement?.id } : placeOf(activeElement);
    const place = { path: location.pathname, scrollX, scrollY, isInPanel, focus };
    kept?.setItem(PLACE, JSON.stringify(place));
    location.reload();
  }

  function renewFrame() {
    // Nothing can be known of what somebody went to in the frame that is not ours.
    const inside = frame.contentDocument;
    const focus = inside && document.activeElement === frame && placeOf(inside.activeElement);
    const { scrollX, scrollY } = inside?.defaultView ?? { scrollX: 0, scrollY: 0 };
    const comeBack = () => {
      focusPlace(frame.contentDocument, focus);
      frame.contentWindow.scrollTo(scrollX, scrollY);
    };
    frame.addEventListener('load', comeBack, { once: true });
    // Not reload: a frame that is not there yet would stay empty.
    frame.contentWindow.location.replace(frame.src);
  }

  /** Links that lead out of a document get a window of their own: in its frame the page's policy would show nothing but an error. */
  function openElsewhere() {
    for (const link of frame?.contentDocument?.querySelectorAll('a[href]:not([href^="#"], [href^="mailto:"], [href^="tel:"])') ?? []) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }

  function restorePlace() {
    const written = kept?.getItem(PLACE);
    kept?.removeItem(PLACE);
    const place = written && JSON.parse(written);
    if (!place || place.path !== location.pathname) return;
    // The panel can take focus when it has something to show.
    if (place.isInPanel) focusToCome = place.focus.id;
    else focusPlace(document, place.focus);
    const scroll = () => scrollTo({ left: place.scrollX, top: place.scrollY, behavior: 'instant' });
    scroll();
    // Pictures and fonts may still move the text.
    addEventListener('load', scroll, { once: true });
  }

  /** How an element is found again in the next version of its page: by its id, or by which of its kind it is. */
  function placeOf(element) {
    if (!element || element === element.ownerDocument.body) return undefined;
    if (element.id) return { id: element.id };
    const href = element.getAttribute('href');
    const name = element.localName;
    const kind = href === null ? `${name}:not([href])` : `${name}[href="${CSS.escape(href)}"]`;
    return { kind, nth: [...element.ownerDocument.querySelectorAll(kind)].indexOf(element) };
  }

  function focusPlace(page, place) {
    if (!page || !place) return;
    const element = place.kind ? page.querySelectorAll(place.kind)[place.nth] : page.getElementById(place.id);
    element?.focus({ preventScroll: true });
  }

  /** Changes the panel. Whatever in it has focus and goes hands it to the panel's heading, so that nobody is thrown out. */
  function keepFocus(change) {
    const before = panel.root.activeElement;
    change();
    if (!before) return;
    const after = panel.root.getElementById(before.id);
    if (after === before && before.checkVisibility()) return;
    (after?.checkVisibility() ? after : panel.heading.parentElement).focus({ preventScroll: true });
  }

  /**
   * Says words aloud, politely. `news` is what they tell of: where it is what was last told, on this page or on the one before,
   * nothing is said.
   */
  function say(words, news) {
    if (kept?.getItem(SPOKEN) === news) return;
    kept?.setItem(SPOKEN, news);
    void panel.isReady.then(() => setTimeout(() => (panel.spoken.textContent = words), BREATH));
  }

  function buildPanel() {
    const host = make('div', { id: 'dmpg-preview' });
    const root = host.attachShadow({ mode: 'open' });
    const style = make('link', { rel: 'stylesheet', href: '/__dmpg/panel.css' });
    const status = make('span');
    const button = make('button', { type: 'button', id: 'show' });
    const strip = make('div', { className: 'strip', hidden: true });
    strip.append(status, button);
    const summary = make('summary', { id: 'summary' });
    const heading = make('h2');
    summary.append(heading);
    const content = make('div', { className: 'content' });
    const details = make('details', { open: !kept?.getItem(FOLDED) });
    details.append(summary, content);
    // Here, not in the strip: what is hidden when it begins to speak is not heard.
    const spoken = make('p', { className: 'spoken' });
    spoken.setAttribute('role', 'status');
    const section = make('section', { hidden: true });
    section.append(strip, details, spoken);
    root.append(style, section);
    document.body.append(host);
    const isReady = new Promise((resolve) => {
      style.addEventListener('load', () => {
        section.hidden = false;
        resolve();
      });
    });
    new ResizeObserver(padPage).observe(strip);
    button.addEventListener('click', () => {
      details.open = true;
      summary.focus();
      details.scrollIntoView({ block: 'start' });
    });
    details.addEventListener('toggle', keepFolding);
    return { root, section, strip, status, button, heading, details, content, spoken, isReady };
  }

  function show(content) {
    const { language, label, isBusy, summary, words } = content;
    panel.section.lang = language;
    panel.section.setAttribute('aria-label', label);
    setText(panel.heading, `${label}: ${summary}`);
    panel.lostWords = words.lost;
    // While the site is being made, what is known of the last time stays; and so does what says the same again.
    const news = JSON.stringify(content);
    if (isBusy || news === shownContent) return;
    shownContent = news;
    keepFocus(() => fill(content));
    padPage();
    const { stale, failure } = content;
    say([stale, failure, summary].filter(Boolean).join(' '), news);
    void panel.isReady.then(focusAgain);
  }

  function fill({ summary, errors, stale, failure, groups, more, words }) {
    document.title = errors > 0 ? `(${summary}) ${title}` : title;
    panel.button.textContent = words.show;
    panel.button.hidden = false;
    // Each of its own, so that a narrow line breaks between them.
    const parts = [stale, failure ? undefined : summary].filter(Boolean);
    panel.status.replaceChildren(...parts.flatMap((part) => [text('span', part), ' ']));
    panel.strip.hidden = stale === undefined && errors === 0;
    panel.content.replaceChildren(
      ...(failure ? [text('p', failure, 'failure')] : []),
      ...groups.map(showGroup),
      ...(more ? [text('p', more)] : []),
      ...(documentPath ? [showLink(documentPath, words.document)] : []),
    );
  }

  /** Of what had focus in the panel before the page was loaded again. */
  function focusAgain() {
    const id = focusToCome;
    focusToCome = undefined;
    if (id === undefined || document.activeElement !== document.body) return;
    const element = panel.root.getElementById(id);
    (element?.checkVisibility() ? element : panel.heading.parentElement).focus({ preventScroll: true });
  }

  function showGroup({ file, page, findings }) {
    const group = make('div', { className: 'group' });
    const list = make('ul');
    list.append(...findings.map(showFinding));
    const heading = make('h3');
    const isElsewhere = page !== undefined && page !== location.pathname;
    heading.append(isElsewhere ? make('a', { id: `page-${page}`, href: page, textContent: file }) : file);
    group.append(heading, list);
    return group;
  }

  function showFinding({ severity, word, place, message, hint, rule }) {
    const item = make('li', { className: severity });
    const head = make('p');
    head.append(text('strong', word), ' ', text('span', place, 'place'), ' ', text('code', rule));
    item.append(head, text('p', message), ...(hint ? [text('p', hint, 'hint')] : []));
    return item;
  }

  function showLink(address, words) {
    const line = make('p');
    line.append(make('a', { id: 'document', href: address, textContent: words }));
    return line;
  }

  /** Where the strip stands before the text, what takes focus below it must come into sight. */
  function padPage() {
    const { classList, style } = document.documentElement;
    const isShown = !panel.strip.hidden;
    classList.toggle('dmpg-preview-strip', isShown);
    if (isShown) style.setProperty('--dmpg-preview-strip', `${panel.strip.offsetHeight}px`);
    else style.removeProperty('--dmpg-preview-strip');
  }

  /** Text that is the same is left alone. */
  function setText(element, content) {
    if (element.textContent !== content) element.textContent = content;
  }

  function text(name, content, className = '') {
    return make(name, { textContent: content, className });
  }

  function make(name, properties = {}) {
    return Object.assign(document.createElement(name), properties);
  }
})();
