import { AppError } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import { locales } from '@/lib/core/locale';
import type { Money } from '@/lib/core/money';
import { standingOf } from '@/lib/fit/standing';
import { wearAttributes } from '@/lib/fit/wear/wear-fit';
import type { CategorySlug } from '@/lib/product/category';
import type { ColourSlug, MaterialSlug, Product } from '@/lib/product/product';
import { searchWords } from '@/lib/product/words/fold';

/** What a result list shows and filters of one product, in one language. */
export type Card = {
  id: string;
  slug: string;
  category: CategorySlug;
  name: string;
  brand: string | null;
  /** The product's price, or its cheapest variant's. */
  price: Money;
  /** Of the product, or of all its variants together. */
  stock: number;
  /** Of the product and its variants. */
  colours: ColourSlug[];
  materials: MaterialSlug[];
  /** Its outer box, width, height and depth, where it stands in a room and its size is known. */
  place?: { millimetres: [number, number, number]; mayTurn: boolean } | undefined;
  /** What says its size on a body, by the names of the product's attributes, where it is worn. */
  wear?: Record<string, number> | undefined;
  photo: {
    url: string;
    widthPixels: number;
    heightPixels: number;
    alt: string;
    cutoutUrl?: string | undefined;
  } | null;
  /** Folded words (`searchWords`) of the names in every language, brand, SKUs, GTINs and attributes. */
  words: string;
  /** Folded words of the description in this language: found too, but they count for less. */
  moreWords: string;
};

/** The file `/api/index/<version>.<locale>.json`. */
export type CardFile = { format: 1; locale: Locale; cards: Card[] };

/** Builds the cards of the published products, sorted by id (so equal shops give equal files). */
export function buildCards(products: readonly Product[], locale: Locale): CardFile {
  const cards = products
    .filter((product) => product.status === 'published')
    .map((product) => toCard(product, locale))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { format: 1, locale, cards };
}

export function toCard(product: Product, locale: Locale): Card {
  const { variants } = product;
  const photo = product.photos[0];
  const price = variants.reduce(
    (least, variant) => (variant.price.minor < least.minor ? variant.price : least),
    variants[0]?.price ?? product.price,
  );
  const named = [product, ...variants];
  return {
    id: product.id,
    slug: product.slug,
    category: product.category,
    name: product.name[locale],
    brand: product.brand,
    price,
    stock: variants.length > 0 ? variants.reduce((sum, variant) => sum + variant.stock, 0) : product.stock,
    colours: [...new Set(named.flatMap((item) => item.colours))],
    materials: [...product.materials],
    ...placeOf(product),
    ...wearOf(product),
    photo: photo
      ? {
          url: photo.url,
          widthPixels: photo.widthPixels,
          heightPixels: photo.heightPixels,
          alt: photo.alt[locale],
          ...(photo.cutoutUrl ? { cutoutUrl: photo.cutoutUrl } : {}),
        }
      : null,
    words: foldAll([
      ...named.flatMap((item) => [...locales.map((l) => item.name[l]), item.sku, item.gtin13 ?? '']),
      product.brand ?? '',
      ...Object.values(product.attributes).filter((value) => typeof value === 'string'),
    ]),
    moreWords: foldAll([product.description[locale]]),
  };
}

function placeOf({ dimensions, category, model }: Product): Pick<Card, 'place'> {
  const standing = dimensions && standingOf(category, model?.anchor ?? null);
  if (!standing) return {};
  const { widthMetres, heightMetres, depthMetres } = dimensions;
  // To the tenth of a millimetre: metres in binary have a tail of digits that would only be downloaded.
  const [w, h, d] = [widthMetres, heightMetres, depthMetres].map((metres) => Math.round(metres * 1e4) / 10);
  return { place: { millimetres: [w ?? 0, h ?? 0, d ?? 0], mayTurn: standing.mayTurn } };
}

function wearOf({ category, attributes }: Product): Pick<Card, 'wear'> {
  const wear = wearAttributes(category, attributes);
  return wear ? { wear } : {};
}

/**
 * Checks that a downloaded value is a card file, far enough that a result list cannot break on it.
 *
 * @throws AppError `INDEX_DAMAGED`.
 */
export function readCardFile(value: unknown): CardFile {
  const file = value as Partial<CardFile> | null;
  const good =
    typeof file === 'object' &&
    file !== null &&
    file.format === 1 &&
    Array.isArray(file.cards) &&
    file.cards.every(isCard);
  if (!good) throw new AppError('INDEX_DAMAGED', 'The list of products is damaged. Load the page again.');
  return file as CardFile;
}

function isCard(value: unknown): value is Card {
  const card = value as Partial<Card> | null;
  return (
    typeof card === 'object' &&
    card !== null &&
    [card.id, card.slug, card.category, card.name, card.words, card.moreWords].every(
      (t) => typeof t === 'string',
    ) &&
    typeof card.price?.minor === 'number' &&
    typeof card.price.currency === 'string' &&
    typeof card.stock === 'number' &&
    Array.isArray(card.colours) &&
    Array.isArray(card.materials) &&
    (card.place === undefined || card.place.millimetres?.length === 3) &&
    (card.wear === undefined || (typeof card.wear === 'object' && card.wear !== null)) &&
    (card.photo === null || typeof card.photo?.url === 'string')
  );
}

function foldAll(texts: string[]): string {
  return [...new Set(texts.flatMap(searchWords))].join(' ');
}
