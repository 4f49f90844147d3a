import type { Currency } from '@/lib/core/money';
import type { CategorySlug } from '@/lib/product/category';
import type { ColourSlug, MaterialSlug } from '@/lib/product/product';
import type { Card } from './cards';
import { failed } from './conditions';

export type FacetCount<T> = { slug: T; count: number };

/** What can be chosen next, each counted with all conditions but its own: choosing it shows that many. */
export type Facets = {
  /** Each list is ordered by its best product's rank, so what fits a photo comes first. */
  categories: FacetCount<CategorySlug>[];
  colours: FacetCount<ColourSlug>[];
  materials: FacetCount<MaterialSlug>[];
  /** Products in stock. */
  inStock: number;
  /** Lowest and highest price, null when no product is left. */
  price: { minorMin: number; minorMax: number; currency: Currency } | null;
};

/**
 * @param failures Bits of `failed` for each card; -1 for a card that cannot be an answer at all. [cards]
 * @param fitness Higher is better, only for the order of the lists. [cards]
 */
export function countFacets(cards: readonly Card[], failures: Int32Array, fitness: Float32Array): Facets {
  const categories = new Tally<CategorySlug>();
  const colours = new Tally<ColourSlug>();
  const materials = new Tally<MaterialSlug>();
  let inStock = 0;
  let price: Facets['price'] = null;
  cards.forEach((card, i) => {
    const bits = failures[i]!;
    if (bits < 0) return;
    const fit = fitness[i]!;
    if ((bits & ~failed.category) === 0) categories.add(card.category, fit);
    if ((bits & ~failed.colour) === 0) for (const slug of card.colours) colours.add(slug, fit);
    if ((bits & ~failed.material) === 0) for (const slug of card.materials) materials.add(slug, fit);
    if ((bits & ~failed.stock) === 0 && card.stock > 0) inStock++;
    if ((bits & ~failed.price) === 0) {
      const { minor, currency } = card.price;
      price = price
        ? { ...price, minorMin: Math.min(price.minorMin, minor), minorMax: Math.max(price.minorMax, minor) }
        : { minorMin: minor, minorMax: minor, currency };
    }
  });
  return {
    categories: categories.sorted(),
    colours: colours.sorted(),
    materials: materials.sorted(),
    inStock,
    price,
  };
}

class Tally<T extends string> {
  private readonly entries = new Map<T, { count: number; best: number }>();

  add(slug: T, fit: number): void {
    const entry = this.entries.get(slug);
    if (!entry) this.entries.set(slug, { count: 1, best: fit });
    else {
      entry.count++;
      if (fit > entry.best) entry.best = fit;
    }
  }

  sorted(): FacetCount<T>[] {
    return [...this.entries]
      .sort(([a, x], [b, y]) => y.best - x.best || y.count - x.count || (a < b ? -1 : 1))
      .map(([slug, { count }]) => ({ slug, count }));
  }
}
