import { readFileSync } from 'node:fs';
import { place } from '@/lib/model3d/attachment/rigid';
import { prepareTools } from '@/lib/model3d/prepare/prepare-tools.server';
import type { RasterPart } from '@/lib/model3d/raster/raster-scene';
import { placedParts } from '@/lib/model3d/scene/placed-part';
import type { Product } from '@/lib/product/product';
import type { BodyPlace } from '@/lib/tryon/body/body';
import { flexTemples, templeFlex } from '@/lib/tryon/scene/flex-temples';
import { type Wearable, wearable } from '@/lib/tryon/wearable';
import { opaque, placed, see, side } from './draw-body';

/** A product of the demo catalogue, its surfaces in the frame of its place. */
export type WornProduct = {
  slug: string;
  wearable: Wearable;
  parts: { points: Float32Array; corners: Uint32Array }[];
};

export async function readProduct(slug: string): Promise<WornProduct> {
  const catalogue = JSON.parse(readFileSync('public/models/demo/catalogue.json', 'utf8')) as {
    products: Product[];
  };
  const product = catalogue.products.find((each) => each.slug === slug);
  const worn = product?.model && wearable(product.model, product.attributes);
  if (!worn) throw new Error(`${slug} is not worn.`);
  const { io } = await prepareTools();
  const document = await io.readBinary(readFileSync(`public/models/demo/${slug}/model.glb`));
  const parts = [...placedParts(document)].map(({ points, corners }) => {
    const own = new Float32Array(points.length);
    for (let i = 0; i < points.length; i += 3) {
      own.set(place(worn.placement, [points[i]!, points[i + 1]!, points[i + 2]!]), i);
    }
    return { points: own, corners };
  });
  return { slug, wearable: worn, parts };
}

/** Which pixels show the product at its places, behind what hides it: 1 or 0. */
export function visible(
  product: WornProduct,
  places: readonly BodyPlace[],
  hiding: readonly RasterPart[],
): Uint8Array {
  const things = places.flatMap((at) => partsAt(product, at));
  const { part } = see([...hiding, ...things]);
  return Uint8Array.from(part, (number) => (number > hiding.length ? 1 : 0));
}

function partsAt(
  { wearable: worn, parts }: WornProduct,
  { pose, girthMillimetres, halfHead }: BodyPlace,
): RasterPart[] {
  const by =
    worn.girthMillimetres !== null && girthMillimetres !== null
      ? Math.min(1.45, Math.max(0.7, girthMillimetres / worn.girthMillimetres))
      : 1;
  const flex =
    worn.where === 'face' && halfHead !== null
      ? Math.max(0, ...parts.map(({ points }) => templeFlex(points, halfHead)))
      : 0;
  return parts.map(({ points, corners }) => {
    const own = points.slice();
    if (flex > 0) flexTemples(own, flex);
    return opaque(
      placed(
        own.map((v) => v * by),
        pose,
      ),
      corners,
    );
  });
}

/** Intersection over union; 1 of two pictures that show nothing. */
export function overlap(a: Uint8Array, b: Uint8Array): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < side * side; i++) {
    both += a[i]! & b[i]!;
    either += a[i]! | b[i]!;
  }
  return either === 0 ? 1 : both / either;
}
