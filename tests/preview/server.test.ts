import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen, PortTakenError } from '../../src/preview/listen.js';
import { sendFile, sendText } from '../../src/preview/responses.js';
import { DISGUISES } from './request-path.test.js';
import { MEETING_PAGE, ask, finding, sampleSite, testPreview } from './sample-site.js';
import type { TestPreview } from './sample-site.js';

async function published(): Promise<TestPreview> {
  const tested = await testPreview();
  await tested.publish();
  return tested;
}

/** Sends these bytes and nothing else. @returns what comes back. */
function sendRaw({ preview }: TestPreview, lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(preview.origin);
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(Number(port), hostname, () => socket.write([...lines, '', ''].join('\r\n')));
    socket.on('data', (part) => (answer += part.toString('utf8'))).on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

describe('pages', () => {
  it('are served with the preview’s script and style, and headers that keep them here', async () => {
    const tested = await published();
    const { status, headers, text } = await ask(tested, MEETING_PAGE);
    expect(status).toBe(200);
    expect(text).toContain('Første udgave');
    expect(text).toMatch(/<link rel="stylesheet" href="\/__dmpg\/preview.css"><\/head>/);
    expect(text).toMatch(
      /<script src="\/__dmpg\/preview.js" defer data-version="page-[0-9a-f]{24}" data-document="\/__dmpg\/document\/2025-11-07-dmpg-proeve\/"><\/script><\/body>/,
    );
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'self'$/);
    expect(headers['content-security-policy']).not.toMatch(
      /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/,
    );
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('are the only files that are changed', async () => {
    const tested = await published();
    const site = sampleSite('Første udgave');
    for (const name of ['dmpg/2025-11-07/moede.json', 'dmpg/2025-11-07/bilag/index.html', 'aktiver/site.css'])
      expect((await ask(tested, `/${name}`)).text).toBe(site[name]);
    expect((await ask(tested, '/dmpg/2025-11-07/moede.json')).headers['content-type']).toBe(
      'application/json; charset=utf-8',
    );
  });

  it('run no script of a page among attachments, which could read the drafts', async () => {
    const tested = await published();
    const policyOf = async (target: string) =>
      (await ask(tested, target)).headers['content-security-policy'] as string;
    expect(await policyOf('/dmpg/2025-11-07/bilag/index.html')).toMatch(/; sandbox$/);
    expect(await policyOf(MEETING_PAGE)).not.toContain('sandbox');
    expect(await policyOf('/dmpg/2025-11-07/moede.json')).not.toContain('sandbox');
  });

  it('are found without the slash, and missed with the site’s own page', async () => {
    const tested = await published();
    const redirect = await ask(tested, '/dmpg/2025-11-07?a=b');
    expect([redirect.status, redirect.headers['location']]).toEqual([302, MEETING_PAGE]);
    const missing = await ask(tested, '/dmpg/1999/');
    expect([missing.status, missing.text.includes('Findes ikke')]).toEqual([404, true]);
    expect((await ask(tested, '/index.html/')).status).toBe(404);
  });

  it('are sent to GET and HEAD alone', async () => {
    const tested = await published();
    const head = await ask(tested, MEETING_PAGE, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    expect(await ask(tested, '/aktiver/site.css', { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
    });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
      const { status, headers } = await ask(tested, MEETING_PAGE, { method });
      expect([method, status, headers['allow']]).toEqual([method, 405, 'GET, HEAD']);
    }
  });
});

describe('what is asked in another’s name', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', 'localhost', 'localhost:1'])(
    'is refused: Host %j',
    async (host) => {
      const tested = await published();
      for (const target of [MEETING_PAGE, '/__dmpg/events', '/__dmpg/preview.js', '/aktiver/site.css']) {
        const { status, text, headers } = await ask(tested, target, { headers: { host } });
        expect(status).toBe(403);
        expect(text).toContain('DNS-rebinding');
        expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      }
    },
  );

  it('is refused where there is no Host, or two', async () => {
    const tested = await published();
    const own = `Host: ${new URL(tested.preview.origin).host}`;
    expect(await sendRaw(tested, ['GET / HTTP/1.0'])).toMatch(/^HTTP\/1\.1 403 /);
    expect(await sendRaw(tested, ['GET / HTTP/1.0', 'Host:'])).toMatch(/^HTTP\/1\.1 403 /);
    expect(await sendRaw(tested, ['GET / HTTP/1.1', 'Connection: close'])).toMatch(/^HTTP\/1\.1 400 /);
    expect(await sendRaw(tested, ['GET / HTTP/1.0', own, 'Host: evil.example'])).toMatch(
      /^HTTP\/1\.1 4\d\d /,
    );
    expect(await sendRaw(tested, ['GET http://evil.example/ HTTP/1.0', own])).toMatch(/^HTTP\/1\.1 400 /);
    expect(await sendRaw(tested, ['GET / HTTP/1.0', own])).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is answered under each of the machine’s own names', async () => {
    const tested = await published();
    const { port } = new URL(tested.preview.origin);
    for (const name of ['localhost', '127.0.0.1', '[::1]'])
      expect((await ask(tested, '/', { headers: { host: `${name}:${port}` } })).status).toBe(200);
  });

  it('gets no events', async () => {
    const tested = await published();
    const headers = { origin: 'http://evil.example' };
    expect((await ask(tested, '/__dmpg/events', { headers })).status).toBe(403);
  });
});

describe('what lies outside the folder', () => {
  it.each(DISGUISES.filter((target) => target.startsWith('/')))('is not served: %s', async (target) => {
    const tested = await published();
    writeFileSync(path.join(tested.siteFolder, '../secret.txt'), 'hemmeligt');
    writeFileSync(path.join(tested.siteFolder, '.htaccess'), 'hemmeligt');
    const { status, text } = await ask(tested, target);
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('hemmeligt');
  });

  it('is not served through a symbolic link', async () => {
    const tested = await published();
    const outside = path.join(tested.siteFolder, '../ude');
    mkdirSync(outside);
    writeFileSync(path.join(outside, 'index.html'), 'hemmeligt');
    writeFileSync(path.join(tested.siteFolder, '.skjult'), 'hemmeligt');
    const links: readonly (readonly [string, string])[] = [
      [path.join(outside, 'index.html'), 'fil.html'],
      [outside, 'mappe'],
      ['../ude', 'relativ'],
      ['/etc/passwd', 'passwd'],
      ['.skjult', 'synlig.txt'],
      ['ring', 'ring'],
    ];
    for (const [to, name] of links) symlinkSync(to, path.join(tested.siteFolder, name));
    for (const target of [
      '/fil.html',
      '/mappe/',
      '/mappe',
      '/mappe/index.html',
      '/relativ/',
      '/passwd',
      '/synlig.txt',
      '/ring',
    ]) {
      const { status, text } = await ask(tested, target);
      expect([target, status]).toEqual([target, 404]);
      expect(text).not.toMatch(/hemmeligt|root:/);
    }
    symlinkSync('dmpg', path.join(tested.siteFolder, 'inde'));
    expect((await ask(tested, '/inde/2025-11-07/')).status).toBe(200);
  });

  it.skipIf(process.platform === 'win32')('is no pipe that would wait for ever', async () => {
    const tested = await published();
    execFileSync('mkfifo', [path.join(tested.siteFolder, 'roer')]);
    expect((await ask(tested, '/roer')).status).toBe(404);
  });
});

describe('publications that fail', () => {
  it('leave the pages as they were, and are mended by the next', async () => {
    const tested = await published();
    Object.assign(tested.next, { files: undefined, diagnostics: [finding('error', 'no-items')] });
    await tested.publish();
    expect(tested.panels.at(-1)).toMatchObject({
      stale: 'Viser seneste version uden fejl.',
      summary: '1 fejl',
    });
    expect((await ask(tested, MEETING_PAGE)).text).toContain('Første udgave');
    tested.next.failure = 'uventet';
    await tested.publish();
    expect(tested.panels.at(-1)).toMatchObject({ failure: 'uventet', groups: [] });
    expect((await ask(tested, MEETING_PAGE)).text).toContain('Første udgave');
    Object.assign(tested.next, { files: sampleSite('Anden udgave'), diagnostics: [], failure: undefined });
    await tested.publish();
    expect(tested.panels.at(-1)).toMatchObject({ stale: undefined, failure: undefined, errors: 0 });
    expect((await ask(tested, MEETING_PAGE)).text).toContain('Anden udgave');
  });

  it('show a page of the preview’s own where there is no site', async () => {
    const tested = await testPreview();
    Object.assign(tested.next, { files: undefined, diagnostics: [finding('error', 'no-items')] });
    await tested.publish();
    for (const target of ['/', MEETING_PAGE]) {
      const { status, text } = await ask(tested, target);
      expect(status).toBe(503);
      expect(text).toContain('Der er intet at vise endnu.');
      expect(text).toContain('data-version="none"');
    }
    expect((await ask(tested, '/aktiver/site.css')).status).toBe(404);
  });

  it('wait with what is missing until the publication that is under way has ended', async () => {
    const tested = await published();
    rmSync(tested.siteFolder, { recursive: true });
    tested.preview.update();
    expect((await ask(tested, MEETING_PAGE)).status).toBe(200);
  });
});

describe('events', () => {
  it('tell a page its version and what was found', async () => {
    const tested = await published();
    const served = /data-version="([^"]+)"/.exec((await ask(tested, MEETING_PAGE)).text)?.[1];
    const asked = await fetch(
      `${tested.preview.origin}/__dmpg/events?page=${encodeURIComponent(MEETING_PAGE)}`,
    );
    expect(asked.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const reader = asked.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!heard.includes('data: ')) heard += (await reader?.read())?.value ?? '';
    expect(heard).toContain(`"version":"${served}"`);
    await reader?.cancel();
  });
});

describe('a file that is gone when it is read', () => {
  it('is told of, instead of breaking the connection off', async () => {
    const server = await listen((request, response) => {
      sendFile(request, response, '/findes/ikke.css').catch(() => sendText(response, 'x', { status: 500 }));
    }, 0);
    onTestFinished(() => server.close());
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(500);
  });
});

describe('a meeting’s document', () => {
  const slug = '2025-11-07-dmpg-proeve';

  it('is made when it is looked at, and stands in a frame', async () => {
    const tested = await published();
    tested.next.document = '<!doctype html><title>Dokument</title><style>p{color:red}</style>';
    const document = await ask(tested, `/__dmpg/document/${slug}.html`);
    expect(document.text).toBe(tested.next.document);
    expect(document.headers['content-security-policy']).toBe("frame-ancestors 'self'");
    const frame = await ask(tested, `/__dmpg/document/${slug}/`);
    expect(frame.text).toContain(`<iframe src="/__dmpg/document/${slug}.html"`);
    expect(frame.text).toContain(`<a href="${MEETING_PAGE}">`);
  });

  it('says so where it cannot be made, and is no other file', async () => {
    const tested = await published();
    expect(await ask(tested, `/__dmpg/document/${slug}.html`)).toMatchObject({ status: 503 });
    for (const target of [
      '/__dmpg/document/andet/',
      '/__dmpg/document/',
      '/__dmpg/',
      '/__dmpg/document/a/b.html',
    ])
      expect((await ask(tested, target)).status).toBe(404);
  });

  it('has a page that keeps up also while its meeting is gone', async () => {
    const tested = await published();
    const { status, text } = await ask(tested, '/__dmpg/document/andet/');
    expect(status).toBe(404);
    expect(text).toContain('Mødet findes ikke.');
    expect(text).toContain('data-version="unknown"');
  });

  it('shows why where making it fails without a finding', async () => {
    const tested = await testPreview({ makeDocument: () => Promise.reject(new Error('<b>fuld</b>')) });
    await tested.publish();
    const { status, text } = await ask(tested, `/__dmpg/document/${slug}/`);
    expect(status).toBe(503);
    expect(text).toContain('&lt;b>fuld&lt;/b>');
  });
});

describe('listen', () => {
  it('takes the next free port, but none other than was asked for', async () => {
    const first = await listen(() => undefined, undefined);
    const second = await listen(() => undefined, undefined);
    expect(second.port).toBeGreaterThan(first.port);
    await expect(listen(() => undefined, first.port)).rejects.toThrow(PortTakenError);
    await Promise.all([first.close(), second.close()]);
  });

  it('can be reached on the loopback address alone', async () => {
    const tested = await published();
    expect(new URL(tested.preview.origin).hostname).toBe('127.0.0.1');
  });
});
