import type { Browser, CDPSession, Page } from '@playwright/test';

/** 10 Mb/s down and up with 40 ms to the server and back, as the bar for the viewer states it. */
export const link = { bytesPerSecond: 1_250_000, latencyMilliseconds: 40 };

/** One opening of a viewer by somebody whose browser has nothing of it yet. */
export type Opening = {
  /** From the tap to the first picture of the model. */
  firstFrameMilliseconds: number;
  /** Bytes of script, decoders included, that came over the line after the tap, as they were sent (compressed). */
  scriptBytes: number;
  /** Bytes of the model's file. */
  modelBytes: number;
};

/** A page that has loaded and waits for the tap, and how its viewer is opened and says that it shows. */
export type Contestant = {
  name: string;
  /** Opens the page of a product in a new browser profile and returns when it stands still. */
  visit: (page: Page, slug: string) => Promise<void>;
  /** Taps, waits for the first picture and answers how long that took, in the page's own clock. */
  open: (page: Page) => Promise<number>;
};

/** A cold visit over the slow line. */
export async function measureOpening(
  browser: Browser,
  contestant: Contestant,
  slug: string,
): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await contestant.visit(page, slug);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: link.latencyMilliseconds,
      downloadThroughput: link.bytesPerSecond,
      uploadThroughput: link.bytesPerSecond,
    });
    const bytes = countBytes(session);
    const firstFrameMilliseconds = await contestant.open(page);
    return { firstFrameMilliseconds, ...bytes() };
  } finally {
    await context.close();
  }
}

function countBytes(session: CDPSession): () => { scriptBytes: number; modelBytes: number } {
  const kinds = new Map<string, 'script' | 'model'>();
  const sums = { script: 0, model: 0 };
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!/^https?:/.test(response.url)) return;
    if (/javascript|wasm/.test(response.mimeType)) kinds.set(requestId, 'script');
    if (/gltf/.test(response.mimeType)) kinds.set(requestId, 'model');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) sums[kind] += encodedDataLength;
  });
  return () => ({ scriptBytes: sums.script, modelBytes: sums.model });
}
