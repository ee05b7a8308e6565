/*
 * The preview's part of a page: hears from the program what was found in the meetings, shows it at the page's foot, and loads the
 * page again when there is a newer one. Everything is set as text; what is shown comes from meetings that anybody may have written.
 */
(() => {
  const { version, document: documentPath } = document.currentScript.dataset;
  const PLACE = 'dmpg-preview-place';
  const FOLDED = 'dmpg-preview-folded';
  const frame = document.querySelector('body.dmpg-frame iframe');
  const title = document.title;
  const panel = buildPanel();
  let shownVersion = version;
  let stream;

  restorePlace();
  listen();
  // Browsers allow few streams to one address, and pages that nobody sees would take them from those that somebody does.
  document.addEventListener('visibilitychange', () => (document.hidden ? hushed() : listen()));
  addEventListener('pagehide', hushed);
  addEventListener('pageshow', listen);

  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource(`/__dmpg/events?page=${encodeURIComponent(location.pathname)}`);
    stream.onmessage = ({ data }) => {
      const { panel: content, version: latest } = JSON.parse(data);
      show(content);
      if (latest !== undefined && latest !== shownVersion) renew(latest);
    };
    stream.onerror = () => {
      panel.status.textContent = panel.lostWords ?? '';
      panel.strip.hidden = panel.status.textContent === '';
      panel.button.hidden = true;
      padPage();
    };
  }

  function hushed() {
    stream?.close();
    stream = undefined;
  }

  /** Loads the page again, or only the document in its frame, and comes back to the same place. */
  function renew(latest) {
    const isDocument = (text) => text.startsWith('document-');
    if (frame && isDocument(latest) && isDocument(shownVersion)) {
      shownVersion = latest;
      const { scrollX, scrollY } = frame.contentWindow;
      frame.addEventListener('load', () => frame.contentWindow.scrollTo(scrollX, scrollY), { once: true });
      // Not reload: a frame that is not there yet would stay empty.
      frame.contentWindow.location.replace(frame.src);
      return;
    }
    const focused = panel.root.activeElement?.id || document.activeElement?.id || '';
    sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, scrollX, scrollY, focused }));
    location.reload();
  }

  function restorePlace() {
    const kept = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    const place = kept && JSON.parse(kept);
    if (!place || place.path !== location.pathname) return;
    const element = panel.root.getElementById(place.focused) ?? document.getElementById(place.focused);
    element?.focus({ preventScroll: true });
    const scroll = () => scrollTo({ left: place.scrollX, top: place.scrollY, behavior: 'instant' });
    scroll();
    // Pictures and fonts may still move the text.
    addEventListener('load', scroll, { once: true });
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
    const details = make('details', { open: sessionStorage.getItem(FOLDED) === null });
    details.append(summary, content);
    // Here, not in the strip: what is hidden when it begins to speak is not heard.
    const spoken = make('p', { className: 'spoken' });
    spoken.setAttribute('role', 'status');
    const section = make('section', { hidden: true });
    section.append(strip, details, spoken);
    root.append(style, section);
    document.body.append(host);
    style.addEventListener('load', () => (section.hidden = false));
    button.addEventListener('click', () => {
      details.open = true;
      summary.focus();
      details.scrollIntoView({ block: 'start' });
    });
    details.addEventListener('toggle', () => {
      if (details.open) sessionStorage.removeItem(FOLDED);
      else sessionStorage.setItem(FOLDED, 'yes');
    });
    return { root, section, strip, status, button, heading, details, content, spoken };
  }

  function show({
    language,
    label,
    isBusy,
    summary,
    errors,
    stale: staleWords,
    failure,
    groups,
    more,
    words,
  }) {
    // A page that says that there is nothing to show is no older version of anything.
    const stale = document.body.classList.contains('dmpg-start') ? undefined : staleWords;
    panel.section.lang = language;
    panel.section.setAttribute('aria-label', label);
    panel.heading.textContent = `${label}: ${summary}`;
    panel.lostWords = words.lost;
    panel.button.textContent = words.show;
    panel.button.hidden = false;
    // While the site is being made, what is known of the last time stays.
    if (isBusy) return;
    document.title = errors > 0 ? `(${summary}) ${title}` : title;
    panel.spoken.textContent = [stale, failure, summary].filter(Boolean).join(' ');
    panel.status.textContent = [stale, failure ? undefined : summary].filter(Boolean).join(' ');
    panel.strip.hidden = stale === undefined && errors === 0;
    padPage();
    panel.content.replaceChildren(
      ...(failure ? [text('p', failure, 'failure')] : []),
      ...groups.map(showGroup),
      ...(more ? [text('p', more)] : []),
      ...(documentPath ? [showLink(documentPath, words.document)] : []),
    );
  }

  function showGroup({ file, findings }) {
    const group = make('div', { className: 'group' });
    const list = make('ul');
    list.append(...findings.map(showFinding));
    group.append(text('h3', file), list);
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
    const link = text('a', words);
    link.href = address;
    line.append(link);
    return line;
  }

  /** Where the strip stands before the text, what takes focus below it must come into sight. */
  function padPage() {
    document.documentElement.classList.toggle('dmpg-preview-strip', !panel.strip.hidden);
  }

  function text(name, content, className = '') {
    return make(name, { textContent: content, className });
  }

  function make(name, properties = {}) {
    return Object.assign(document.createElement(name), properties);
  }
})();
