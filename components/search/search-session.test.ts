import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError, type ErrorCode } from '@/lib/core/app-error';
import type { Box, Pixels } from '@/lib/photo/pixels';
import type { Region } from '@/lib/region/region';
import { emptyAddress, readAddress } from '@/lib/search/address';
import { encodeQueryVector } from '@/lib/search/query-codec';
import type { RecentSearch } from '@/lib/search/recent-searches';
import type { SearchQuery } from '@/lib/search/search';
import type { ShopAnswer, ShopInfo } from '@/lib/search/shop-search-protocol';
import { createSearchSession } from './search-session';
import type { SessionState } from './session-state';

const modelId = 'test-model';
const info: ShopInfo = { modelId, dimension: 16, products: 3, views: 9, runsOn: 'device' };
const chair: Region = {
  id: 'r0',
  box: { x: 0.2, y: 0.2, width: 0.5, height: 0.5 },
  label: 'chair',
  category: 'chairs',
  score: 0.9,
};
const lamp: Region = { ...chair, id: 'r1', label: 'lamp', box: { x: 0.7, y: 0, width: 0.2, height: 0.3 } };

const photo = (name = 'a.jpg') => new File([name], name);
const pixelsOf = async (file: Blob): Promise<Pixels> => {
  const data = new Uint8ClampedArray(40 * 30 * 4).fill((await file.text()).charCodeAt(0));
  return { width: 40, height: 30, data };
};
/** Another photo or another box, another vector. */
const vectorOf = (box: Box, shade = 0) =>
  Float32Array.from(
    { length: 16 },
    (_, i) => Math.sin(i + shade + box.x * 7 + box.y * 3 + box.width) / 4 + 0.1,
  );

function answerTo(query: SearchQuery): ShopAnswer {
  return {
    basis: query.embedding ? 'photo' : 'text',
    matches: [],
    cards: [],
    likeCard: null,
    total: 0,
    alike: 0,
    alikeHidden: 0,
    nothingAlike: false,
    facets: { categories: [], colours: [], materials: [], inStock: 0, price: null },
    understood: [],
    relaxed: false,
  };
}

function bench() {
  const calls = { load: 0, detect: 0, embed: [] as Box[], search: [] as SearchQuery[] };
  const address: string[] = [];
  const remembered: RecentSearch[] = [];
  const fails: Partial<Record<'decode' | 'load' | 'detect' | 'embed' | 'open' | 'search', ErrorCode[]>> = {};
  const may = (step: keyof typeof fails) => {
    const code = fails[step]?.shift();
    if (code) throw new AppError(code, code);
  };
  const session = createSearchSession({
    async decode(file) {
      may('decode');
      return pixelsOf(file);
    },
    vision: () => ({
      async load() {
        calls.load++;
        may('load');
        return { modelId, dimension: 16, name: 'Test' };
      },
      async detect() {
        calls.detect++;
        may('detect');
        return [chair, lamp];
      },
      async embed(pixels, box) {
        calls.embed.push(box);
        may('embed');
        return { modelId, vector: vectorOf(box, pixels.data[0]) };
      },
    }),
    shop: {
      async open() {
        may('open');
        return info;
      },
      async search(query) {
        calls.search.push(query);
        may('search');
        return answerTo(query);
      },
    },
    history: {
      push: (query) => address.push(query),
      replace: (query) => address.splice(-1, 1, query),
    },
    remember: (search) => remembered.push(search),
    now: () => 1,
  });
  const phases: string[] = [];
  session.subscribe(() => {
    const { phase } = session.getState();
    if (phases.at(-1) !== phase) phases.push(phase);
  });
  const settled = () =>
    vi.waitFor(() => {
      const { seeing, searching } = session.getState();
      if (seeing || searching) throw new Error('still at work');
    });
  return { session, calls, address, remembered, fails, phases, settled, state: () => session.getState() };
}

let at: ReturnType<typeof bench>;
beforeEach(() => {
  at = bench();
});

describe('a photo', () => {
  it('is looked at, embedded where it was most likely taken for, and asked of the shop', async () => {
    await at.session.choose([photo()]);
    await at.settled();
    expect(at.phases).toEqual(['loading-model', 'working', 'done']);
    expect(at.state().photo?.selection).toMatchObject({ kind: 'region', regionId: 'r0' });
    expect(at.calls.search[0]?.embedding?.modelId).toBe(modelId);
    expect(readAddress(at.address[0] ?? '').photo).toBe(at.state().address.photo);
  });

  it('that comes with others is the first of them, and that is said', async () => {
    await at.session.choose([photo('a.jpg'), photo('b.jpg'), photo('c.jpg')]);
    expect(at.state().tookFirstOf).toBe(3);
    await at.settled();
    expect(at.calls.detect).toBe(1);
  });

  it('that cannot be read leaves the one before it, with its answer', async () => {
    await at.session.choose([photo()]);
    await at.settled();
    const before = at.state();
    at.fails.decode = ['IMAGE_DAMAGED'];
    await at.session.choose([photo()]);
    expect(at.state()).toMatchObject({ phase: 'error', error: { code: 'IMAGE_DAMAGED' }, canRetry: false });
    expect(at.state().photo).toBe(before.photo);
    expect(at.state().answer).toBe(before.answer);
    at.session.dismiss();
    expect(at.state().phase).toBe('done');
  });
});

describe('nothing is searched twice', () => {
  it('embeds each part of a photo once, however often it is chosen', async () => {
    await at.session.choose([photo()]);
    await at.settled();
    for (const region of [lamp, null, chair, lamp, null]) {
      at.session.selectRegion(region);
      await at.settled();
    }
    expect(at.calls.detect).toBe(1);
    expect(at.calls.embed).toHaveLength(3);
    const box = { x: 0.1, y: 0.1, width: 0.3, height: 0.3 };
    at.session.selectBox(box);
    await at.settled();
    at.session.selectBox({ ...box, x: 0.1002 });
    await at.settled();
    expect(at.calls.embed).toHaveLength(4);
  });

  it('embeds nothing when words, filters or the order change', async () => {
    await at.session.choose([photo()]);
    await at.settled();
    at.session.setText('in burgundy');
    at.session.setFilters({ inStock: true });
    at.session.setSort('price-up');
    await at.settled();
    expect(at.calls.embed).toHaveLength(1);
    expect(at.calls.search.at(-1)).toMatchObject({
      text: 'in burgundy',
      filters: { inStock: true },
      sort: 'price-up',
    });
  });

  it('does not ask the shop again for what it shows', async () => {
    await at.session.choose([photo()]);
    await at.settled();
    at.session.setText('oak');
    await at.settled();
    const asked = at.calls.search.length;
    at.session.setText('oak');
    at.session.follow(readAddress(at.address.at(-1) ?? ''));
    await at.settled();
    expect(at.calls.search).toHaveLength(asked);
  });

  it('tries a part again that failed', async () => {
    at.fails.embed = ['BAD_EMBEDDING'];
    await at.session.choose([photo()]);
    await at.settled();
    expect(at.state()).toMatchObject({ phase: 'error', canRetry: true });
    at.session.retry();
    await at.settled();
    expect(at.state().phase).toBe('done');
    expect(at.calls.embed).toHaveLength(2);
  });
});

describe('failures', () => {
  it('restarts a worker that died, with the photo kept, and gives up the second time', async () => {
    at.fails.detect = ['WORKER_DIED'];
    await at.session.choose([photo()]);
    await at.settled();
    expect(at.state().phase).toBe('done');
    expect(at.calls.load).toBe(2);

    at.fails.embed = ['WORKER_DIED', 'WORKER_DIED'];
    at.session.selectRegion(lamp);
    await at.settled();
    expect(at.state()).toMatchObject({ phase: 'error', error: { code: 'WORKER_DIED' }, canRetry: true });
    expect(at.state().photo).not.toBeNull();
    at.session.retry();
    await at.settled();
    expect(at.state().phase).toBe('done');
  });

  it('keeps the photo when the network goes during the download, and goes on from it', async () => {
    at.fails.load = ['MODEL_DOWNLOAD_FAILED'];
    await at.session.choose([photo()]);
    await at.settled();
    expect(at.state()).toMatchObject({ phase: 'error', error: { code: 'MODEL_DOWNLOAD_FAILED' } });
    expect(at.state().photo).not.toBeNull();
    at.session.retry();
    await at.settled();
    expect(at.state().phase).toBe('done');
  });

  it('says nothing of a failed warm-up until it matters', async () => {
    at.fails.load = ['MODEL_DOWNLOAD_FAILED'];
    at.session.warm();
    await vi.waitFor(() => expect(at.state().model.status).toBe('failed'));
    expect(at.state().phase).toBe('idle');
    await at.session.choose([photo()]);
    await at.settled();
    expect(at.state().phase).toBe('done');
  });
});

describe('the address', () => {
  const link = encodeQueryVector({ modelId, vector: vectorOf(chair.box) });

  it('is a search by itself, without the photo', async () => {
    at.session.follow({ ...emptyAddress, photo: link });
    await at.settled();
    expect(at.state()).toMatchObject({ phase: 'done', photo: null });
    expect(at.calls.embed).toHaveLength(0);
    expect(at.address).toEqual([]);
  });

  it.each([
    [
      'of another model',
      encodeQueryVector({ modelId: 'other', vector: vectorOf(chair.box) }),
      'MODEL_MISMATCH',
    ],
    ['cut short', link.slice(0, -9), 'BAD_EMBEDDING'],
    ['of letters', 'hello', 'BAD_EMBEDDING'],
    [
      'of the wrong length',
      encodeQueryVector({ modelId, vector: new Float32Array(8).fill(1) }),
      'BAD_EMBEDDING',
    ],
  ])('with a vector %s says that the link is at fault', async (_, vector, code) => {
    at.session.follow({ ...emptyAddress, photo: vector });
    await at.settled();
    expect(at.state()).toMatchObject({ phase: 'error', error: { code, details: { from: 'link' } } });
    expect(at.calls.search).toHaveLength(0);
  });

  it('brings each photo back with its box when the shopper goes back', async () => {
    await at.session.choose([photo('a.jpg')]);
    await at.settled();
    const first = at.state().photo;
    at.session.selectRegion(lamp);
    await at.settled();
    await at.session.choose([photo('b.jpg')]);
    await at.settled();
    expect(at.state().photo?.id).not.toBe(first?.id);

    at.session.follow(readAddress(at.address[0] ?? ''));
    await at.settled();
    expect(at.state().photo).toMatchObject({ id: first?.id, selection: { regionId: 'r0' } });
    expect(at.calls.embed).toHaveLength(3);
  });

  it('makes words typed in one go one step', async () => {
    at.session.setText('w');
    at.session.setText('wo', 'replace');
    at.session.setText('wood', 'replace');
    await at.settled();
    expect(at.address).toEqual(['text=wood']);
  });
});

describe('what narrows', () => {
  it('a name given to a thing narrows, and leaves with it', async () => {
    await at.session.choose([photo()]);
    await at.settled();
    at.session.rename(chair, 'rocking chair');
    await at.settled();
    expect(at.calls.search.at(-1)?.text).toBe('rocking chair');
    at.session.selectRegion(lamp);
    await at.settled();
    expect(at.calls.search.at(-1)?.text).toBe('');
    at.session.selectRegion(chair);
    await at.settled();
    expect(at.calls.search.at(-1)?.text).toBe('rocking chair');
  });

  it('another thing keeps the price and drops the kind; a new photo starts afresh', async () => {
    await at.session.choose([photo()]);
    await at.settled();
    at.session.setFilters({ categories: ['chairs'], priceMinorMax: 5000, inStock: true });
    at.session.selectRegion(lamp);
    await at.settled();
    expect(at.state().address.filters).toEqual({ priceMinorMax: 5000, inStock: true });
    await at.session.choose([photo('b.jpg')]);
    await at.settled();
    expect(at.state().address.filters).toEqual({});
  });

  it('words typed while a photo is looked at are for that photo', async () => {
    const choosing = at.session.choose([photo()]);
    at.session.setText('walnut');
    await choosing;
    await at.settled();
    expect(at.state().address.text).toBe('walnut');
    expect(at.calls.search.at(-1)).toMatchObject({ text: 'walnut', embedding: { modelId } });
  });

  it('only the last of quick searches is shown', async () => {
    const seen: SessionState[] = [];
    at.session.subscribe(() => seen.push(at.state()));
    at.session.setText('a');
    at.session.setText('ab');
    at.session.setText('abc');
    await at.settled();
    expect(at.state().answers).toBe(1);
  });
});

it('cancel stops the looking and keeps the photo, to be searched when wanted', async () => {
  await at.session.choose([photo()]);
  await at.settled();
  const choosing = at.session.choose([photo('b.jpg')]);
  at.session.cancel();
  await choosing;
  expect(at.state()).toMatchObject({ seeing: false, phase: 'done' });
});
