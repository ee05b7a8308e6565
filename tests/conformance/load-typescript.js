import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Below the checkout, so that packages which are not bundled are found. */
const FOLDER = path.resolve('node_modules', '.cache', 'dmpg-conformance');

/** What the bundler itself adds for syntax that is newer than Node 20. */
const COMPILED_IN = '@oxc-project/';

/**
 * Imports TypeScript of this repository: bundles it, with all it imports of ours, and loads the bundle.
 * @param name of the bundle's file; @param file the module, relative to the checkout.
 */
export async function loadTypeScript(name, file) {
  mkdirSync(FOLDER, { recursive: true });
  const bundle = await rolldown({
    input: path.resolve(file),
    platform: 'node',
    transform: { target: 'es2022' },
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id) && !id.startsWith(COMPILED_IN),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [{ name: 'own-place', transform: knowOwnPlace }],
  });
  const target = path.join(FOLDER, `${name}.mjs`);
  await bundle.write({ file: target, codeSplitting: false });
  await bundle.close();
  return import(pathToFileURL(target).href);
}

/** A module that asks where it lies must be told where its source lies. */
function knowOwnPlace(code, id) {
  if (!code.includes('import.meta.url')) return null;
  return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
}
