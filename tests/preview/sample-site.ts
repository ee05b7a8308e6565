import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { PREVIEW_DA } from '../../src/locale/preview-da.js';
import type { Diagnostic, Severity } from '../../src/model/diagnostic.js';
import { TOP_OF_FILE } from '../../src/model/source.js';
import type { PanelContent } from '../../src/preview/panel-content.js';
import type { Publication } from '../../src/preview/publication.js';
import { startPreview } from '../../src/preview/start-preview.js';
import type { Preview, PreviewOptions } from '../../src/preview/start-preview.js';
import { ROOT } from '../parse-source.js';
import { temporaryFolder } from '../temporary-folder.js';

export const MEETING = 'minutes/2025-11-07-dmpg-proeve.md';
export const MEETING_PAGE = '/dmpg/2025-11-07/';

/** A page as the site's are: a policy of its own, style and script by address. */
export function page(title: string, body: string): string {
  const policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";
  return `<!doctype html>\n<html lang="da"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/aktiver/site.css"></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** The files of a small site, by address. */
export function sampleSite(words: string): Record<string, string> {
  return {
    'index.html': page('Forside', '<p>Møder</p>'),
    '404.html': page('Findes ikke', '<p>404</p>'),
    'dmpg/2025-11-07/index.html': page('Mødet', `<p>${words}</p>`),
    'dmpg/2025-11-07/moede.json': '{"a":"æ"}',
    'dmpg/2025-11-07/bilag/index.html': '<html><head></head><body>bilag</body></html>',
    'aktiver/site.css':
      'body { margin: 0 auto; max-width: 60rem; padding: 1rem; font-family: sans-serif; } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }',
  };
}

export function finding(severity: Severity, ruleId: string, file = MEETING, args = {}): Diagnostic {
  return { ruleId, severity, file, range: TOP_OF_FILE, args };
}

function asset(name: string): string {
  return readFileSync(path.join(ROOT, 'templates/preview', name), 'utf8');
}

/** What the next publication does; a test changes it. */
export interface NextPublication {
  files: Record<string, string> | undefined;
  diagnostics: readonly Diagnostic[];
  failure?: string | undefined;
  document?: string | undefined;
}

export interface TestPreview {
  readonly preview: Preview;
  readonly next: NextPublication;
  readonly panels: readonly PanelContent[];
  readonly siteFolder: string;
  /** Publishes what `next` says. */
  readonly publish: () => Promise<void>;
}

/** A preview on a free port with a publication that does as it is told: without `files` nothing is swapped in. */
export async function testPreview(options: Partial<PreviewOptions> = {}): Promise<TestPreview> {
  const folder = temporaryFolder();
  const siteFolder = path.join(folder, 'site');
  const next: NextPublication = { files: sampleSite('Første udgave'), diagnostics: [] };
  const panels: PanelContent[] = [];
  const preview = await startPreview({
    siteFolder,
    publish: () => Promise.resolve().then(() => publishNext(next, siteFolder)),
    makeDocument: () => {
      const file = path.join(folder, 'document.html');
      if (next.document === undefined) rmSync(file, { force: true });
      else writeFileSync(file, next.document);
      return Promise.resolve(file);
    },
    assets: {
      'preview.js': asset('preview.js'),
      'preview.css': asset('preview.css'),
      'panel.css': asset('panel.css'),
    },
    port: 0,
    language: 'da',
    texts: PREVIEW_DA,
    onPublished: (panel) => panels.push(panel),
    ...options,
  });
  onTestFinished(() => preview.close());
  const publish = async () => {
    preview.update();
    await preview.idle();
  };
  return { preview, next, panels, siteFolder, publish };
}

function publishNext({ files, diagnostics, failure }: NextPublication, siteFolder: string): Publication {
  if (failure !== undefined) throw new Error(failure);
  if (files) {
    const beside = `${siteFolder}.new`;
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(beside, name)), { recursive: true });
      writeFileSync(path.join(beside, name), content);
    }
    rmSync(siteFolder, { recursive: true, force: true });
    renameSync(beside, siteFolder);
  }
  const failed = diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  const addresses = new Map([[MEETING, MEETING_PAGE.slice(1)]]);
  return { diagnostics, failed, published: files !== undefined, addresses, files: [MEETING] };
}

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Asks with exactly this path and these headers: nothing is tidied up as a browser would. */
export function ask(
  { preview: { origin } }: Pick<TestPreview, 'preview'>,
  target: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
      response.on('error', reject);
    });
    asked.on('error', reject).end();
  });
}
