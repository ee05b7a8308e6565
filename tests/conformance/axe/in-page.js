/*
 * What runs inside a page. Each function goes there as text, so it may use nothing that stands outside it.
 */
/* global CSSStyleSheet, Node, axe, document, getComputedStyle, innerWidth, location */

/** Runs axe. @returns what it found wrong, and what it wants a person to judge with the answers that fit. */
export async function runAxe({ tags, answers }) {
  const results = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
  });
  const flat = (list) =>
    list.flatMap((rule) =>
      rule.nodes.map((node) => ({
        rule: rule.id,
        key: [...node.any, ...node.all, ...node.none].map(({ data }) => data?.messageKey).find(Boolean),
        html: node.html.slice(0, 160),
        why: node.failureSummary?.replaceAll(/\s+/g, ' ').slice(0, 300) ?? '',
        element: node.element,
      })),
    );
  const fits = ({ rule, key, element }) =>
    answers.flatMap((answer, i) =>
      answer.rule === rule && (answer.key ?? key) === key && element.matches(answer.nodes) ? [i] : [],
    );
  const plain = ({ element, ...rest }) => ({ ...rest, tag: element.tagName });
  return {
    violations: flat(results.violations).map(plain),
    incomplete: flat(results.incomplete).map((node) => ({ ...plain(node), answers: fits(node) })),
    rules: results.passes.length + results.violations.length + results.incomplete.length,
  };
}

/** What axe does not look at: widths (WCAG 1.4.10), targets (2.5.8), contrast (1.4.3), focus (2.4.7, 1.4.11), headings, language. */
export function ownFaults() {
  const faults = [];
  const fault = (rule, element, why) =>
    faults.push({ rule, why, html: (element?.outerHTML ?? '').slice(0, 160) });
  // Shadow trees too, where they stand.
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) =>
      one.shadowRoot ? [one, ...within(one.shadowRoot)] : one,
    );
  const all = within(document.body);
  const those = (selector) => all.filter((one) => one.matches(selector));
  const parentOf = (one) => one.parentElement ?? one.getRootNode().host ?? null;

  const wide = document.scrollingElement;
  if (wide.scrollWidth > wide.clientWidth) {
    const culprits = all.filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5);
    fault('page-scrolls-sideways', culprits.at(-1), `${wide.scrollWidth} px in ${wide.clientWidth}`);
  }
  // Out of sight on purpose, and wholly: nothing of it can be seen, so nothing is cut off.
  const isForEarsAlone = (element) => {
    const { position, clipPath, width, height } = getComputedStyle(element);
    const isDot = parseFloat(width) <= 1 && parseFloat(height) <= 1;
    return isDot && position === 'absolute' && clipPath === 'inset(50%)';
  };
  for (const one of all.filter((element) => element.scrollWidth > element.clientWidth + 1)) {
    const { overflowX, display } = getComputedStyle(one);
    if (display === 'inline' || overflowX === 'visible' || isForEarsAlone(one)) continue;
    if (overflowX === 'hidden' || overflowX === 'clip') fault('text-cut-off', one, `${one.scrollWidth} px`);
    else if (one.tabIndex < 0 || !one.getAttribute('role') || !one.getAttribute('aria-label')) {
      fault('scrolls-without-keyboard-or-name', one, 'wants tabindex, role and aria-label');
    }
  }

  const { lang } = document.documentElement;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(lang)) fault('language-missing', undefined, `lang="${lang}"`);

  const headings = those('h1, h2, h3, h4, h5, h6');
  const levels = headings.map((heading) => Number(heading.tagName.slice(1)));
  if (levels.filter((level) => level === 1).length !== 1)
    fault('one-first-heading', headings[0], `${levels}`);
  headings.forEach((heading, i) => {
    if (levels[i] > (levels[i - 1] ?? 0) + 1)
      fault('heading-level-skipped', heading, `after ${levels[i - 1]}`);
    if (heading.textContent.trim() === '') fault('heading-without-text', heading, '');
  });

  // A target is big enough, stands in a line of text, or has room for a circle of 24 px that no other target touches.
  const targets = those('a[href]:not(.skip), button, input, select, summary, textarea').filter((one) =>
    one.checkVisibility(),
  );
  const boxes = targets.map((target) => target.getBoundingClientRect());
  const isSmall = (box) => box.width < 24 || box.height < 24;
  const blockOf = (element) => {
    let block = element;
    while (getComputedStyle(block).display.startsWith('inline')) block = parentOf(block);
    return block;
  };
  const words = all.filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''),
  );
  const linesOfText = new Set(words.filter((one) => !one.closest('a')).map(blockOf));
  const inLine = (target) => linesOfText.has(blockOf(target));
  const crowds = (box, other) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const dx = Math.max(other.left - x, 0, x - other.right);
    const dy = Math.max(other.top - y, 0, y - other.bottom);
    const apart = Math.hypot(x - (other.x + other.width / 2), y - (other.y + other.height / 2));
    return Math.hypot(dx, dy) < 12 || (isSmall(other) && apart < 24);
  };
  targets.forEach((target, i) => {
    if (!isSmall(boxes[i]) || inLine(target)) return;
    const other = boxes.findIndex((box, j) => j !== i && crowds(boxes[i], box));
    if (other >= 0) fault('target-too-small', target, `${boxes[i].width} × ${boxes[i].height} px`);
  });

  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) =>
    numbers(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let one = element; one; one = parentOf(one)) {
      const { backgroundColor } = getComputedStyle(one);
      if ((numbers(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrastOf = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  // Every text, also where it stands scrolled away, which axe leaves to a person: grounds are plain colours, nothing overlaps.
  for (const one of words) {
    const { color, fontSize, fontWeight, opacity } = getComputedStyle(one);
    const isLarge = parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
    const contrast = contrastOf(color, behind(one));
    if (opacity !== '1' || contrast < (isLarge ? 3 : 4.5))
      fault('text-contrast', one, `${contrast.toFixed(2)} : 1`);
  }
  const stops = 'a[href], button, input, select, summary, textarea, [tabindex="0"]';
  for (const one of those(stops)) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.disabled) continue;
    one.focus({ focusVisible: true, preventScroll: true });
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) {
      fault('focus-not-visible', one, `${outlineStyle} ${outlineWidth}`);
      continue;
    }
    const contrast = contrastOf(outlineColor, behind(parentOf(one)));
    if (contrast < 3) fault('focus-contrast', one, `${contrast.toFixed(2)} : 1`);
  }
  document.activeElement?.blur();
  return faults;
}

/** Spreads letters, words, lines and paragraphs as a reader may (WCAG 1.4.12). */
export function spreadText() {
  // Not a style element: a page's policy may forbid those.
  const style = new CSSStyleSheet();
  style.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } ' +
      'p { margin-bottom: 2em !important; }',
  );
  const trees = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const tree of [document, ...trees]) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, style];
}

/** How often one must press the tabulator to come past everything. */
export function countStops() {
  const stops = 'a[href], button, input, select, summary, textarea, [tabindex]:not([tabindex="-1"])';
  const isStop = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled;
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) =>
      one.shadowRoot ? [one, ...within(one.shadowRoot)] : one,
    );
  return within(document).filter((one) => one.matches(stops) && isStop(one)).length;
}

/** Where the keyboard is: the number of the stop in the order of the page (-1 for none), and whether it can be seen. */
export function whereFocusIs() {
  const selector = 'a[href], button, input, select, summary, textarea, [tabindex]:not([tabindex="-1"])';
  const isStop = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled;
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((each) =>
      each.shadowRoot ? [each, ...within(each.shadowRoot)] : each,
    );
  const stops = within(document).filter((each) => each.matches(selector) && isStop(each));
  const host = document.activeElement;
  const one = host.shadowRoot?.activeElement ?? host;
  const box = one.getBoundingClientRect();
  const main = document.querySelector('main');
  const isPastMain = (main?.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return {
    stop: stops.indexOf(one),
    isSkipLink: one.matches('a.skip'),
    isFrame: one.localName === 'iframe',
    isInMain: one.closest('main') !== null,
    // Where the content has nothing to stop at, the next stop is the first behind it.
    isBehindEmptyMain: isPastMain && !stops.some((stop) => main.contains(stop)),
    isSeen: box.width > 0 && box.left >= 0 && box.right <= innerWidth + 0.5 && box.top >= 0,
    address: location.hash,
    canScroll: one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX === 'auto',
    scrolled: one.scrollLeft,
    html: one.outerHTML.slice(0, 160),
  };
}
