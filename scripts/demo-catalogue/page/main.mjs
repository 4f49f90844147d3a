import { createKit } from '../kit/kit.mjs';
import { createCutter } from './cutout.mjs';
import { boundsOf, flatten } from './flatten.mjs';
import { loadGlb } from './load-glb.mjs';
import { settle } from './settle.mjs';
import { shotsOf } from './shots.mjs';
import { createStudio, studioVersion } from './studio.mjs';
import { pack, toRaw } from './to-raw.mjs';

let studio = null;
let cutter = null;
const products = new Map();

async function load(category) {
  const module = await import(`../products/${category}.mjs`);
  for (const p of module.default) products.set(p.slug, p);
  return module.default.map((p) => p.slug);
}

function build(slug) {
  const product = products.get(slug);
  const variants = product.variants.map(({ key }) => ({
    key,
    group: settle(product.build(createKit(product.seed), key), product.anchor),
  }));
  const { min, max } = boundsOf(flatten(variants[0].group));
  const { build: _, photos, ...plain } = product;
  const shots = shotsOf(product).map((s) => ({ ...s, props: s.props?.toString() }));
  return pack({
    raw: toRaw(variants),
    bounds: { min: min.toArray(), max: max.toArray() },
    product: plain,
    shots,
    studioVersion,
  });
}

function start(options) {
  studio = createStudio(options);
}

/**
 * Takes photo `index` (0..2) of a fresh build, or of the finished GLB at `glb`.
 *
 * @returns `{ rgba: base64, pixels, timing }` at the studio's full size.
 */
async function photograph(slug, index, variantKey, glb) {
  const product = products.get(slug);
  const shot = shotsOf(product)[index];
  const kit = createKit(product.seed);
  const key = variantKey ?? product.variants[0].key;
  const group = glb
    ? await loadGlb(glb)
    : settle(product.build(createKit(product.seed), key), product.anchor);
  const { bytes, pixels, timing } = await studio.photograph(group, shot, kit);
  return { rgba: toBase64(bytes), pixels, timing };
}

/**
 * Which part of photo `index` is the thing itself; null for a photo taken in a place of its own.
 *
 * @returns `{ shares: base64, pixels }`, one byte a pixel.
 */
function cutout(slug, index) {
  const product = products.get(slug);
  const shot = shotsOf(product)[index];
  if (shot.set !== 'sweep' && shot.set !== 'backdrop') return null;
  const pixels = 1280;
  cutter ??= createCutter({ pixels });
  const group = settle(product.build(createKit(product.seed), product.variants[0].key), product.anchor);
  return { shares: toBase64(cutter.cut(group, shot, createKit(product.seed))), pixels };
}

function toBase64(bytes) {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 32768)
    binary += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(binary);
}

globalThis.vitrine = { load, build, start, photograph, cutout };
