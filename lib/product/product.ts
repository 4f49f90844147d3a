import type { LocaleText } from '@/lib/core/locale';
import type { Money } from '@/lib/core/money';
import type { Anchor, CategorySlug } from './category';

/** Colour families a shopper can filter by. A product or variant may have several. */
export const colourSlugs = [
  'black',
  'white',
  'grey',
  'silver',
  'gold',
  'copper',
  'beige',
  'brown',
  'tan',
  'red',
  'burgundy',
  'orange',
  'terracotta',
  'yellow',
  'mustard',
  'green',
  'olive',
  'sage',
  'teal',
  'blue',
  'navy',
  'purple',
  'pink',
  'clear',
  'tortoise',
  'multicolour',
] as const;
export type ColourSlug = (typeof colourSlugs)[number];

/** Materials a shopper can ask for in words ("wood", "brass"). */
export const materialSlugs = [
  'oak',
  'walnut',
  'ash',
  'pine',
  'bamboo',
  'rattan',
  'wood',
  'metal',
  'steel',
  'brass',
  'gold',
  'silver',
  'copper',
  'aluminium',
  'glass',
  'ceramic',
  'stoneware',
  'porcelain',
  'marble',
  'stone',
  'concrete',
  'plaster',
  'linen',
  'cotton',
  'wool',
  'felt',
  'velvet',
  'boucle',
  'canvas',
  'leather',
  'suede',
  'mesh',
  'rubber',
  'plastic',
  'acetate',
  'titanium',
  'paper',
  'cork',
  'straw',
  'pearl',
  'gemstone',
  'leaf',
] as const;
export type MaterialSlug = (typeof materialSlugs)[number];

/** Outer size in metres as it stands or hangs: x, y (up), z. */
export type Dimensions = { widthMetres: number; heightMetres: number; depthMetres: number };

/** Where the camera stood for a photo of a 3D product: the viewer opens there. Radians; azimuth 0 faces +z, turns to +x. */
export type ViewAngle = { azimuthRadians: number; elevationRadians: number };

/** One picture of a product. `url` is an own-origin path; `alt` describes it. */
export type ProductPhoto = {
  id: string;
  url: string;
  widthPixels: number;
  heightPixels: number;
  alt: LocaleText;
  /** Set when the photo is a render of the product's 3D model. */
  view: ViewAngle | null;
  /** Own-origin path of a picture of the same shape whose alpha keeps the thing and drops the studio around it. */
  cutoutUrl?: string | undefined;
  /** The same picture in other sizes, the smallest first; `url` is the largest. */
  sizes?: PhotoSize[] | undefined;
};

/** Own-origin paths of one size of a photo. */
export type PhotoSize = { widthPixels: number; webp: string; avif: string };

/** What tells a product's variants apart, in the merchant's words, e.g. `{ colour: 'Burgundy', size: 'M' }`. */
export type VariantOptions = { colour?: string | undefined; size?: string | undefined };

/** A colour or size of a product that is sold by itself. */
export type ProductVariant = {
  id: string;
  sku: string;
  name: LocaleText;
  options: VariantOptions;
  /** sRGB hex of the swatch, e.g. `#7B2D26`. */
  swatch: string;
  colours: ColourSlug[];
  gtin13: string | null;
  price: Money;
  stock: number;
  /** Name of the KHR_materials_variants variant in the product's GLB; null when it has no model. */
  materialVariant: string | null;
};

/** A product's 3D model: true scale (1 unit = 1 m), +y up, front facing +z, origin by anchor. */
export type ProductModel = {
  url: string;
  bytes: number;
  anchor: Anchor;
  /** Axis-aligned box of the model in metres. */
  bounds: { min: [number, number, number]; max: [number, number, number] };
  triangles: number;
  /** The merchant's own file, as it came. */
  originalUrl?: string | undefined;
  originalBytes?: number | undefined;
  /** The same model for Quick Look on iPhones. */
  usdzUrl?: string | undefined;
  usdzBytes?: number | undefined;
  /** A picture of the model on the stage, shown until the 3D view has loaded. */
  poster?: ModelPoster | undefined;
  /** A short film of the model turning once: WebM, or an animated WebP where no browser could encode one. */
  turntableUrl?: string | undefined;
  /** Posters of its colour variants, by the name of the KHR_materials_variants variant. */
  variantPosters?: Readonly<Record<string, ModelPoster>> | undefined;
  /** How it is placed or worn, once somebody has looked at it. */
  attachment?: Readonly<Record<string, unknown>> | undefined;
};

/** Own-origin paths of one picture in two formats, and of what to cut it out by on a dark stage (`ProductPhoto.cutoutUrl`). */
export type ModelPoster = {
  webp: string;
  avif: string;
  widthPixels: number;
  heightPixels: number;
  cutoutUrl?: string | undefined;
  sizes?: PhotoSize[] | undefined;
  /** Where the camera stood: the 3D view opens there. */
  view?: ViewAngle | undefined;
};

export const productStatuses = ['draft', 'published', 'archived'] as const;
export type ProductStatus = (typeof productStatuses)[number];

/** What search engines show of a product; an empty text gives way to its name and description (`seoOf`). */
export type ProductSeo = { title: LocaleText; description: LocaleText };

export type Product = {
  id: string;
  sku: string;
  slug: string;
  category: CategorySlug;
  status: ProductStatus;
  name: LocaleText;
  description: LocaleText;
  seo: ProductSeo;
  brand: string | null;
  /** The first variant's GTIN, or the product's own when it has no variants. */
  gtin13: string | null;
  price: Money;
  stock: number;
  dimensions: Dimensions | null;
  massKilograms: number | null;
  colours: ColourSlug[];
  materials: MaterialSlug[];
  /** Free attributes in the field's words, e.g. `{ seats: 3, shade: 'linen' }`. */
  attributes: Record<string, string | number | boolean>;
  photos: ProductPhoto[];
  variants: ProductVariant[];
  model: ProductModel | null;
};
