import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buildSearchIndex } from '../../src/pipeline/search/build-search-index.js';
import type { SearchPage } from '../../src/pipeline/search/build-search-index.js';
import type { SiteFile } from '../../src/site/meeting-summary.js';
import { shardList } from '../../src/site/search/shards.js';
import type { SearchShard } from '../../src/site/search/shards.js';
import { searchPage } from '../../src/site/pages/search-page.js';
import { loadSiteTemplates } from '../../src/pipeline/site-templates.js';
import { DEFAULT_SITE } from '../../src/model/site-settings.js';
import { ROOT } from '../parse-source.js';

/** Where the site stands on its host: not at the top, as little as on GitHub Pages. */
const PLACE = '/arkiv/moeder/';
/** As the search page has it. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** A site of nothing but meetings and their search, with the given pages in each part of the index. */
export async function searchSite(
  parts: Readonly<Record<string, readonly SearchPage[]>>,
  language: 'da' | 'en',
): Promise<Map<string, string | Buffer>> {
  const pages = Object.values(parts).flat();
  const { templates } = loadSiteTemplates(path.join(ROOT, 'templates'), path.join(ROOT, 'none'), language);
  const shards: SearchShard[] = Object.keys(parts).map((folder) => ({ folder, addresses: [] }));
  const files: SiteFile[] = [
    searchPage([], { settings: { ...DEFAULT_SITE, language }, templates }),
    ...templates.assets(),
    ...pages.map(({ address, html }) => ({ path: `${address}index.html`, content: html })),
    shardList(shards),
  ];
  for (const [folder, ofPart] of Object.entries(parts))
    files.push(...(await buildSearchIndex(folder, () => ofPart, language)));
  return new Map(files.map((file) => [file.path, file.content]));
}

/** Serves a site from the loopback address until closed. */
export class SiteServer {
  readonly #server: Server;
  /** Of the site: `http://127.0.0.1:1234/arkiv/moeder/` */
  address = '';
  /** What the paths begin with, below the site's, that are answered with an error. */
  broken: string | undefined;

  constructor(files: ReadonlyMap<string, string | Buffer>) {
    this.#server = createServer((request, response) => {
      const asked = decodeURIComponent(new URL(request.url ?? '', 'http://host').pathname);
      const name = asked.slice(PLACE.length).replace(/(^|\/)$/, '$1index.html');
      const isBroken = this.broken !== undefined && name.startsWith(this.broken);
      const content = asked.startsWith(PLACE) && !isBroken ? files.get(name) : undefined;
      const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
      response.writeHead(content === undefined ? 404 : 200, {
        'content-type': type,
        'content-security-policy': POLICY,
      });
      response.end(content);
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${PLACE}`;
    return this;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
