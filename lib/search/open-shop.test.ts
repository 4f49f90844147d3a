import { describe, expect, it } from 'vitest';
import { buildCards } from './cards';
import { atCosine, testModel, testProduct } from './fixtures';
import { maxIndexBytes, openShop } from './open-shop';
import { decodeQueryVector } from './query-codec';
import { encodeSnapshot } from './snapshot';

const products = ['near', 'far'].map((id) => testProduct(id));
const { version, bytes } = encodeSnapshot({
  modelId: testModel,
  dimension: 16,
  views: [
    { productId: 'near', viewId: 'near-1', angle: null, vector: atCosine(0.99) },
    { productId: 'far', viewId: 'far-1', angle: null, vector: atCosine(0.1) },
  ],
});
const embedding = { modelId: testModel, vector: atCosine(1) };

/** A server that answers from a table and remembers what it was asked. */
function server(changes: Record<string, Response | Error> = {}, views = 2) {
  const asked: { path: string; body: unknown }[] = [];
  const answers: Record<string, Response | Error> = {
    '/api/index': Response.json({
      version,
      modelId: testModel,
      dimension: 16,
      products: 2,
      views,
      indexUrl: `/api/index/${version}.bin`,
      cardsUrl: `/api/index/${version}.{locale}.json`,
    }),
    [`/api/index/${version}.bin`]: new Response(bytes),
    [`/api/index/${version}.he.json`]: Response.json(buildCards(products, 'he')),
    '/api/search': Response.json({ matches: [], cards: [] }),
    ...changes,
  };
  const open = () =>
    openShop({
      locale: 'he',
      origin: 'http://shop.test',
      fetch: async (input, init) => {
        const { pathname } = new URL(String(input));
        asked.push({ path: pathname, body: init?.body ? JSON.parse(String(init.body)) : null });
        const answer = answers[pathname] ?? new Response(null, { status: 404 });
        if (answer instanceof Error) throw answer;
        return answer.clone();
      },
    });
  return { open, asked };
}

describe('openShop', () => {
  it('downloads the index in the page’s language once and searches on the device', async () => {
    const { open, asked } = server();
    const shop = await open();
    expect(shop.info).toMatchObject({ modelId: testModel, dimension: 16, runsOn: 'device' });
    const downloads = asked.length;
    const answer = await shop.search({ embedding });
    expect(answer.cards.map((card) => card.id)).toEqual(['near', 'far']);
    expect(asked).toHaveLength(downloads);
  });

  it('sends a large shop’s server the vector and nothing of the photo', async () => {
    const { open, asked } = server({}, Math.ceil(maxIndexBytes / 24) + 1);
    const shop = await open();
    expect(shop.info.runsOn).toBe('server');
    await shop.search({ embedding, text: 'oak', filters: { inStock: true } });
    const sent = asked.at(-1) as { path: string; body: { q: string } };
    expect(sent.path).toBe('/api/search');
    expect(Object.keys(sent.body).sort()).toEqual(['filters', 'locale', 'q', 'text']);
    const read = decodeQueryVector(sent.body.q, { modelId: testModel, dimension: 16 });
    expect(read.vector[0]).toBeCloseTo(1, 2);
  });

  it('asks the server when the index arrives damaged', async () => {
    const damaged = bytes.slice();
    damaged[damaged.length - 1] = (damaged.at(-1) as number) ^ 1;
    const { open } = server({ [`/api/index/${version}.bin`]: new Response(damaged) });
    expect((await open()).info.runsOn).toBe('server');
  });

  it('says NETWORK when the shop cannot be reached, and passes the server’s own code on', async () => {
    await expect(server({ '/api/index': new TypeError('offline') }).open()).rejects.toMatchObject({
      code: 'NETWORK',
    });
    const refused = Response.json({ error: { code: 'DATABASE_LOCKED', message: 'Later.' } }, { status: 503 });
    await expect(server({ '/api/index': refused }).open()).rejects.toMatchObject({ code: 'DATABASE_LOCKED' });
  });
});
