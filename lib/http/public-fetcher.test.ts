import type { LookupAddress, LookupOptions } from 'node:dns';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FetcherOptions, publicFetcher } from './public-fetcher.server';

// Servers on the loopback stand for the internet (127.0.0.1) and for what lies inside the network (127.0.0.2).
let outside: http.Server;
let inside: http.Server;
let asked: string[];
let connections = 0;

const listen = (server: http.Server, host: string) =>
  new Promise<void>((resolve) => server.listen(0, host, resolve));
const portOf = (server: http.Server) => (server.address() as AddressInfo).port;
const at = (path: string, host = '127.0.0.1') => `http://${host}:${portOf(outside)}${path}`;

const pages: Record<string, (response: http.ServerResponse) => void> = {
  '/good': (response) => response.end('good'),
  '/gone': (response) => response.writeHead(404).end('gone'),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/to-good': (response) => response.writeHead(301, { location: '/good' }).end(),
  '/to-file': (response) => response.writeHead(307, { location: 'file:///etc/passwd' }).end(),
  '/to-inside': (response) =>
    response.writeHead(302, { location: `http://127.0.0.2:${portOf(inside)}/` }).end(),
  '/to-name': (response) =>
    response.writeHead(302, { location: `http://two.example:${portOf(inside)}/` }).end(),
  '/says-large': (response) => response.writeHead(200, { 'content-length': 2_000_000 }).flushHeaders(),
  '/endless': (response) => {
    const more = setInterval(() => response.write(Buffer.alloc(200_000)), 1);
    response.on('close', () => clearInterval(more));
  },
  '/slow': (response) => response.writeHead(200).flushHeaders(),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half');
    setTimeout(() => response.destroy(), 20);
  },
};

beforeAll(async () => {
  outside = http.createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`);
    (pages[request.url ?? ''] ?? pages['/gone'])?.(response);
  });
  outside.on('connection', () => connections++);
  inside = http.createServer((_request, response) => {
    asked.push('inside');
    response.end('secret');
  });
  await listen(outside, '127.0.0.1');
  // Only Linux has the whole of 127/8; elsewhere nobody listens there, and nobody may ask.
  await listen(inside, process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1');
});
afterAll(() => {
  for (const server of [outside, inside]) {
    server?.closeAllConnections();
    server?.close();
  }
});
beforeEach(() => {
  asked = [];
});

/** Answers names in turn, as a server that changes its mind does. */
const names = (...answers: string[][]) => {
  let turn = 0;
  return ((_name: string, _how: LookupOptions, done: (error: null, found: LookupAddress[]) => void) => {
    const answer = answers[Math.min(turn++, answers.length - 1)] ?? [];
    done(
      null,
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as FetcherOptions['lookup'];
};

const get = async (address: string, options: Partial<FetcherOptions> = {}) => {
  const mayReach = (ipAddress: string) => ipAddress === '127.0.0.1';
  return Buffer.from(await publicFetcher({ mayReach, ...options })(address)).toString();
};
const refused = (sentence: string | RegExp) =>
  expect.objectContaining({ code: 'BAD_REQUEST', message: expect.stringMatching(sentence) });

describe('an address that a catalogue names', () => {
  it('is fetched, also when it leads on', async () => {
    expect(await get(at('/good'))).toBe('good');
    expect(await get(at('/to-good'))).toBe('good');
    expect(await get(at('/good', 'shop.example'), { lookup: names(['127.0.0.1']) })).toBe('good');
    expect(asked.at(-1)).toBe('shop.example/good');
  });

  it('is not fetched unless it is public, however it is spelled', async () => {
    for (const host of ['127.0.0.1', 'localhost', '127.1', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]']) {
      await expect(publicFetcher()(at('/good', host)), host).rejects.toThrow(
        refused(/^leads to \S+, which is not an address of the public internet$/),
      );
    }
    expect(asked).toEqual([]);
  });

  it.each(['10.0.0.8', '169.254.169.254', '::1', 'fd00::1', '::ffff:192.168.0.1'])(
    'is not fetched when its name leads to %s, alone or beside a public one',
    async (inner) => {
      for (const found of [[inner], ['127.0.0.1', inner]]) {
        await expect(get(at('/good', 'a.example'), { lookup: names(found) })).rejects.toThrow(
          refused(`leads to ${inner.replaceAll('.', '\\.')},`),
        );
      }
      expect(asked).toEqual([]);
    },
  );

  it('does not lead on to one that is not public', async () => {
    await expect(get(at('/to-inside'))).rejects.toThrow(refused('leads to 127.0.0.2,'));
    expect(asked).toEqual(['127.0.0.1/to-inside']);
  });

  it('is judged by what its name means when the socket connects, not by what it meant before', async () => {
    const lookup = names(['127.0.0.1'], ['127.0.0.2']);
    await expect(get(at('/to-name', 'one.example'), { lookup })).rejects.toThrow(
      refused('leads to 127.0.0.2,'),
    );
    expect(asked).toEqual(['one.example/to-name']);
  });

  it('is http or https, after each redirect too', async () => {
    for (const address of ['file:///etc/passwd', 'ftp://shop.example/a.jpg', 'data:,x'])
      await expect(get(address)).rejects.toThrow(refused('only http and https'));
    await expect(get(at('/to-file'))).rejects.toThrow(refused('leads to file:'));
    await expect(get(at('/round'), { maxRedirects: 3 })).rejects.toThrow(refused('more than 3 times'));
    expect(asked.filter((page) => page.endsWith('/round'))).toHaveLength(4);
  });

  it('has a limit on what it sends, announced or not', async () => {
    for (const page of ['/says-large', '/endless']) {
      await expect(get(at(page), { maxBytes: 1_000_000 })).rejects.toThrow(
        expect.objectContaining({ code: 'IMAGE_TOO_LARGE', message: 'is larger than 1 MB' }),
      );
    }
  });

  it('has a limit on the time it takes, and says what else went wrong', async () => {
    const failed = (sentence: string) => expect.objectContaining({ code: 'NETWORK', message: sentence });
    await expect(get(at('/slow'), { timeoutMilliseconds: 200 })).rejects.toThrow(
      failed('could not be fetched: nothing whole came within 0.2 s'),
    );
    await expect(get(at('/gone'))).rejects.toThrow(failed('could not be fetched: it answered 404'));
    await expect(get(at('/cut'))).rejects.toThrow(failed('could not be fetched: aborted'));
    await expect(get('http://127.0.0.1:1/')).rejects.toThrow(/^could not be fetched: connect ECONNREFUSED/);
    await expect(get('http://no such host/')).rejects.toThrow(/^could not be fetched: Invalid URL/);
  });

  it('shares a connection with the next one of its host', async () => {
    const fetchBytes = publicFetcher({ mayReach: () => true });
    const before = connections;
    for (let i = 0; i < 3; i++) await fetchBytes(at('/good'));
    expect(connections - before).toBe(1);
  });
});
