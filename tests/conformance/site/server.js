import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { headersFor, readHeaders } from './headers-file.js';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Below which the site stands, so that an address which works only at a server's root is found out. */
export const PREFIX = '/moeder/';

/**
 * Serves a folder below `/moeder/` on the loopback address, as a plain web server would, with the headers that the site's own
 * `_headers` asks for.
 * @returns its address with `/` at its end, `asked` (path, status, and type of what was asked for, to be emptied by whoever
 * wants to), and `close`.
 */
export async function serve(folder) {
  const rules = readHeaders(path.join(folder, '_headers'));
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const { status, file, location } = find(folder, decodeURIComponent(pathname));
    const type = TYPES[path.extname(file ?? '')] ?? 'application/octet-stream';
    asked.push({ path: pathname, status, type });
    if (location) return void response.writeHead(status, { location }).end();
    const own = headersFor(rules, `/${pathname.slice(PREFIX.length)}`);
    response.writeHead(status, { ...own, 'content-type': type }).end(file ? readFileSync(file) : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}${PREFIX}`,
    asked,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function find(folder, pathname) {
  const missing = path.join(folder, '404.html');
  const nothing = { status: 404, ...(existsSync(missing) && { file: missing }) };
  if (!pathname.startsWith(PREFIX)) return { status: 404 };
  const file = path.join(folder, path.normalize(`/${pathname.slice(PREFIX.length)}`));
  if (!existsSync(file)) return nothing;
  if (!statSync(file).isDirectory()) return { status: 200, file };
  if (!pathname.endsWith('/')) return { status: 301, location: `${pathname}/` };
  return existsSync(path.join(file, 'index.html'))
    ? { status: 200, file: path.join(file, 'index.html') }
    : nothing;
}
