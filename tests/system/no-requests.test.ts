import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allBytes, readablePdfText } from './pdf-contents.js';
import { runSpawned } from './run-dmpg.js';
import { Workspace } from './workspace.js';

const GUARD = 120_000;
const requests: string[] = [];
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('svar');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const page = (host: string) => `<link rel="stylesheet" href="http://${host}/link.css">
<link rel="preload" as="font" href="http://${host}/preload.woff2" crossorigin>
<link rel="dns-prefetch" href="http://localhost:${host.split(':')[1] ?? ''}/">
<link rel="preconnect" href="http://${host}/">
<link rel="icon" href="http://${host}/icon.png">
<base href="http://${host}/base/">
<style>@import "http://${host}/import.css"; h1 { background: url(http://${host}/style.png) }</style>
<script src="http://${host}/script.js"></script>
<script>fetch('http://${host}/fetch'); new Image().src = 'http://${host}/image';</script>
<main>
<h1>{{title}}</h1>
<img src="http://${host}/img.png" srcset="http://${host}/img2.png 2x" alt="Billede">
<img src="//${host}/img3.png" alt="Billede"><img src="relative.png" alt="Billede">
<picture><source srcset="http://${host}/source.png"><img src="data:," alt=""></picture>
<iframe src="http://${host}/iframe"></iframe>
<iframe srcdoc="<img src='http://${host}/srcdoc.png'>"></iframe>
<object data="http://${host}/object" type="text/html"></object>
<embed src="http://${host}/embed">
<video src="http://${host}/video" poster="http://${host}/poster.png" autoplay></video>
<audio src="http://${host}/audio" autoplay></audio>
<svg><image href="http://${host}/svg.png"></image><use href="http://${host}/use.svg#a"></use></svg>
<input type="image" src="http://${host}/input.png" alt="Knap">
<form action="http://${host}/form"><button autofocus>Send</button></form>
<p style="background: url(http://${host}/inline.png)">Tekst</p>
<table background="http://${host}/table.png"><tr><td>Celle</td></tr></table>
{{> short-agenda}}
{{#each items}}{{> item}}{{/each}}
</main>
`;
const style = (host: string) => `@import url("http://${host}/user-import.css");
@font-face { font-family: Fjern; src: url(http://${host}/font.woff2) }
body { font-family: Fjern; background-image: url("http://${host}/user-style.png"), image-set("http://${host}/set.png" 1x) }
h1::before { content: url(http://${host}/content.png) }
li { list-style-image: url('//${host}/list.png'); cursor: url(http://${host}/cursor.png), auto }
@page { background: url(http://${host}/page.png) }
`;
const text = (host: string) => `---
format: FORMAT
gruppe: Prøvegruppen
dato: 2026-03-17
sted: http://${host}/sted
---

## Punkt http://${host}/titel

[Henvisning](http://${host}/link) og <http://${host}/autolink> og http://${host}/literal

<img src="http://${host}/html.png"> <style>@import "http://${host}/html.css";</style>

### Bilag

- [Bilag](http://${host}/bilag.pdf)
`;

describe('the browser that prints', () => {
  it('makes no request for anything that text, style or template asks for', { timeout: GUARD }, async () => {
    using workspace = new Workspace({
      'minutes/eget.md': text(address).replace('FORMAT', 'eget'),
      'minutes/indbygget.md': text(address).replace('FORMAT', 'dmpg'),
      'templates/eget/format.yaml': 'name: Eget\nextends: dmpg\n',
      'templates/eget/page.hbs': page(address),
      'templates/eget/style.css': style(address),
    });

    const run = await runSpawned(['minutes', 'build'], { cwd: workspace.root });

    expect(requests).toEqual([]);
    // Both were printed; the one whose template shows what no screen reader can read is not written.
    expect(run.stderr).toMatch(/^minutes\/eget\.md:\d+:\d+ fejl .*\[pdf-nonconforming\]$/m);
    expect(run.stderr).toContain('1 møde bygget: 3 filer');
    expect(run.code).toBe(1);
    const pages = await runSpawned(['minutes', 'build', '--to', 'html'], { cwd: workspace.root });
    expect(pages.code).toBe(0);
    expect(requests).toEqual([]);
    // The server does answer: a request would have been seen.
    await (await fetch(`http://${address}/proeve`)).text();
    expect(requests).toEqual(['/proeve']);
    // And the page was printed with the addresses in it.
    const pdf = await readablePdfText(workspace.read('out/indbygget.pdf'));
    expect(pdf).toContain(`http://${address}/link`);
    expect(workspace.text('out/eget.html')).toContain(`http://${address}/iframe`);
  });

  it('goes nowhere when a template sends it away', { timeout: GUARD }, async () => {
    using workspace = new Workspace({
      'minutes/eget.md': text(address).replace('FORMAT', 'eget'),
      'templates/eget/format.yaml': 'name: Eget\nextends: dmpg\n',
      'templates/eget/page.hbs': `<meta http-equiv="refresh" content="0; url=http://${address}/refresh"><main><h1>{{title}}</h1></main>`,
    });
    const before = requests.length;

    const { code, stderr } = await runSpawned(['minutes', 'build', '--to', 'pdf'], { cwd: workspace.root });

    expect(requests.slice(before)).toEqual([]);
    expect(stderr).not.toMatch(/\[(?:internal-error|browser-crash)\]/);
    expect(workspace.list('out')).toEqual(code === 0 ? ['eget.pdf'] : []);
  });

  it('shows no file of the machine in a PDF', { timeout: GUARD }, async () => {
    using workspace = new Workspace({
      'hemmelig.txt': 'Indholdet af en fil på maskinen',
      'minutes/eget.md': text(address).replace('FORMAT', 'eget'),
      'templates/eget/format.yaml': 'name: Eget\nextends: dmpg\n',
    });
    const file = `file://${workspace.path('hemmelig.txt')}`;
    const page = `<main><h1>{{title}}</h1><iframe src="${file}"></iframe><object data="${file}"></object><embed src="${file}"></main>`;
    workspace.write('templates/eget/page.hbs', page);

    const { code } = await runSpawned(['minutes', 'build', '--to', 'pdf'], { cwd: workspace.root });

    expect(code).toBe(0);
    const pdf = workspace.read('out/eget.pdf');
    expect(await readablePdfText(pdf)).toContain('Prøvegruppen');
    expect(`${await readablePdfText(pdf)}${allBytes(pdf).toString('latin1')}`).not.toContain(
      'Indholdet af en fil',
    );
  });
});
