import { beforeEach, describe, expect, it } from 'vitest';
import { emptyAddress, readAddress } from '@/lib/search/address';
import { encodeQueryVector } from '@/lib/search/query-codec';
import type { SessionState } from './session-state';
import { chair, lamp, modelId, photo, sessionBench, vectorOf } from './testing/session-bench';

let at: ReturnType<typeof sessionBench>;
beforeEach(() => {
  at = sessionBench();
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
    expect(at.calls.embed).toHaveLength(5);
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
