import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { imageIn } from './image-bytes';

export type Traffic = {
  /** Every request that left the browser so far: pages, workers, beacons. */
  requests: { method: string; url: string; bodyBytes: number }[];
  /** One sentence for each thing that must never happen: a foreign origin, or a picture in a body or an address. */
  violations: string[];
};

/**
 * A test whose browser reaches the network only through a proxy that reads along. (Chromium's own tools do not
 * show the body of a Blob or of a beacon, so listening to `page.on('request')` would miss a sent photo.)
 *
 *     test('keeps the photo', async ({ page, traffic }) => { …; expect(traffic.violations).toEqual([]) })
 */
export const test = base.extend<{ recorder: Traffic & { address: string }; traffic: Traffic }>({
  recorder: async ({ baseURL }, use) => {
    const recorder = await startRecorder(new URL(baseURL as string).origin);
    await use(recorder);
    await recorder.close();
  },
  traffic: async ({ recorder }, use) => use(recorder),
  // `<-loopback>`: also for localhost, which Chromium would reach directly.
  proxy: async ({ recorder }, use) => use({ server: recorder.address, bypass: '<-loopback>' }),
});

async function startRecorder(origin: string) {
  const traffic: Traffic = { requests: [], violations: [] };
  const note = (sentence: string) => traffic.violations.push(sentence);
  const proxy = createServer((incoming, outgoing) => {
    void pass(incoming, outgoing, origin, traffic).catch((error: Error) => {
      outgoing.writeHead(502).end(error.message);
    });
  });
  proxy.on('connect', (incoming, socket) => {
    note(`a connection to ${incoming.url} was asked for`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxy.on('upgrade', (incoming, socket) => {
    note(`a WebSocket to ${incoming.url} was asked for`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const close = () => {
    proxy.closeAllConnections();
    return new Promise((resolve) => proxy.close(resolve));
  };
  return Object.assign(traffic, { address, close });
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  traffic: Traffic,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(incoming.url as string);
  const method = incoming.method ?? 'GET';
  traffic.requests.push({ method, url: url.href, bodyBytes: body.length });
  const inAddress = imageIn(Buffer.from(decodeURIComponent(url.search)), 4 * 1024);
  if (inAddress) traffic.violations.push(`the address ${url.href.slice(0, 120)} holds ${inAddress}`);
  const inBody = imageIn(body);
  if (inBody) traffic.violations.push(`${method} ${url.href} sends ${inBody}`);
  if (url.origin !== origin) {
    traffic.violations.push(`${method} ${url.href} leaves the shop's origin`);
    outgoing.writeHead(403).end();
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const onward = forward(url, { method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('end', resolve);
      answer.on('error', reject);
    });
    onward.on('error', reject);
    onward.end(body);
  });
}
