import type { SearchPage } from '../../../src/pipeline/search/build-search-index.js';

/** An item of a page: title and text, which may hold HTML. */
export type PageItem = readonly [title: string, text: string];

/** A meeting's page as far as the search engine looks at it. */
export function searchPage(
  date: string,
  body: string,
  kind: 'dagsorden' | 'referat',
  items: readonly PageItem[],
): SearchPage {
  const sections = items.map(
    ([title, text], i) =>
      `<article><h3 id="punkt-${i + 1}">${i + 1}. ${title}</h3><h4>Sagsfremstilling</h4><p>${text}</p></article>`,
  );
  const facts = `data-udvalg="${body}" data-aar="${date.slice(0, 4)}" data-type="${kind}" data-dato="${date}"`;
  const html = `<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>${body}</title></head><body>
<header><p>Hovedbjælke</p></header>
<main data-pagefind-body ${facts}
 data-pagefind-filter="udvalg[data-udvalg], aar[data-aar], type[data-type]" data-pagefind-meta="udvalg[data-udvalg], dato[data-dato]">
<h1>Møde i ${body} ${date}</h1>
<nav data-pagefind-ignore aria-labelledby="dagsorden-kort"><h2 id="dagsorden-kort">Dagsorden kort</h2></nav>
<div>${sections.join('\n')}</div>
</main></body></html>`;
  return { address: `${slug(body)}/${date}/`, date, html };
}

function slug(body: string): string {
  return body
    .toLowerCase()
    .replaceAll('ø', 'oe')
    .replaceAll(/[^a-z]+/g, '-');
}

/** A small archive; `number` meetings of three bodies. */
export function searchPages(number: number): SearchPage[] {
  const bodies = ['Udvalget for Søvn, Uro og Æbler', 'Rusmiddelrådet', 'Børneudvalget'];
  return Array.from({ length: number }, (_, i) =>
    searchPage(
      new Date(Date.UTC(2015, 0, 5 + 40 * i)).toISOString().slice(0, 10),
      bodies[i % 3] ?? '',
      i % 4 === 0 ? 'dagsorden' : 'referat',
      [
        [`Godkendelse af dagsorden nr. ${i}`, `Dagsordenen blev godkendt af kreds${i}.`],
        [`Ny retningslinje for område ${i % 5}`, `Retningslinjen om ældre borgeres søvnløshed, udgave ${i}.`],
        ['Økonomi', `Regnskabet for å${i} viser et mindreforbrug &lt;0,5 %.`],
      ],
    ),
  );
}
