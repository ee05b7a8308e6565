import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkAll } from './check-all.js';
import { SETTINGS } from './check-page.js';
import { summarise } from './report.js';

/** The page into which faults are planted, one at a time: it is short and has a table, a note and links. */
const PAGE = 'municipality/2026-05-12-klima-og-byudvalget (public)';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const atEnd = (html) => (page) => page.replace('</main>', `${html}</main>`);
const withStyle = (css) => (page) => page.replace('</style>', `${css}</style>`);
const exchange = (from, to) => (page) => page.replaceAll(from, to);

/** Faults, and the rule that must see each: axe's as a violation, ours (`own`) as a fault, `open` as incomplete. */
const FAULTS = [
  { rule: 'image-alt', plant: atEnd(`<img src="${PIXEL}">`) },
  { rule: 'color-contrast', plant: atEnd('<p style="color: #888; background: #aaa">Tekst</p>') },
  { rule: 'color-contrast', only: 'dark', plant: atEnd('<p style="color: #333">Kun synlig på lyst</p>') },
  { rule: 'empty-heading', plant: atEnd('<h2></h2>') },
  { rule: 'link-name', plant: atEnd('<p><a href="#indhold"></a></p>') },
  { rule: 'html-has-lang', plant: exchange(/<html lang="da">/g, '<html>') },
  { rule: 'document-title', plant: exchange(/<title>.*?<\/title>/g, '') },
  { rule: 'heading-order', plant: atEnd('<h2>To</h2><h5>Fem</h5>') },
  { rule: 'empty-table-header', plant: exchange(/(<th scope="col">)Linjeføring/g, '$1&nbsp;') },
  { rule: 'scrollable-region-focusable', plant: exchange(/ tabindex="0"/g, ' ') },
  { rule: 'list', plant: atEnd('<ul><p>Tekst</p></ul>') },
  {
    rule: 'target-size',
    plant: atEnd('<div style="font-size: 5px"><a href="#a">a</a><br><a href="#b">b</a></div>'),
  },
  { rule: 'region', plant: exchange(/<\/?main\b/g, (tag) => tag.replace('main', 'div')) },
  { rule: 'page-scrolls-sideways', own: true, plant: atEnd('<p style="width: 2000px">Bred</p>') },
  {
    rule: 'page-scrolls-sideways (spread text)',
    own: true,
    plant: atEnd('<p style="white-space: nowrap">Denne linje må aldrig blive delt her</p>'),
  },
  {
    rule: 'text-cut-off',
    own: true,
    plant: atEnd('<p style="width: 4em; overflow: hidden; white-space: nowrap">Skåret af på midten</p>'),
  },
  {
    rule: 'text-cut-off',
    own: true,
    plant: atEnd(
      '<p style="position: absolute; width: 4em; overflow: clip; white-space: nowrap">Skåret af her</p>',
    ),
  },
  { rule: 'scrolls-without-keyboard-or-name', own: true, plant: exchange(/ aria-label="Tabel[^"]*"/g, '') },
  { rule: 'language-missing', own: true, plant: exchange(/<html lang="da">/g, '<html lang="">') },
  { rule: 'one-first-heading', own: true, plant: atEnd('<h1>Endnu en</h1>') },
  { rule: 'heading-level-skipped', own: true, plant: atEnd('<h2>To</h2><h5>Fem</h5>') },
  { rule: 'heading-without-text', own: true, plant: atEnd('<h2> </h2>') },
  {
    rule: 'target-too-small',
    own: true,
    plant: atEnd('<div style="font-size: 5px"><a href="#a">a</a><br><a href="#b">b</a></div>'),
  },
  { rule: 'text-contrast', own: true, plant: withStyle('td { color: #8a8a8a !important }') },
  { rule: 'text-contrast', own: true, plant: withStyle('.label { opacity: 0.4 }') },
  { rule: 'focus-not-visible', own: true, plant: withStyle(':focus-visible { outline: none !important }') },
  {
    rule: 'focus-contrast',
    own: true,
    plant: withStyle(':focus-visible { outline-color: rgb(128 128 128 / 1); } html { background: #777; }'),
  },
  {
    rule: 'skip-link-not-first',
    own: true,
    plant: exchange(/<a class="skip".*?<\/a>/g, '<a href="#indhold">Væk</a>'),
  },
  { rule: 'skip-link-fails', own: true, plant: exchange(/href="#indhold"/g, 'href="#"') },
  {
    rule: 'stop-not-reached',
    own: true,
    plant: atEnd('<p><a href="#indhold" tabindex="-1">Kun med mus</a></p>'),
  },
  { rule: 'focus-out-of-sight', own: true, plant: withStyle('.skip:focus { position: absolute }') },
  {
    rule: 'color-contrast',
    open: true,
    plant: atEnd('<p style="background: linear-gradient(#fff, #999)">Tekst</p>'),
  },
];

/** Plants each fault into a page of its own. @returns true where all are seen, and the page without them has none. */
export async function testTheCheck(browser, documents, folder) {
  const page = documents.find(({ name }) => name === PAGE);
  if (!page) throw new Error(`${PAGE} is not there`);
  const html = readFileSync(page.file, 'utf8');
  const planted = FAULTS.map(({ rule, plant }, i) => {
    const file = path.join(folder, `${i}.html`);
    const spoiled = plant(html);
    if (spoiled === html) throw new Error(`nothing was planted for ${rule}`);
    writeFileSync(file, spoiled);
    return { name: String(i), file };
  });
  const settings = SETTINGS.filter(({ width }) => width === 320);
  const answers = [{ rule: 'color-contrast', nodes: '.table *', key: 'elmPartiallyObscured' }];
  const rows = await checkAll(browser, [...planted, page], settings, answers);
  const results = FAULTS.map((fault, i) =>
    say(`${fault.rule}${fault.open ? ' (unanswered)' : ''}`, isSeen(fault, i, rows)),
  );
  const clean = rows.filter(({ name }) => name === PAGE);
  return [
    ...results,
    say('no fault where none was planted', summarise(clean, answers, true).good),
    say('an answer without use', !summarise(clean, [...answers, { rule: 'list', nodes: 'ul' }], true).good),
    say(
      'an unanswered question',
      !summarise(
        rows.filter(({ unanswered }) => unanswered.length > 0),
        [],
        true,
      ).good,
    ),
    say('no page at all', !summarise([], [], true).good),
  ].every(Boolean);
}

/** Seen in every setting in which it stands; the keyboard is tried in the light ones. */
function isSeen({ rule, own, open, only }, i, rows) {
  const mine = rows.filter(({ name, scheme }) => name === String(i) && scheme === (only ?? 'light'));
  const kind = own ? 'faults' : open ? 'unanswered' : 'violations';
  const elsewhere = rows.filter(({ name, scheme }) => only && name === String(i) && scheme !== only);
  const has = (row) => row[kind].some((found) => found.rule === rule);
  return mine.length > 0 && mine.every(has) && !elsewhere.some(has) && !summarise(mine, [], false).good;
}

function say(name, good) {
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name}`);
  return good;
}
