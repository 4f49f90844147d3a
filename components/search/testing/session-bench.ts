import { vi } from 'vitest';
import { AppError, type ErrorCode } from '@/lib/core/app-error';
import type { WornSizes } from '@/lib/fit/wear/worn-sizes';
import type { Box, Pixels } from '@/lib/photo/pixels';
import type { Region } from '@/lib/region/region';
import type { SearchAddress } from '@/lib/search/address';
import type { RecentSearch } from '@/lib/search/recent-searches';
import type { SearchQuery } from '@/lib/search/search';
import type { ShopAnswer, ShopInfo } from '@/lib/search/shop-search-protocol';
import { createSearchSession } from '../search-session';

export const modelId = 'test-model';
const info: ShopInfo = { modelId, dimension: 16, products: 3, views: 9, runsOn: 'device' };
export const chair: Region = {
  id: 'r0',
  box: { x: 0.2, y: 0.2, width: 0.5, height: 0.5 },
  label: 'chair',
  category: 'chairs',
  score: 0.9,
};
export const lamp: Region = {
  ...chair,
  id: 'r1',
  label: 'lamp',
  box: { x: 0.7, y: 0, width: 0.2, height: 0.3 },
};

export const photo = (name = 'a.jpg') => new File([name], name);
const pixelsOf = async (file: Blob): Promise<Pixels> => {
  const data = new Uint8ClampedArray(40 * 30 * 4).fill((await file.text()).charCodeAt(0));
  return { width: 40, height: 30, data };
};
/** Another photo or another box, another vector. */
export const vectorOf = (box: Box, shade = 0) =>
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
    orderedBy: null,
    understood: [],
    relaxed: false,
  };
}

/** A session over parts that count what they are asked and fail when told to. */
export function sessionBench() {
  const calls = { load: 0, detect: 0, embed: [] as Box[], search: [] as SearchQuery[], compared: 0 };
  const address: string[] = [];
  const remembered: RecentSearch[] = [];
  const counted: SearchAddress[] = [];
  const fails: Partial<Record<'decode' | 'load' | 'detect' | 'embed' | 'open' | 'search', ErrorCode[]>> = {};
  const may = (step: keyof typeof fails) => {
    const code = fails[step]?.shift();
    if (code) throw new AppError(code, code);
  };
  const lastPhoto = { vector: null as string | null };
  const sizes = { kept: null as WornSizes | null };
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
        // Two parts of a photo are compared by their best match alone.
        if (query.limit === 1) {
          calls.compared++;
          return answerTo(query);
        }
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
    count: (address) => counted.push(address),
    lastPhoto: () => lastPhoto.vector,
    sizes: () => sizes.kept,
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
  return {
    session,
    calls,
    address,
    remembered,
    counted,
    fails,
    lastPhoto,
    sizes,
    phases,
    settled,
    state: () => session.getState(),
  };
}
