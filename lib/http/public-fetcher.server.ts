import 'server-only';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { AppError, isAppError } from '@/lib/core/app-error';
import { isPublicAddress } from './public-address';

export type FetcherOptions = {
  /** Largest answer, in bytes. */
  maxBytes: number;
  /** For one address with all that it leads on to. */
  timeoutMilliseconds: number;
  /** How often an address may lead on to another. */
  maxRedirects: number;
  /** Which IP addresses may be connected to. */
  mayReach: (ipAddress: string) => boolean;
  /** Finds a name's IP addresses, as `dns.lookup` does. */
  lookup: typeof dns.lookup;
};

export const defaultFetcherOptions: FetcherOptions = {
  maxBytes: 25_000_000,
  timeoutMilliseconds: 20_000,
  maxRedirects: 5,
  mayReach: isPublicAddress,
  lookup: dns.lookup,
};

/** Gives the bytes behind an http or https address. */
export type FetchBytes = (address: string) => Promise<Uint8Array>;

/**
 * A fetcher for addresses that somebody else wrote down, e.g. in a catalogue: it reaches the public internet and
 * nothing inside the network that this machine stands in. A name is judged by the very IP addresses that the socket
 * connects to, in the socket's own look-up, so that a name which changes its answer (DNS rebinding) or a redirect
 * leads nowhere else. Connections are kept for the next address of the same host.
 *
 * Node's `fetch` would do it with a dispatcher of undici's, a second copy of what Node contains; `http.request` takes
 * the look-up as it is.
 *
 * @returns A function that throws AppError, with words that follow the address. `BAD_REQUEST`: not http(s), not a
 *   public address (`details.ipAddress`), or led on too often. `IMAGE_TOO_LARGE`. `NETWORK`: it did not answer, in time
 *   or with 200 (`details.status`).
 */
export function publicFetcher(options: Partial<FetcherOptions> = {}): FetchBytes {
  const given = { ...defaultFetcherOptions, ...options };
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };
  return async (address) => {
    const signal = AbortSignal.timeout(given.timeoutMilliseconds);
    try {
      let url = new URL(address);
      for (let hop = 0; hop <= given.maxRedirects; hop++) {
        const answer = await ask(url, given, agents, signal);
        const next = redirectOf(answer, url);
        if (!next) return await bodyOf(answer, given.maxBytes);
        answer.destroy();
        url = next;
      }
      throw new AppError('BAD_REQUEST', `leads on to other addresses more than ${given.maxRedirects} times`, {
        details: { redirects: given.maxRedirects },
      });
    } catch (error) {
      if (isAppError(error)) throw error;
      const seconds = given.timeoutMilliseconds / 1000;
      // Several IP addresses that all refuse make an error without words.
      const why = (error as Error).message || ((error as NodeJS.ErrnoException).code ?? '');
      throw new AppError(
        'NETWORK',
        `could not be fetched: ${signal.aborted ? `nothing whole came within ${seconds} s` : why}`,
        { details: signal.aborted ? { seconds } : { why }, cause: error },
      );
    }
  };
}

type Agents = Record<'http:' | 'https:', http.Agent>;

function ask(
  url: URL,
  options: FetcherOptions,
  agents: Agents,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { protocol } = url;
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new AppError('BAD_REQUEST', `leads to ${protocol}, and only http and https are fetched`, {
      details: { protocol },
    });
  }
  // An IP address in the URL is connected to without a look-up. `URL` has put odd spellings (0x7f.1) in order.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !options.mayReach(host)) throw closed(host);
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? https : http).get(url, {
      agent: agents[protocol],
      lookup: guarded(options),
      signal,
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Vitrine' },
    });
    request.on('response', resolve);
    request.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a kept connection just as it was used again: ask once more, on a new one.
      if (request.reusedSocket && error.code === 'ECONNRESET' && !signal.aborted)
        resolve(ask(url, options, agents, signal));
      else reject(error);
    });
  });
}

/** The socket's look-up: gives it no IP address that may not be reached. */
function guarded({ lookup, mayReach }: FetcherOptions): LookupFunction {
  return (name, how, done) =>
    lookup(name, { ...how, all: true }, (error, found) => {
      if (error) return done(error, '');
      const refused = found.find(({ address }) => !mayReach(address));
      if (refused) return done(closed(refused.address), '');
      const [first] = found;
      if (how.all) done(null, found);
      else done(null, first?.address ?? '', first?.family);
    });
}

function closed(ipAddress: string): AppError {
  return new AppError(
    'BAD_REQUEST',
    `leads to ${ipAddress}, which is not an address of the public internet`,
    {
      details: { ipAddress },
    },
  );
}

function redirectOf(answer: http.IncomingMessage, from: URL): URL | null {
  const { statusCode = 0, headers } = answer;
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return null;
  return new URL(headers.location, from);
}

async function bodyOf(answer: http.IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError('IMAGE_TOO_LARGE', `is larger than ${maxBytes / 1e6} MB`);
  try {
    const status = answer.statusCode ?? 0;
    if (status !== 200) {
      throw new AppError('NETWORK', `could not be fetched: it answered ${status}`, { details: { status } });
    }
    if (Number(answer.headers['content-length']) > maxBytes) throw tooLarge();
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of answer as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > maxBytes) throw tooLarge();
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } finally {
    answer.destroy();
  }
}
