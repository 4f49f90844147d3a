import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createKit } from './kit/kit.mjs';
import { boundsOf, flatten } from './page/flatten.mjs';
import { settle } from './page/settle.mjs';
import { toRaw } from './page/to-raw.mjs';
import { makeGlb } from './pipeline/glb.mjs';

const recorded = new Map(
  JSON.parse(
    readFileSync(new URL('../../public/models/demo/catalogue.json', import.meta.url), 'utf8'),
  ).products.map((p) => [p.slug, p]),
);

/** The furniture needs no canvas, so that it can be built again in plain Node. */
const files = ['armchairs', 'tables', 'shelves'];

describe('building a product again', () => {
  it.each(files)(
    'gives the committed model: %s',
    async (file) => {
      const { default: products } = await import(`./products/${file}.mjs`);
      const product = products.at(-1);
      const build = () =>
        product.variants.map(({ key }) => ({
          key,
          group: settle(product.build(createKit(product.seed), key), product.anchor),
        }));
      const variants = build();
      const { min, max } = boundsOf(flatten(variants[0].group));
      const { model } = recorded.get(product.slug);
      const pairs = [
        [min.toArray(), model.bounds.min],
        [max.toArray(), model.bounds.max],
      ];
      for (const [mine, theirs] of pairs)
        mine.forEach((v, i) => {
          expect(v).toBeCloseTo(theirs[i], 3);
        });
      const { bytes, triangles, errors } = await makeGlb(product.slug, toRaw(variants));
      expect(errors).toEqual([]);
      // Another engine may round a sine otherwise, so a few triangles may differ from the browser's.
      expect(triangles / model.triangles).toBeGreaterThan(0.97);
      expect(triangles / model.triangles).toBeLessThan(1.03);
      const again = await makeGlb(product.slug, toRaw(build()));
      expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
    },
    120_000,
  );
});
