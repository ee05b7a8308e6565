/** A meeting without a finding, to which others are the beginning. */
function meeting(date, decision) {
  return `---
format: dmpg
dokument: referat
status: endelig
gruppe: Gruppen på prøve
dato: ${date}
tid: "10:00-12:00"
sted: Lokale 3
deltagere:
  - Helle Bruun Vestergaard, professor, Region Midtjylland (forperson)
  - navn: Mathias Enevold Brask
    titel: specialkonsulent
    organisation: Sekretariatet
    rolle: referent
---

## 1. Godkendelse af dagsorden

### Referat

${decision}
`;
}

const FILE = 'minutes/2026-03-17-gruppen-paa-proeve.md';
const OTHER = 'minutes/2026-06-09-gruppen-paa-proeve.md';
const PAGE = '/gruppen-paa-proeve/2026-03-17/';
const DOCUMENT = '/__dmpg/document/2026-03-17-gruppen-paa-proeve/';
const GOOD = meeting('2026-03-17', 'Gruppen godkendte dagsordenen.');
/** A word without a place to break, which is wider than a narrow screen. */
const WIDE = `Ukendtoverskrift${'uden_mellemrum'.repeat(6)}`;
const BROKEN = `${GOOD}\n### ${WIDE}\n\n| A |\n| - |\n| <b>x</b> |\n\n## \n`;

/** Pages to look at: address below the preview's, expected status, and whether there is a link past what stands before the content. */
const page = (address, { expected = 200, hasSkipLink = true } = {}) => ({ address, expected, hasSkipLink });

/**
 * What a preview goes through, one after the other: the files that change, and the pages to look at then. The first is there
 * when it starts.
 */
export const STATES = [
  {
    name: 'nothing-to-show',
    files: { [FILE]: GOOD, 'dmpg.config.yaml': 'site: [' },
    pages: [page('/', { expected: 503, hasSkipLink: false })],
  },
  {
    name: 'broken-from-the-start',
    files: { [FILE]: BROKEN, [OTHER]: meeting('2026-06-09', 'Godkendt.'), 'dmpg.config.yaml': '' },
    pages: [page(PAGE, { expected: 404 }), page(DOCUMENT, { expected: 503, hasSkipLink: false })],
  },
  {
    name: 'no-findings',
    files: { [FILE]: GOOD },
    pages: [page(PAGE), page('/'), page(DOCUMENT, { hasSkipLink: false })],
  },
  {
    name: 'findings',
    files: {
      [FILE]: `${GOOD}\nGruppen gruppen drøftede planen planen. <i>Se</i> [her](https://example.org/).\n`,
    },
    pages: [page(PAGE)],
  },
  {
    name: 'broke-after-a-good-version',
    files: { [FILE]: BROKEN },
    pages: [page(PAGE)],
  },
];

/** Where the keyboard is tried: a meeting's page, and its file. */
export const PLACES = { page: PAGE, file: FILE };
