import { hash } from './random.mjs';

/** Where each demo category stands or is worn; a product may say otherwise with `anchor`. */
export const anchors = {
  sofas: 'floor',
  armchairs: 'floor',
  chairs: 'floor',
  stools: 'floor',
  tables: 'floor',
  'coffee-tables': 'floor',
  shelves: 'floor',
  'floor-lamps': 'floor',
  'table-lamps': 'table',
  'ceiling-lamps': 'ceiling',
  mirrors: 'wall',
  prints: 'wall',
  clocks: 'wall',
  vases: 'table',
  mugs: 'table',
  plants: 'table',
  headphones: 'table',
  bottles: 'table',
  glasses: 'face',
  sunglasses: 'face',
  hats: 'head',
  earrings: 'ear',
  necklaces: 'neck',
  rings: 'finger',
  bracelets: 'wrist',
  watches: 'wrist',
  sneakers: 'foot',
  bags: 'none',
};

/** The order of categories in the shop and their three-letter SKU codes. */
export const skuCodes = {
  sofas: 'SOF',
  armchairs: 'ARM',
  chairs: 'CHA',
  stools: 'STO',
  tables: 'TAB',
  'coffee-tables': 'COF',
  shelves: 'SHE',
  'floor-lamps': 'FLA',
  'table-lamps': 'TLA',
  'ceiling-lamps': 'CLA',
  mirrors: 'MIR',
  prints: 'PRI',
  clocks: 'CLO',
  vases: 'VAS',
  mugs: 'MUG',
  plants: 'PLA',
  headphones: 'HEA',
  bottles: 'BOT',
  glasses: 'GLA',
  sunglasses: 'SUN',
  hats: 'HAT',
  earrings: 'EAR',
  necklaces: 'NEC',
  rings: 'RIN',
  bracelets: 'BRA',
  watches: 'WAT',
  sneakers: 'SNE',
  bags: 'BAG',
};

/**
 * Declares one product of the demo shop.
 *
 * @param {object} p
 * @param {string} p.slug Stable English slug, unique in the shop; also the product's id and folder.
 * @param {string} p.category A key of `anchors`.
 * @param {{en: string, he: string, ar: string}} p.name
 * @param {{en: string, he: string, ar: string}} p.description One or two plain sentences.
 * @param {number} p.priceMinor US cents.
 * @param {number} p.massKilograms
 * @param {string[]} p.materials Slugs of `materialSlugs` (lib/product/product.ts).
 * @param {Record<string, string|number|boolean>} p.attributes
 * @param {Array<{key: string, name: object, swatch: string, colours: string[], priceMinor?: number, stock: number}>} p.variants
 *   At least one; the first is the one in the photos.
 * @param {(kit: object, variantKey: string) => object} p.build A THREE.Group: the same geometry for every variant,
 *   with `material.name` as the slot.
 * @param {object} [p.photos] `{ hero, second, context }`, each `{ azimuth, elevation (degrees), zoom, target }`, and
 *   `stand` for a scene of the photo kit.
 */
export function defineProduct(p) {
  for (const key of ['slug', 'category', 'name', 'description', 'priceMinor', 'variants', 'build'])
    if (p[key] === undefined) throw new Error(`${p.slug ?? 'a product'}: ${key} is missing`);
  if (!anchors[p.category]) throw new Error(`${p.slug}: no such category "${p.category}"`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(p.slug))
    throw new Error(`${p.slug}: slugs are lower case words and hyphens`);
  for (const text of [p.name, p.description, ...p.variants.map((v) => v.name)])
    for (const locale of ['en', 'he', 'ar'])
      if (!text[locale]?.trim()) throw new Error(`${p.slug}: a text has no ${locale}`);
  const colours = [...new Set(p.colours ?? p.variants.flatMap((v) => v.colours))];
  return {
    anchor: anchors[p.category],
    seed: hash(p.slug),
    materials: [],
    attributes: {},
    massKilograms: null,
    photos: {},
    ...p,
    colours,
  };
}

/** Products that share a parametric builder: `build(kit, variantKey, style)` gets its own entry of `styles`. */
export function family(styles, build) {
  return styles.map((style) => defineProduct({ ...style, build: (kit, key) => build(kit, key, style) }));
}
