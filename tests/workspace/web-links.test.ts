import { describe, expect, it } from 'vitest';
import { checkWebLinks } from '../../src/workspace/web-links.js';
import { webRequest } from '../../src/workspace/web-request.js';
import { byPath, check, settings, settingsFor, SHORT, startServer, wordOf, wordsOf } from './web-server.js';

describe('a page', () => {
  it.each<[number, string, string[]]>([
    [200, 'fine', ['HEAD']],
    [204, 'fine', ['HEAD']],
    [304, 'fine', ['HEAD']],
    [404, 'broken not-found', ['HEAD', 'GET']],
    [410, 'broken gone', ['HEAD', 'GET']],
    [400, 'unknown rejected', ['HEAD', 'GET']],
    [401, 'unknown rejected', ['HEAD', 'GET']],
    [403, 'unknown rejected', ['HEAD', 'GET']],
    [451, 'unknown rejected', ['HEAD', 'GET']],
    [500, 'unknown rejected', ['HEAD', 'GET']],
    [999, 'unknown rejected', ['HEAD', 'GET']],
    [503, 'unknown unavailable', ['HEAD', 'HEAD']],
  ])('with status %i is %s', async (status, word, methods) => {
    const server = await startServer(byPath);
    const answer = await check(server.at(`/${status}`), settingsFor(server));
    expect(wordOf(answer)).toBe(word);
    expect(answer.status).toBe(status);
    expect(server.asked).toEqual(methods.map((method) => `${method} /${status}`));
  });

  it.each([405, 501, 404, 403, 500])('that gives %i to HEAD alone is there', async (status) => {
    const server = await startServer(({ method }, response) => {
      response.writeHead(method === 'HEAD' ? status : 200).end('indhold');
    });
    expect(await check(server.at('/'), settingsFor(server))).toEqual({
      broken: false,
      insecure: false,
      status: 200,
    });
    expect(server.asked).toEqual(['HEAD /', 'GET /']);
  });

  it('is not read: its head is enough', async () => {
    const server = await startServer(({ method }, response) => {
      if (method === 'HEAD') response.writeHead(405).end();
      else response.writeHead(200).write('en begyndelse, som ingen slutning får');
    });
    expect(wordOf(await check(server.at('/stor.pdf'), settingsFor(server)))).toBe('fine');
  });

  it('is asked by a program that says what it is', async () => {
    const server = await startServer(byPath);
    await check(server.at('/200?a=1#afsnit'), settingsFor(server));
    expect(server.asked).toEqual(['HEAD /200?a=1']);
    expect(server.headers[0]?.['user-agent']).toMatch(/^dmpg\/\d\S* \(link check\)$/);
    expect(server.headers[0]).not.toHaveProperty('cookie');
    expect(server.headers[0]).not.toHaveProperty('referer');
  });
});

describe('a server that does not answer', () => {
  it('within the time is not broken', async () => {
    const server = await startServer(() => undefined);
    const answer = await check(server.at('/'), settingsFor(server, { limits: { ...SHORT, request: 50 } }));
    expect(answer).toEqual({ broken: false, insecure: false, reason: 'timeout' });
  });

  it('with a whole head within the time is not broken', async () => {
    const server = await startServer(({ socket }, response) => {
      socket.write('HTTP/1.1 404 Not Found\r\n');
      const timer = setInterval(() => socket.write('X-Langsom: ja\r\n'), 10);
      response.on('close', () => clearInterval(timer));
    });
    const answer = await check(server.at('/'), settingsFor(server, { limits: { ...SHORT, request: 100 } }));
    expect(wordOf(answer)).toBe('unknown timeout');
  });

  it('a second time is not asked a third', async () => {
    const server = await startServer(() => undefined);
    const urls = ['/1', '/2', '/3', '/4'].map(server.at);
    const report = await checkWebLinks(urls, settingsFor(server, { limits: { ...SHORT, request: 50 } }));
    expect(Object.values(wordsOf(report))).toEqual(urls.map(() => 'unknown timeout'));
    expect(server.asked).not.toContain('HEAD /3');
  });

  it.each([
    ['closes the connection', ''],
    ['speaks another language', '220 hej\r\n'],
  ])('but %s is not broken', async (_, words) => {
    const server = await startServer(({ socket }) => void socket.end(words));
    expect(wordOf(await check(server.at('/'), settingsFor(server)))).toBe('unknown unreachable');
  });

  it('for want of one is not broken', async () => {
    const server = await startServer(byPath);
    const given = settingsFor(server);
    await server.stop();
    const answer = await check(server.at('/200'), given);
    expect(wordOf(answer)).toBe('unknown refused');
  });

  it('before the run is over is not broken', async () => {
    const server = await startServer(() => undefined);
    const urls = ['/1', '/2'].map(server.at);
    const report = await checkWebLinks(urls, settingsFor(server, { limits: { ...SHORT, run: 50 } }));
    expect(report).toMatchObject({ outOfTime: true, unknown: 2 });
    expect(Object.values(wordsOf(report))).toEqual(['unknown out-of-time', 'unknown out-of-time']);
    expect(server.asked).not.toContain('HEAD /2');
  });
});

describe('a busy server', () => {
  it.each([429, 503])('that answers %i is asked once more after the time it names', async (status) => {
    let count = 0;
    const server = await startServer((_, response) => {
      if (++count === 1) response.writeHead(status, { 'Retry-After': '0' }).end();
      else response.writeHead(404).end();
    });
    expect(wordOf(await check(server.at('/'), settingsFor(server)))).toBe('broken not-found');
    expect(server.asked).toEqual(['HEAD /', 'HEAD /', 'GET /']);
  });

  it.each([
    ['seconds', '11'],
    ['a date', new Date(1_000_000_011_000).toUTCString()],
  ])('that asks for a longer time in %s is left alone', async (_, retryAfter) => {
    const server = await startServer((_request, response) => {
      response.writeHead(429, { 'Retry-After': retryAfter }).end();
    });
    const limits = { pause: 0, longestRetry: 10_000 };
    const report = await checkWebLinks([server.at('/1'), server.at('/2')], settingsFor(server, { limits }));
    expect(Object.values(wordsOf(report))).toEqual(['unknown unavailable', 'unknown unavailable']);
    expect(server.asked).toEqual(['HEAD /1']);
  });

  it('is waited for until the date it names, by the clock that was given', async () => {
    let count = 0;
    const server = await startServer((_, response) => {
      const until = new Date(1_000_000_000_000).toUTCString();
      response.writeHead(++count === 1 ? 429 : 200, { 'Retry-After': until }).end();
    });
    // A default that would outlast the test shows that the date was read.
    const limits = { pause: 0, retry: 600_000, longestRetry: 1000 };
    expect(wordOf(await check(server.at('/'), settingsFor(server, { limits })))).toBe('fine');
  });

  it('is asked by one at a time', async () => {
    const server = await startServer(({ url = '' }, response) => {
      setTimeout(
        () => response.writeHead(url.startsWith('/til') ? 302 : 200, { Location: '/maal' }).end(),
        5,
      );
    });
    const urls = ['/1', '/til-2', '/3', '/til-4', '/5'].map(server.at);
    const report = await checkWebLinks(urls, settingsFor(server));
    expect(Object.values(wordsOf(report))).toEqual(urls.map(() => 'fine'));
    expect(server.asked).toHaveLength(7);
    expect(server.mostAtOnce()).toBe(1);
  });
});

describe('a redirect', () => {
  const follow = async (moves: Readonly<Record<string, string>>, headers: Record<string, string> = {}) => {
    const server = await startServer(({ url = '' }, response) => {
      const to = moves[url];
      if (to === undefined) response.writeHead(url.startsWith('/404') ? 404 : 200).end();
      else response.writeHead(301, { Location: to, ...headers }).end();
    });
    return { server, word: wordOf(await check(server.at('/a'), settingsFor(server))) };
  };

  it('is followed five times', async () => {
    const chain = { '/a': '/b', '/b': 'c', '/c': '/d', '/d': '/e' };
    expect((await follow({ ...chain, '/e': '/slut' })).word).toBe('fine');
    expect((await follow({ ...chain, '/e': '/404' })).word).toBe('broken not-found');
    const { word, server } = await follow({ ...chain, '/e': '/f', '/f': '/slut' });
    expect(word).toBe('unknown too-many-redirects');
    expect(server.asked).not.toContain('HEAD /slut');
  });

  it('in a circle is broken when GET confirms it', async () => {
    const { word, server } = await follow({ '/a': '/b', '/b': '/a#igen' });
    expect(word).toBe('broken redirect-loop');
    expect(server.asked).toEqual(['HEAD /a', 'HEAD /b', 'GET /a', 'GET /b']);
  });

  it('in a circle that a cookie would end is not broken', async () => {
    expect((await follow({ '/a': '/a' }, { 'Set-Cookie': 'set=1' })).word).toBe('unknown rejected');
  });

  it('in a circle for HEAD alone is not broken', async () => {
    const server = await startServer(({ method }, response) => {
      response.writeHead(method === 'HEAD' ? 302 : 200, { Location: '/a' }).end();
    });
    expect(wordOf(await check(server.at('/a'), settingsFor(server)))).toBe('fine');
  });

  it('to an address with æ, ø and å as plain bytes is followed there', async () => {
    const location = Buffer.from('/404-nej/blåbær').toString('latin1');
    const { server } = await follow({ '/a': location });
    expect(server.asked).toContain('GET /404-nej/bl%C3%A5b%C3%A6r');
  });

  it.each(['mailto:a@eksempel.dk', 'http://bruger:kode@127.0.0.1/', 'http://127.0.0.1:1/', 'http://['])(
    'to »%s« is not followed, and not broken',
    async (to) => {
      const { word, server } = await follow({ '/a': to });
      expect(word).toBe('unknown not-asked');
      expect(server.asked).toEqual(['HEAD /a']);
    },
  );

  it('to nowhere is none', async () => {
    expect((await follow({ '/a': '' })).word).toBe('fine');
  });
});

describe('an interruption', () => {
  it('ends the check though the server does not answer', async () => {
    const controller = new AbortController();
    const server = await startServer(() => controller.abort(new Error('afbrudt')));
    const limits = { ...SHORT, request: 10 * 60_000 };
    const given = settingsFor(server, { signal: controller.signal, limits });
    await expect(checkWebLinks(['/1', '/2'].map(server.at), given)).rejects.toThrow('afbrudt');
    expect(server.asked).toEqual(['HEAD /1']);
  });

  it('ends it while it waits for a busy server', async () => {
    const controller = new AbortController();
    const server = await startServer((_, response) => {
      response.on('close', () => controller.abort(new Error('afbrudt')));
      response.writeHead(503).end();
    });
    const limits = { pause: 0, retry: 10 * 60_000, longestRetry: 20 * 60_000 };
    const given = settingsFor(server, { signal: controller.signal, limits });
    await expect(check(server.at('/'), given)).rejects.toThrow('afbrudt');
  });

  it('before the beginning lets nothing begin', async () => {
    const server = await startServer(byPath);
    const given = settingsFor(server, { signal: AbortSignal.abort(new Error('afbrudt')) });
    await expect(check(server.at('/200'), given)).rejects.toThrow('afbrudt');
    expect(server.asked).toEqual([]);
  });
});

describe('what is never asked', () => {
  it('is this machine, also by another name', async () => {
    const server = await startServer(byPath);
    const given = { ...settingsFor(server), allowPrivate: false };
    const urls = ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433'].map(
      (host) => `http://${host}:${server.port}/404`,
    );
    const report = await checkWebLinks(urls, given);
    expect(Object.values(wordsOf(report))).toEqual(urls.map(() => 'unknown not-asked'));
    expect(server.asked).toEqual([]);
  });

  it('is this machine by a name that gives itself out for another', async () => {
    const server = await startServer(byPath);
    const request = webRequest({ allowPrivate: false });
    const asking = request(
      new URL(`http://localhost:${server.port}/200`),
      'HEAD',
      new AbortController().signal,
    );
    await expect(asking).rejects.toMatchObject({ code: 'EPRIVATE' });
    expect(server.asked).toEqual([]);
  });

  it('is what is no address', async () => {
    const urls = [
      '',
      'http://',
      'https://[',
      'ikke en adresse',
      'http://a b.dk/',
      'bilag/a.pdf',
      '//www.eksempel.dk',
    ];
    const report = await checkWebLinks(urls, settings());
    expect(Object.values(wordsOf(report))).toEqual(urls.map(() => 'unknown not-asked'));
    expect(report).toMatchObject({ offline: false, proxy: false, outOfTime: false, unknown: urls.length });
  });
});
