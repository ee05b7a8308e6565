import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';

const NEEDED_AT_ONCE = new RegExp(
  [
    'node_modules/commander/',
    'src/cli/(?:main|program|build-command|progress|terminal|usage-error)',
    'src/locale/(?:cli-|publish-|preview-|language)',
    'src/(?:model(?!/(?:zip-archive|table-width))|processes)/',
    'src/workspace/(?:atomic-write|build-cache|committed|configuration-file|content-hash|entry-cache|file-state|find-|previous|program|read-source|source-hashes)',
    'src/formats/format-folder',
    'src/pipeline/(?:build|format-folders|freshness|open-questions)',
    'src/render/pdf/(?:find|embedded)-browser',
  ].join('|'),
);
/** The little that the thread which looks at files needs, to hash them. */
const NEEDED_BY_THREAD = /src\/workspace\/(?:content-hash|source-hashes|side-thread)\./;
const common = {
  platform: 'node',
  // The search engine finds its binary from where its own files are.
  external: [/^node:/, '@sparticuz/chromium', 'pagefind'],
  transform: { target: 'es2022' },
};
/** Names of functions and classes stay, so that a stack trace can be read; all else is short, which spares the engine reading it. */
const minify = {
  compress: false,
  mangle: { keepNames: { function: true, class: true } },
  codegen: { removeWhitespace: true },
};

/**
 * The program in a few files: with hundreds of small modules to find and read, one meeting took half as long again.
 * Commands and stages stay chunks of their own, loaded when needed; what answers `--version` is one small file.
 */
export default [
  {
    ...common,
    input: {
      main: 'src/cli/main.ts',
      'write-built-files': 'src/cli/write-built-files.ts',
      'markdown-thread': 'src/parse/markdown-thread.ts',
      'side-thread-script': 'src/workspace/side-thread-script.ts',
      'check-thread': 'src/pipeline/check-thread.ts',
      'search-thread': 'src/pipeline/search/search-thread.ts',
      'page-thread': 'src/pipeline/publish/page-thread.ts',
      'finish-thread': 'src/render/pdf/finish-thread.ts',
      'attachment-thread': 'src/workspace/attachment-thread.ts',
      'foreign-pdf-thread': 'src/render/pdf/package/foreign-pdf-thread.ts',
      // For those who judge PDFs from outside the program: tests/conformance.
      'check-pdf': 'src/render/pdf/gate/check-pdf.ts',
    },
    resolve: {
      alias: {
        // Only for browsers that are spoken to over a network.
        ws: path.resolve('src/render/pdf/no-web-socket.ts'),
        // The same code as modules, of which what is not used can be left out.
        yaml: path.resolve('node_modules/yaml/browser/dist/index.js'),
        handlebars: path.resolve('node_modules/handlebars/lib/handlebars.js'),
        // Handlebars has code of its own for where there are no source maps.
        'source-map': path.resolve('src/render/html/no-source-map.ts'),
      },
    },
    output: {
      dir: 'dist/app',
      cleanDir: true,
      // What every build needs before it knows whether there is anything to do, in one file.
      codeSplitting: {
        groups: [
          { name: 'sources', test: NEEDED_BY_THREAD, priority: 1 },
          { name: 'start', test: NEEDED_AT_ONCE },
        ],
      },
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      minify,
    },
    plugins: [withoutDownloads(), readyTemplates(), thirdPartyLicenses()],
  },
  {
    ...common,
    input: { 'quick-answer': 'src/cli/quick-answer.ts' },
    output: { dir: 'dist/app', entryFileNames: '[name].js', minify },
  },
];

/** Leaves out what puppeteer would download browsers with. */
function withoutDownloads() {
  return {
    name: 'without-downloads',
    resolveId(source, importer) {
      const isTheirs = /\/@puppeteer\/browsers\//.test(importer?.replaceAll('\\', '/') ?? '');
      return isTheirs && source.endsWith('/httpUtil.js')
        ? path.resolve('src/render/pdf/no-downloads.ts')
        : undefined;
    },
  };
}

/** Puts the templates into the bundle as Handlebars compiles them, so that only those of a workspace are compiled there. */
function readyTemplates() {
  const none = ': ReadyTemplates = new Map()';
  const folders = new Map([
    [path.resolve('src/render/html/ready-templates.ts'), 'base'],
    [path.resolve('src/site/ready-site-templates.ts'), 'site'],
  ]);
  return {
    name: 'ready-templates',
    transform(code, id) {
      const folder = folders.get(path.resolve(id));
      if (folder === undefined) return undefined;
      if (!code.includes(none)) throw new Error(`${id} has no ${none}`);
      const entries = readyEntries(path.join('templates', folder));
      return code.replace(none, () => `: ReadyTemplates = new Map([${entries.join()}])`);
    },
  };
}

/** The entries of a `ReadyTemplates`, as code, for all templates in a folder. */
export function readyEntries(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  return files.sort().map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const program = Handlebars.parse(text);
    const partials = new Set();
    class PartialFinder extends Handlebars.Visitor {
      PartialStatement(partial) {
        partials.add(partial.name.original);
        super.PartialStatement(partial);
      }
    }
    new PartialFinder().accept(program);
    const key = createHash('sha256').update(text).digest('base64url');
    const spec = Handlebars.precompile(program, { preventIndent: true, knownHelpersOnly: true });
    return `[${JSON.stringify(key)},{partials:${JSON.stringify([...partials])},spec:${spec}}]`;
  });
}

/** Writes the licences of all packages whose code is in the bundle beside it, as they ask. */
function thirdPartyLicenses() {
  return {
    name: 'third-party-licenses',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? chunk.moduleIds : [],
      );
      const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
      const notices = [...folders].map(noticeOf).sort();
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: notices.join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

function packageFolder(id) {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/').replace(/^\0+/, ''))?.[1];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), 'utf8') : `Licence: ${license}`;
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
