import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const SMALL_URL = 'https://example.org/moeder/';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** A page as the checks want it. `up` is the way to the site's root. */
function page(title, up, main, more = '') {
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${up}aktiver/stil.css">
${more}</head>
<body>
<a class="skip" href="#indhold">Til indholdet</a>
<header><nav aria-label="Site"><ul>
<li><a href="${up === '' ? './' : up}">Forside</a></li>
<li><a href="${up}soeg/">Søg</a></li>
</ul></nav></header>
<main id="indhold" tabindex="-1">
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`;
}

const STYLE = `:root { color-scheme: light dark; }
body { color: #111; background: #fff; font: 1.1rem/1.6 sans-serif; margin: 1rem; overflow-wrap: anywhere; }
a { color: #00409f; } :focus-visible { outline: 3px solid #00409f; }
li, p { padding: 0.4rem 0; } input { font: inherit; max-width: 90%; padding: 0.4rem; color: #111; background: #fff; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:not(:focus) { position: absolute; left: -100vw; }
@media (prefers-color-scheme: dark) {
  body { color: #eee; background: #111; } a { color: #9cf; } :focus-visible { outline-color: #9cf; }
}
`;

const SEARCH = `const list = document.querySelector('#fund');
document.querySelector('#ord').addEventListener('input', ({ target }) => {
  list.replaceChildren();
  if (!'ventetiderne'.startsWith(target.value.toLowerCase()) || target.value.length < 4) return;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = '../gruppen/2026-03-17/#punkt-1';
  link.textContent = 'Møde den 17. marts 2026';
  item.append(link);
  list.append(item);
});
`;

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//dmpg//da',
  'BEGIN:VEVENT',
  'UID:gruppen-2026-03-17@example.org',
  'DTSTAMP:20260317T000000Z',
  'DTSTART:20260317T090000Z',
  'DTEND:20260317T100000Z',
  'SUMMARY:Møde i gruppen',
  'URL:https://example.org/moeder/gruppen/2026-03-17/',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const FEED = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/moeder/</id><title>Møder</title>
<updated>2026-03-17T00:00:00Z</updated><author><name>Sekretariatet</name></author>
<link rel="self" href="https://example.org/moeder/feed.xml"/>
<entry><id>https://example.org/moeder/gruppen/2026-03-17/</id><title>Møde</title><updated>2026-03-17T00:00:00Z</updated>
<link href="https://example.org/moeder/gruppen/2026-03-17/"/>
<content type="html">&lt;p&gt;&lt;a href=&quot;https://example.org/moeder/gruppen/2026-03-17/#punkt-1&quot;&gt;1&lt;/a&gt;&lt;/p&gt;</content></entry></feed>
`;

const places = ['', 'gruppen/', 'gruppen/2026-03-17/', 'soeg/'];
const SITEMAP = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${places
  .map((place) => `<url><loc>${SMALL_URL}${place}</loc><lastmod>2026-03-17</lastmod></url>`)
  .join('')}</urlset>
`;

const EVENT = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Møde i gruppen',
  startDate: '2026-03-17',
})}</script>\n`;

const MEETING = `<p><a href="#punkt-1">1. Ventetider</a></p>
<p><a href="referat.pdf">Referat som PDF</a></p>
<p><a href="../kalender.ics">Kalender</a></p>
<section aria-labelledby="punkt-1"><h2 id="punkt-1">1. Ventetider</h2>
<h3>Referat</h3>
<p>Gruppen drøftede ventetiderne.</p></section>
<p><a href="../">Gruppen<span class="unseen">, alle møder i gruppen</span></a></p>`;

const BODY = {
  id: `${SMALL_URL}oparl/body/gruppen.json`,
  type: 'https://schema.oparl.org/1.1/Body',
  name: 'Gruppen',
};

/** The files of a small site in which nothing is wrong, by path. */
export function smallSite() {
  return {
    'index.html': page(
      'Møder',
      '',
      '<ul><li><a href="gruppen/">Gruppen</a></li></ul><p><a href="feed.xml">Nyt fra alle</a></p>',
    ),
    'gruppen/index.html': page(
      'Gruppen',
      '../',
      '<ul><li><a href="2026-03-17/">17. marts 2026</a></li></ul>',
    ),
    'gruppen/2026-03-17/index.html': page('Møde den 17. marts 2026', '../../', MEETING, EVENT),
    'gruppen/2026-03-17/moede.json': '{}',
    'gruppen/2026-03-17/referat.pdf': '%PDF-1.7\n%%EOF\n',
    'gruppen/feed.xml': FEED,
    'gruppen/kalender.ics': CALENDAR,
    'soeg/index.html': page(
      'Søg',
      '../',
      '<p><label for="ord">Søg efter</label> <input id="ord" name="q" type="search"></p><ul id="fund" aria-live="polite"></ul>',
      '<script type="module" src="../aktiver/soeg.js"></script>\n',
    ),
    '404.html': page(
      'Siden findes ikke',
      '/moeder/',
      '<p><a href="/moeder/">Begynd forfra på forsiden</a></p>',
    ),
    'aktiver/stil.css': STYLE,
    'aktiver/soeg.js': SEARCH,
    'feed.xml': FEED,
    'kalender.ics': CALENDAR,
    'sitemap.xml': SITEMAP,
    'moeder.json': JSON.stringify([{ url: `${SMALL_URL}gruppen/2026-03-17/#punkt-1` }]),
    'oparl/body/gruppen.json': JSON.stringify(BODY),
    'oparl/list/bodies.json': JSON.stringify({
      data: [BODY],
      pagination: { totalElements: 1, elementsPerPage: 100, currentPage: 1, totalPages: 1 },
      links: { self: `${SMALL_URL}oparl/list/bodies.json` },
    }),
    _headers: `/*\n  Content-Security-Policy: ${POLICY}\n`,
  };
}

/** Writes files into a new folder. */
export function writeSite(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}
