const MEETING = 'gruppen/2026-03-17/index.html';
const SEARCH = 'soeg/index.html';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

const change = (file, from, to) => (files) => ({ ...files, [file]: files[file].replaceAll(from, to) });
const atEnd = (html, file = MEETING) => change(file, '</main>', `${html}</main>`);
const inHead = (html, file = MEETING) => change(file, '</head>', `${html}</head>`);
const without = (name) => (files) =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file !== name));
const withStyle = (css) => (files) => ({
  ...files,
  'aktiver/stil.css': `${files['aktiver/stil.css']}${css}`,
});

/** Faults that can be told without a browser, and the rule that must see each. */
export const STATIC_FAULTS = [
  ['html/no-dup-id', atEnd('<p id="punkt-1">Igen</p>')],
  ['html/element-permitted-content', atEnd('<ul><p>Tekst</p></ul>')],
  ['html/close-order', atEnd('<p><b>Tekst</p></b>')],
  ['html/wcag/h37', atEnd('<p><img src="../../aktiver/intet.png"></p>')],
  ['link-to-nothing', atEnd('<p><a href="../2026-03-18/">Næste</a></p>')],
  ['link-to-nothing', change('kalender.ics', '2026-03-17/', '2026-03-19/')],
  [
    'link-to-nothing',
    change(
      'feed.xml',
      'href="https://example.org/moeder/gruppen/2026-03-17/"',
      'href="https://example.org/moeder/intet/"',
    ),
  ],
  ['link-to-nothing', change('sitemap.xml', `soeg/`, 'find/')],
  ['link-to-no-place', atEnd('<p><a href="#punkt-2">To</a></p>')],
  ['link-to-no-place', change('moeder.json', 'punkt-1', 'punkt-7')],
  ['link-to-no-place', change('feed.xml', 'punkt-1', 'punkt-7')],
  ['link-root-relative', atEnd('<p><a href="/moeder/gruppen/">Gruppen</a></p>')],
  ['link-leaves-site', atEnd('<p><a href="../../../andet/">Andet</a></p>')],
  ['link-without-slash', atEnd('<p><a href="../../gruppen">Gruppen</a></p>')],
  ['link-fetches-elsewhere', inHead('<link rel="stylesheet" href="https://fonts.example/f.css">')],
  ['link-fetches-elsewhere', atEnd('<p><img alt="Kort" src="https://kort.example/a.png"></p>')],
  ['link-odd-scheme', atEnd('<p><a href="ftp://example.org/">Filer</a></p>')],
  ['page-not-reachable', change('index.html', 'href="gruppen/"', 'href="./"')],
  ['script-inline', atEnd('<script>1</script>')],
  ['script-attribute', atEnd('<p onclick="1">Tekst</p>')],
  ['script-address', atEnd('<p><a href="javascript:1">Tekst</a></p>')],
  ['style-inline', inHead('<style>p { color: red; }</style>')],
  ['style-attribute', atEnd('<p style="color: red">Tekst</p>')],
  ['language-missing', change(MEETING, ' lang="da"', '')],
  ['title-missing', change(MEETING, /<title>.*?<\/title>/g, '<title></title>')],
  ['main-missing', change(MEETING, /<(\/?)main/g, '<$1div')],
  ['policy-missing', change(MEETING, /<meta http-equiv[^>]*>/g, '')],
  ['policy-weak', change(MEETING, "style-src 'self'", "style-src 'self' 'unsafe-inline'")],
  ['policy-weak', change(MEETING, "script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")],
  ['json-ld-missing', change(MEETING, '"Event"', '"Thing"')],
  ['json-ld-context', change(MEETING, 'https://schema.org', 'https://schema.example')],
  ['json-ld-broken', change(MEETING, '{"@context"', '{{"@context"')],
  ['page-heavy', atEnd(`<p>${'Tekst. '.repeat(15_000)}</p>`)],
  ['not-readable', change('feed.xml', '</feed>', '</fed>')],
  ['not-readable', change('moeder.json', ']', '')],
  ['atom-updated', change('feed.xml', '2026-03-17T00:00:00Z', '17. marts 2026')],
  ['atom-id', change('feed.xml', /<id>.*?<\/id>/g, '')],
  ['atom-author', change('feed.xml', /<author>.*<\/author>/g, '')],
  ['atom-id-twice', change('feed.xml', /<entry>.*?<\/entry>/gs, '$&$&')],
  ['calendar-line-end', change('kalender.ics', '\r\n', '\n')],
  ['calendar-line-long', change('kalender.ics', 'Møde i gruppen', 'Møde i gruppen '.repeat(6))],
  ['calendar-uid', change('kalender.ics', /BEGIN:VEVENT.*END:VEVENT\r\n/gs, '$&$&')],
  ['calendar-dtstamp', change('kalender.ics', /DTSTAMP:.*\r\n/g, '')],
  ['calendar-property', change('kalender.ics', 'VERSION:2.0\r\n', '')],
  ['sitemap-lacks', change('sitemap.xml', /<url><loc>[^<]*03-17\/.*?<\/url>/g, '')],
  ['sitemap-loc', change('sitemap.xml', 'https://example.org/moeder/soeg/', 'soeg/')],
  ['sitemap-twice', change('sitemap.xml', /<url><loc>[^<]*03-17\/.*?<\/url>/g, '$&$&')],
  ['sitemap-lastmod', change('sitemap.xml', '2026-03-17<', '17/3<')],
  ['oparl-id', change('oparl/body/gruppen.json', 'gruppen.json', 'andre.json')],
  ['oparl-type', change('oparl/body/gruppen.json', '1.1/Body', '2.0/Body')],
  ['oparl-two-types', change('oparl/list/bodies.json', '1.1/Body', '1.1/Meeting')],
  ['oparl-list', change('oparl/list/bodies.json', '"totalPages":1', '"totalPages":2')],
  ['file-missing', without('404.html')],
  ['file-missing', without('gruppen/feed.xml')],
  ['file-missing', without('gruppen/2026-03-17/moede.json')],
];

/** Faults that only a browser shows. */
export const BROWSER_FAULTS = [
  ['request-elsewhere', withStyle('h1 { background: url("https://billeder.example/a.png"); }')],
  ['request-failed', withStyle('h1 { background: url("intet.png"); }')],
  ['image-not-shown', atEnd('<p><img alt="Kort" src="../../feed.xml"></p>')],
  ['image-not-shown', atEnd('<p><img alt="Kort"></p>')],
  ['policy-violated', atEnd(`<p><img alt="Prik" src="${PIXEL}"></p>`)],
  [
    'policy-violated',
    (files) => ({ ...files, _headers: "/gruppen/*\n  Content-Security-Policy: style-src 'none'\n" }),
  ],
  ['layout-shift', (files) => shifting(files)],
  ['page-scrolls-sideways', withStyle('h1 { width: 2000px; }')],
  [
    'script-error',
    (files) =>
      inHead('<script src="../../aktiver/fejl.js" defer></script>')({
        ...files,
        'aktiver/fejl.js': 'nothingOfThatName();',
      }),
  ],
  ['text-needs-script', (files) => shifting(files)],
  ['empty-without-script', (files) => onlyByScript(files)],
  ['text-cut-off', withStyle('.unseen { clip-path: none; width: 2em; }')],
  ['color-contrast', withStyle('p { color: #888; background: #aaa; }')],
  ['focus-not-visible', withStyle(':focus-visible { outline: none !important; }')],
  ['stop-not-reached', atEnd('<p><a href="../" tabindex="-1">Kun med mus</a></p>')],
  ['skip-link-not-first', change(MEETING, 'class="skip"', 'class="vaek"')],
];

/** A script that pushes the text down when all is shown. */
function shifting(files) {
  const code = `setTimeout(() => { const p = document.createElement('p'); p.textContent = 'Først kom jeg'; p.append(document.createElement('br'), 'Så mere');
document.querySelector('main').prepend(p); }, 150);`;
  return inHead('<script src="../../aktiver/sent.js" defer></script>')({ ...files, 'aktiver/sent.js': code });
}

function onlyByScript(files) {
  const code = `document.querySelector('main').innerHTML = '<h1>Møde</h1><p>Her kommer alt det, der står i referatet.</p>';`;
  const empty = change(MEETING, /<main(.*?)>.*<\/main>/gs, '<main$1><h1>Møde</h1></main>')(files);
  return inHead('<script src="../../aktiver/alt.js" defer></script>')({ ...empty, 'aktiver/alt.js': code });
}

/** What stops a citizen, and the journey that must tell. */
export const JOURNEY_FAULTS = [
  ['journey-search', change('aktiver/soeg.js', 'ventetiderne', 'noget andet')],
  ['journey-search', change(SEARCH, 'type="search"', 'type="search" tabindex="-1"')],
  ['journey-search', change('aktiver/soeg.js', '2026-03-17', '2026-03-18')],
  ['journey-search', change('aktiver/soeg.js', '#punkt-1', '')],
  ['journey-search', change('aktiver/soeg.js', '#punkt-1', '#punkt-2')],
  ['journey-search', change('aktiver/soeg.js', 'item.append(link)', 'link.tabIndex = -1; item.append(link)')],
  ['journey-search', (files) => ({ ...files, 'gruppen/2026-03-17/referat.pdf': 'PDF' })],
  ['journey-without-script', (files) => ({ ...files, 'gruppen/2026-03-17/referat.pdf': 'PDF' })],
  ['journey-without-script', change(MEETING, 'href="referat.pdf"', 'href="referat.pdf" tabindex="-1"')],
  ['journey-without-script', change(MEETING, 'href="../kalender.ics"', 'href="../feed.xml"')],
  ['journey-without-script', (files) => ({ ...files, 'gruppen/kalender.ics': '' })],
  ['journey-without-script', change(MEETING, 'href="#punkt-1"', 'href="#indhold"')],
  [
    'journey-without-script',
    change('gruppen/index.html', 'href="2026-03-17/"', 'href="2026-03-17/" tabindex="-1"'),
  ],
];
