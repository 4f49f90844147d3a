import { Euler, Quaternion, Vector3 } from 'three';
import { skuCodes } from '../kit/product.mjs';
import { hash } from '../kit/random.mjs';

/** GS1 prefix 290 belongs to the range kept for use inside one company (200-299): these numbers name no real goods. */
export function demoGtin(slug, variantKey) {
  const body = `290${String(hash(`gtin-${slug}-${variantKey}`) % 1_000_000_000).padStart(9, '0')}`;
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(body[i]) * (i % 2 === 0 ? 1 : 3);
  return body + String((10 - (sum % 10)) % 10);
}

const scenes = {
  en: ['three-quarter view', 'from another side', 'in use'],
  he: ['מבט שלושת רבעי', 'מצד אחר', 'במקומו'],
  ar: ['منظر ثلاثة أرباع', 'من جانب آخر', 'في مكانه'],
};
const place = {
  floor: { en: 'in a room', he: 'בחדר', ar: 'في غرفة' },
  wall: { en: 'on a wall', he: 'על קיר', ar: 'على جدار' },
  ceiling: { en: 'hanging in a room', he: 'תלוי בחדר', ar: 'معلّق في غرفة' },
  table: { en: 'on a table', he: 'על שולחן', ar: 'على طاولة' },
};

function altText(product, variant, index) {
  const named = (locale) =>
    product.variants.length > 1 ? `${product.name[locale]}, ${variant.name[locale]}` : product.name[locale];
  const at = (locale) =>
    index === 2 && place[product.anchor] ? place[product.anchor][locale] : scenes[locale][index];
  return Object.fromEntries(
    ['en', 'he', 'ar'].map((l) => [l, `${named(l)}${l === 'ar' ? '،' : ','} ${at(l)}`]),
  );
}

const round = (x, n = 4) => Number(x.toFixed(n));

/** Where the camera stood in the model's own space: a pose (Euler XYZ) turns the model, so it is undone here. */
function viewOf({ azimuth, elevation, pose }) {
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const direction = new Vector3(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e));
  if (pose?.rotation)
    direction.applyQuaternion(new Quaternion().setFromEuler(new Euler(...pose.rotation)).invert());
  return {
    azimuthRadians: round(Math.atan2(direction.x, direction.z)),
    elevationRadians: round(Math.asin(Math.max(-1, Math.min(1, direction.y)))),
  };
}

/** The product as the shop knows it (type `Product` of lib/product/product.ts). `number` is its place in its category. */
export function toProduct({ product, bounds, shots, number, glbBytes, triangles, side }) {
  const sku = `VT-${skuCodes[product.category]}-${String(number).padStart(3, '0')}`;
  const money = (minor) => ({ minor, currency: 'USD' });
  const base = `/models/demo/${product.slug}`;
  const size = bounds.max.map((v, i) => round(v - bounds.min[i], 3));
  const variants = product.variants.map((v, i) => ({
    id: `${product.slug}-${v.key}`,
    sku: `${sku}-${String.fromCharCode(65 + i)}`,
    name: v.name,
    swatch: v.swatch,
    colours: v.colours,
    gtin13: demoGtin(product.slug, v.key),
    price: money(v.priceMinor ?? product.priceMinor),
    stock: v.stock,
    materialVariant: product.variants.length > 1 ? v.key : null,
  }));
  return {
    id: product.slug,
    sku,
    slug: product.slug,
    category: product.category,
    status: 'published',
    name: product.name,
    description: product.description,
    brand: null,
    gtin13: variants[0].gtin13,
    price: variants[0].price,
    stock: variants.reduce((n, v) => n + v.stock, 0),
    dimensions: { widthMetres: size[0], heightMetres: size[1], depthMetres: size[2] },
    massKilograms: product.massKilograms,
    colours: product.colours,
    materials: product.materials,
    attributes: product.attributes,
    photos: shots.map((shot, i) => ({
      id: `${product.slug}-${i + 1}`,
      url: `${base}/${i + 1}.webp`,
      widthPixels: side,
      heightPixels: side,
      alt: altText(product, product.variants[0], i),
      view: viewOf(shot),
    })),
    variants,
    model: {
      url: `${base}/model.glb`,
      bytes: glbBytes,
      anchor: product.anchor,
      bounds: { min: bounds.min.map((v) => round(v)), max: bounds.max.map((v) => round(v)) },
      triangles,
    },
  };
}
