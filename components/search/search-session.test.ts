import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseGap } from '@/lib/fit/gap-text';
import { emptyAddress, readAddress } from '@/lib/search/address';
import { encodeQueryVector } from '@/lib/search/query-codec';
import { chair, lamp, modelId, photo, sessionBench } from './testing/session-bench';

let at: ReturnType<typeof sessionBench>;
beforeEach(() => {
  at = sessionBench();
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
    // The thing that stands out and the whole photo, of which the surer was searched.
    expect(at.calls.embed).toHaveLength(2);
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
    // The one that failed, the same again, and the whole photo.
    expect(at.calls.embed).toHaveLength(3);
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

  it('says at once that memory ran out, and starts anew when asked', async () => {
    at.fails.detect = ['OUT_OF_MEMORY'];
    await at.session.choose([photo()]);
    await at.settled();
    expect(at.state()).toMatchObject({ phase: 'error', error: { code: 'OUT_OF_MEMORY' }, canRetry: true });
    expect(at.calls.load).toBe(1);
    at.session.retry();
    await at.settled();
    expect(at.state().phase).toBe('done');
    expect(at.calls.load).toBe(2);
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

it('cancel stops the looking and keeps the photo, to be searched when wanted', async () => {
  await at.session.choose([photo()]);
  await at.settled();
  const choosing = at.session.choose([photo('b.jpg')]);
  at.session.cancel();
  await choosing;
  expect(at.state()).toMatchObject({ seeing: false, phase: 'done' });
});

describe('what the shop counts', () => {
  it('is each new search once, however it is narrowed, sorted or continued', async () => {
    await at.session.choose([photo()]);
    await at.settled();
    at.session.setText('oak');
    await at.settled();
    at.session.setSort('price-up');
    await at.settled();
    at.session.showMore();
    await at.settled();
    expect(at.counted).toHaveLength(1);
    at.session.selectRegion(lamp);
    await at.settled();
    at.session.like('x');
    await at.settled();
    expect(at.counted).toHaveLength(3);
  });
});

describe('a place to fill', () => {
  const fits = parseGap('80x40x200cm') ?? undefined;
  const followed = async () => {
    at.session.follow({ ...emptyAddress, filters: { fits } });
    await at.settled();
    return at.calls.search.at(-1);
  };

  it('is put in order by the last photo that this device remembers', async () => {
    const vector = Float32Array.from({ length: 16 }, (_, i) => (i === 3 ? 1 : 0));
    at.lastPhoto.vector = encodeQueryVector({ modelId, vector });
    expect((await followed())?.orderBy?.vector[3]).toBeCloseTo(1);
    expect(at.remembered).toEqual([]);
  });

  it('goes without where the last photo is of another model or damaged', async () => {
    const vector = Float32Array.from({ length: 16 }, () => 0.25);
    at.lastPhoto.vector = encodeQueryVector({ modelId: 'older', vector });
    expect((await followed())?.orderBy).toBeNull();
    expect(at.state().phase).toBe('done');
  });

  it('stays when another photo is chosen, and leaves with the other filters', async () => {
    await followed();
    await at.session.choose([photo()]);
    await at.settled();
    expect(at.state().address.filters).toEqual({ fits });
    at.session.clearConditions();
    expect(at.state().address.filters).toEqual({});
  });
});
