/*
 * The search page of the site: finds meetings in the index below `pagefind/` and shows them, without any server.
 * Served as it is; needs nothing but pagefind's own module, which is loaded when somebody begins to search.
 *
 * What it needs of the page (`search.hbs`):
 *   form#soeg              its data-attributes hold every word shown:
 *     data-root            the way from the page to the site's own address: `../`
 *     data-language        BCP 47, for dates and sorting: `da`
 *     data-loading, data-failed, data-start (nothing asked yet), data-none, data-one, data-many (`{count}`),
 *     data-items (heading over the items of a meeting)
 *     input[name=q]        the words; select[name=udvalg|aar|type] the filters, each with an option of value '' first
 *   #soeg-status           role=status: how many were found
 *   #soeg-resultater       an empty <ol>
 *   #soeg-flere            a hidden <button type=button>
 * An option of select[name=type] may have the words for `dagsorden` and `referat`; options that are not there are added.
 * The address holds the search: ?q=…&udvalg=…&aar=…&type=…
 */
const PAUSE = 250;
const PORTION = 10;
/** The part of the index that has no name of its own. */
const FIRST = 'pagefind';
const FILTERS = ['udvalg', 'aar', 'type'];

const form = document.querySelector('form#soeg');
const status = document.querySelector('#soeg-status');
const list = document.querySelector('#soeg-resultater');
const more = document.querySelector('#soeg-flere');
const field = form.elements.namedItem('q');
const selects = FILTERS.map((name) => form.elements.namedItem(name));
const words = form.dataset;
// Choices that nobody could make without this script.
form.querySelector('fieldset').disabled = false;
// Dates as the pages write them: 7 November 2025.
const language = words.language === 'en' ? 'en-GB' : (words.language ?? 'da');
const root = new URL(words.root ?? '../', location.href);

/** The engine with all parts of the index, once it is asked for; asked for again where it did not come. */
let engine;
/** Counts searches, so that a slow answer cannot take the place of a later one. */
let latest = 0;
/** Of the last search; what is shown of them are the first `shown`. */
let results = [];
let shown = 0;
let timer;
/** Files that could not be had. The engine goes on without a part of its index, which would look like nothing found. */
let missing = 0;
/** The parts of the index, by which the engine can be asked for the meetings of one. */
let parts = [];
/** Those that have a word, by the word. */
const partsOfTerm = new Map();

const fetchFile = globalThis.fetch;
globalThis.fetch = async (...asked) => {
  const answer = await fetchFile(...asked).catch((error) => {
    missing++;
    throw error;
  });
  if (!answer.ok) missing++;
  return answer;
};

function loadEngine() {
  engine ??= startEngine().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function startEngine() {
  const folder = new URL('pagefind/', root);
  const answer = await fetch(new URL('shards.json', folder), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { shards } = await answer.json();
  if (shards.length === 0) return undefined;
  const pagefind = await import(new URL('pagefind.js', folder).href);
  try {
    return await joinParts(pagefind, shards, folder);
  } catch (error) {
    // So that another try begins anew.
    await pagefind.destroy();
    throw error;
  }
}

async function joinParts(pagefind, shards, folder) {
  const missingBefore = missing;
  // In a worker it would be held to the policy of the worker's file, which most hosts do not set by itself.
  await pagefind.options({ noWorker: true, excerptLength: 28, mergeFilter: { del: shards[0] || FIRST } });
  parts = shards.map((part) => part || FIRST);
  // Says so where the first part cannot be loaded; joining others to it would wait for it for ever.
  await pagefind.filters();
  for (const part of shards.slice(1))
    await pagefind.mergeIndex(new URL(part, folder).pathname, { mergeFilter: { del: part } });
  const counts = await pagefind.filters();
  if (missing > missingBefore) throw new Error('a part of the index is missing');
  fillSelects(counts);
  return pagefind;
}

/** What the form asks for: words, and the filters that are set. */
function question() {
  const set = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  return { text: field.value.trim(), filters: Object.fromEntries(set) };
}

async function run() {
  clearTimeout(timer);
  const turn = ++latest;
  const { text, filters } = question();
  keepAddress(text, filters);
  if (text === '' && Object.keys(filters).length === 0) return show([], words.start);
  say(words.loading);
  try {
    const pagefind = await loadEngine();
    const missingBefore = missing;
    const inParts = await partsWith(pagefind, text);
    const found = await pagefind?.search(text === '' ? null : text, { filters: { ...filters, ...inParts } });
    const counts = await countsOf(pagefind, text, filters, inParts, found);
    if (turn !== latest) return;
    if (missing > missingBefore) partsOfTerm.clear();
    if (missing > missingBefore) throw new Error('a part of the index is missing');
    fillSelects(counts);
    await show(found?.results ?? [], foundWords(found?.results.length ?? 0), turn);
  } catch (error) {
    if (turn !== latest) return;
    console.warn(error);
    await show([], words.failed);
  }
}

/** How many meetings each value of a filter would leave, with the words and the other filters as they are. */
async function countsOf(pagefind, text, filters, inParts, found) {
  const counts = { ...found?.filters };
  for (const name of Object.keys(filters)) {
    const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
    const wider = await pagefind?.search(text === '' ? null : text, {
      filters: { ...others, ...inParts },
    });
    if (wider?.filters[name]) counts[name] = wider.filters[name];
  }
  return counts;
}

/**
 * A part of the index without any word that begins like the one asked for gives meetings with the longest word that the one
 * asked for begins with: `holm` for `holmgaard`. Where other parts have the word itself, such a part has nothing to give.
 * @returns a filter for the parts that have all the words; none where all or none have them.
 */
async function partsWith(pagefind, text) {
  if (parts.length < 2 || text === '' || text.startsWith('"')) return {};
  let having = parts;
  for (const term of simple(text)) {
    if (!partsOfTerm.has(term)) partsOfTerm.set(term, await partsHaving(pagefind, term));
    having = having.filter((part) => partsOfTerm.get(term).includes(part));
  }
  return having.length === 0 || having.length === parts.length ? {} : { del: { any: having } };
}

async function partsHaving(pagefind, term) {
  const having = [];
  for (const part of parts) {
    const { results: found } = await pagefind.search(term, { filters: { del: part } });
    if (found.length === 0) continue;
    // Within a part all are found by the same rule, so one tells of all.
    const { excerpt } = await found[0].data();
    const marks = simple([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map((match) => match[1]).join(' '));
    if (marks.length === 0 || marks.some((mark) => isLike(mark, term))) having.push(part);
  }
  return having;
}

/** The words of a text as the engine compares them: small letters without accents. */
function simple(text) {
  const plainText = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plainText.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Whether a word was found for its beginning; endings of words may differ, those of numbers may not. */
function isLike(word, term) {
  const needed = /\p{N}/u.test(term) ? term.length : Math.min(term.length, Math.max(3, Math.floor(term.length / 2)));
  return word.startsWith(term.slice(0, needed));
}

function foundWords(count) {
  if (count === 0) return words.none;
  return (count === 1 ? words.one : words.many).replace('{count}', count.toLocaleString(language));
}

function keepAddress(text, filters) {
  const asked = new URLSearchParams(text === '' ? filters : { q: text, ...filters }).toString();
  const address = location.pathname + (asked === '' ? '' : `?${asked}`) + location.hash;
  if (address !== location.pathname + location.search + location.hash) history.replaceState(null, '', address);
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? '';
  for (const select of selects) {
    const value = asked.get(select.name) ?? '';
    if (value !== '') optionOf(select, value);
    select.value = value;
  }
}

/** @param counts by filter and value, as the engine gives them. */
function fillSelects(counts) {
  for (const select of selects) {
    const values = counts[select.name] ?? {};
    for (const value of sortedValues(select.name, Object.keys(values))) optionOf(select, value);
    for (const option of [...select.options].filter(({ value }) => value !== '')) {
      const count = values[option.value] ?? 0;
      option.textContent = `${option.dataset.name} (${count.toLocaleString(language)})`;
    }
  }
}

function optionOf(select, value) {
  let option = [...select.options].find((one) => one.value === value);
  if (!option) {
    option = document.createElement('option');
    option.value = value;
    option.textContent = value;
    const isBefore = (one) => one.value !== '' && sortedValues(select.name, [one.value, value])[0] === value;
    select.add(option, [...select.options].find(isBefore));
  }
  option.dataset.name ??= option.textContent.trim();
  return option;
}

/** Years newest first, all else by the alphabet of the page's language. */
function sortedValues(name, values) {
  const sorted = values.sort((a, b) => a.localeCompare(b, language, { numeric: true }));
  return name === 'aar' ? sorted.reverse() : sorted;
}

async function show(found, text, turn = latest) {
  const first = await Promise.all(found.slice(0, PORTION).map(elementOf));
  if (turn !== latest) return;
  results = found;
  shown = first.length;
  list.replaceChildren(...first);
  more.hidden = shown >= results.length;
  say(text);
}

/** Adds the next portion and takes the reader to its beginning. */
async function showMore() {
  const turn = latest;
  try {
    const next = await Promise.all(results.slice(shown, shown + PORTION).map(elementOf));
    if (turn !== latest) return;
    shown += next.length;
    list.append(...next);
    more.hidden = shown >= results.length;
    next[0]?.querySelector('a')?.focus();
  } catch (error) {
    console.warn(error);
    say(words.failed);
  }
}

function say(text) {
  status.textContent = text ?? '';
}

async function elementOf(result) {
  const { raw_url: address, meta, excerpt, sub_results: parts } = await result.data();
  const page = new URL(address, root);
  const heading = make('h3', 'search-title', [link(page, meta.title ?? address)]);
  const facts = make('p', 'search-facts', factsOf(meta));
  const items = parts.filter(({ anchor }) => /^punkt-\d+$/.test(anchor?.id ?? ''));
  const inside = [heading, facts];
  // The items' own excerpts say the same.
  if (items.length === 0) inside.push(make('p', 'search-excerpt', marked(excerpt)));
  else inside.push(itemList(page, items));
  return make('li', 'search-result', inside);
}

function itemList(page, items) {
  const list = make(
    'ul',
    'search-items',
    items.map(({ anchor, title, excerpt }) => {
      const target = new URL(`#${anchor.id}`, page);
      return make('li', '', [link(target, title), make('p', 'search-excerpt', marked(excerpt))]);
    }),
  );
  list.setAttribute('aria-label', words.items ?? '');
  return list;
}

function factsOf(meta) {
  const facts = [];
  if (/^\d{4}-\d\d-\d\d$/.test(meta.dato ?? '')) {
    const time = make('time', '', [
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(meta.dato)),
    ]);
    time.dateTime = meta.dato;
    facts.push(time);
  }
  if (meta.udvalg) facts.push(...(facts.length > 0 ? [' · '] : []), meta.udvalg);
  return facts;
}

/**
 * The engine's excerpt is HTML with `<mark>` alone; built again so that nothing else in it can be more than text, with dots
 * where it was cut out of a sentence, which never stand on a line of their own.
 */
function marked(excerpt) {
  const text = excerpt.replaceAll(/<\/?mark>/g, '').trim();
  return [
    ...(/^\p{Ll}/u.test(text) ? ['…\u00A0'] : []),
    ...partsOf(excerpt),
    // The engine ends every block with a sign that ends sentences, so any other end is a cut: `5 %`, `(bilag 2)`; and
    // so, nearly always, is a day without its month: `den 13.`
    ...(/[.!?:…]["'»”’)\]]*$/u.test(text) && !/(?<![\d.,])\d{1,2}\.$/.test(text) ? [] : ['\u00A0…']),
  ];
}

function partsOf(excerpt) {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return inner === undefined ? plain(part) : make('mark', '', [plain(inner)]);
    });
}

function plain(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

function link(target, text) {
  const anchor = make('a', '', [text]);
  // Nothing but pages of this site: an index is a file, too.
  if (target.href.startsWith(root.href)) anchor.href = target.href;
  return anchor;
}

function make(name, className, children) {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
form.addEventListener('focusin', () => void loadEngine().catch((error) => console.warn(error)));
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void run(), PAUSE);
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || field.value === '') return;
  event.preventDefault();
  field.value = '';
  void run();
});
for (const select of selects) select.addEventListener('change', () => void run());
more.addEventListener('click', () => void showMore());

readAddress();
if (field.value !== '' || selects.some(({ value }) => value !== '')) void run();
else say(words.start);
