/*
 * The peer, in a process of its own: md-to-pdf as its own command line runs it, with one server and one browser for
 * all files, twenty of them at once (a hundred at once fail). Its documented function would start a browser for each
 * file, which takes several times as long.
 * Usage: node bench/md-to-pdf-loop.js <folder it is installed in> <browser> <folder for the PDFs> <Markdown files…>
 */
import { createRequire } from 'node:module';
import path from 'node:path';

const BATCH = 20;

const [installed, executablePath, folder, ...files] = process.argv.slice(2);
const require = createRequire(path.join(installed, 'package.json'));
const { defaultConfig } = require('md-to-pdf/dist/lib/config');
const { convertMdToPdf } = require('md-to-pdf/dist/lib/md-to-pdf');
const { closeBrowser } = require('md-to-pdf/dist/lib/generate-output');
const { closeServer, serveDirectory } = require('md-to-pdf/dist/lib/serve-dir');

const config = {
  ...defaultConfig,
  port: await require('get-port')(),
  basedir: path.dirname(files[0]),
  launch_options: { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
};
const server = await serveDirectory(config);
for (let first = 0; first < files.length; first += BATCH) {
  const batch = files.slice(first, first + BATCH);
  await Promise.all(
    batch.map((file) => {
      const dest = path.join(folder, `${path.basename(file, '.md')}.pdf`);
      return convertMdToPdf({ path: file }, { ...config, dest, pdf_options: { ...config.pdf_options } });
    }),
  );
}
await closeBrowser();
await closeServer(server);
