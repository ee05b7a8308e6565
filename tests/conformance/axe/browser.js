import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer';
import { rolldown } from 'rolldown';

/** Where the program's own code stands when it is run by itself: inside the checkout, so that it finds its packages. */
const BUNDLE = path.resolve('dist/conformance/find-browser.js');

/**
 * Starts the very browser with which the program prints, found by the program's own code, which is TypeScript and is
 * bundled for that. @returns puppeteer's browser; whoever asks for it closes it.
 */
export async function openBrowser() {
  const { executablePath, env } = await findBrowser();
  const options = {
    executablePath,
    env: { ...process.env, ...env },
    headless: 'shell',
    pipe: true,
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  };
  const withoutSandbox = { ...options, args: [...options.args, '--no-sandbox'] };
  if (process.getuid?.() === 0) return puppeteer.launch(withoutSandbox);
  // Containers often forbid the sandbox to everybody.
  return puppeteer.launch(options).catch(() => puppeteer.launch(withoutSandbox));
}

async function findBrowser() {
  const bundle = await rolldown({
    input: 'src/render/pdf/find-browser.ts',
    platform: 'node',
    external: /^[^./]/,
  });
  const { output } = await bundle.generate({ codeSplitting: false });
  await bundle.close();
  await mkdir(path.dirname(BUNDLE), { recursive: true });
  await writeFile(BUNDLE, output[0].code);
  const program = await import(pathToFileURL(BUNDLE).href);
  return program.findBrowser();
}
