import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeArchive } from '../../../bench/write-archive.js';

const URL_OF_SITE = 'https://example.org/moeder/';

/** What a workspace with everything that can be configured says of its site. */
const CONFIGURATION = `site:
  url: ${URL_OF_SITE}
  name: Møder på prøve
  publisher:
    name: Sekretariatet på Æbleøen
    email: sekretariat@example.org
  accessibility:
    compliance: partially
    problems: [Ældre bilag er indscannede billeder uden tekst.]
    assessed: 2026-01-15
`;

const DRAWN = `---
format: dmpg
gruppe: Gruppen på prøve
dato: 2026-02-10
status: endelig
---

## Vejen til stuen

![En pil fra hoveddøren til venstre ad gangen og ind i den tredje stue.](tegning.svg)
`;

/** As programs write them: with a prolog, line ends, notes of their own, and words in HTML. */
const DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Created with a drawing program -->

<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   width="300" height="120" viewBox="0 0 300 120" sodipodi:docname="tegning.svg">
  <sodipodi:namedview id="base" />
  <rect width="300" height="120" style="fill:#e8eef4" />
  <path d="M20 100h180v-60h60" style="fill:none;stroke:#1d4e89;stroke-width:6" />
  <switch>
    <foreignObject x="20" y="10" width="160" height="30"><div xmlns="http://www.w3.org/1999/xhtml">Gangen</div></foreignObject>
    <text x="20" y="30">Gangen</text>
  </switch>
</svg>
`;

/**
 * Publishes the samples, a meeting with a drawing and the real meetings beside the checkout as one site, with PDFs and the search.
 * @param folder a temporary one. @returns the site's folder and its address. @throws where that fails.
 */
export function publishSamples(folder) {
  const workspace = path.join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  cpSync('minutes', path.join(workspace, 'minutes'), { recursive: true });
  const real = path.resolve('../shared/real');
  if (!existsSync(real)) throw new Error(`${real} is not beside the checkout`);
  for (const name of readdirSync(real).filter((one) => one.endsWith('.md')))
    cpSync(path.join(real, name), path.join(workspace, 'minutes', name));
  writeFileSync(path.join(workspace, 'minutes', '2026-02-10-tegning.md'), DRAWN);
  writeFileSync(path.join(workspace, 'minutes', 'tegning.svg'), DRAWING);
  writeFileSync(path.join(workspace, 'dmpg.config.yaml'), CONFIGURATION);
  publish(workspace, []);
  return { folder: path.join(workspace, 'site'), url: URL_OF_SITE };
}

/** Publishes a generated archive of so many meetings as HTML. @returns as above. */
export async function publishArchive(folder, count) {
  const workspace = path.join(folder, 'archive');
  mkdirSync(workspace, { recursive: true });
  await writeArchive(workspace, count);
  publish(workspace, ['--no-pdf', '--no-search', '--quiet']);
  return { folder: path.join(workspace, 'site'), url: URL_OF_SITE };
}

/** Runs `dmpg minutes publish` in a workspace. @returns what it said. @throws where it ends with anything but 0. */
export function publish(workspace, flags) {
  const program = path.resolve('bin/dmpg.js');
  const args = [program, 'minutes', 'publish', '--out', 'site', ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: workspace,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`publish ended with ${status}:\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}
