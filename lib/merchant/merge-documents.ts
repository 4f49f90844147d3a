import type { Product, ProductPhoto, ProductVariant } from '@/lib/product/product';
import { sameValue } from './changed-fields';
import { type ProductDocument, withStockOf } from './product-document';

/** A value that two people changed differently. `path` leads to it through the tree of `toTree`. */
export type Conflict = { path: readonly string[]; base: unknown; mine: unknown; theirs: unknown };
export type Side = 'mine' | 'theirs';

/** A document as a tree in which lists are records by id, so that two people can change two entries of one list. */
type Tree = { [key: string]: unknown };

/** Records whose parts are one thought: a price without its currency is nobody's. */
const whole = new Set(['price', 'dimensions', 'options', 'view']);

/**
 * Joins what two people made of one document. What only one changed is theirs; what both changed alike is one change;
 * what both changed differently is a conflict, for which `mine` stands in the document until somebody chooses. The
 * model is not edited here and is always `theirs`, which is the shop's.
 */
export function mergeDocuments(
  base: ProductDocument,
  mine: ProductDocument,
  theirs: ProductDocument,
): { document: ProductDocument; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const tree = merge(toTree(base), toTree(mine), toTree(theirs), [], conflicts) as Tree;
  return { document: fromTree(tree, theirs.product), conflicts };
}

/** The document with a choice made for each conflict; what has no choice stays as the document has it. */
export function resolveConflicts(
  document: ProductDocument,
  conflicts: readonly Conflict[],
  choices: readonly (Side | null)[],
): ProductDocument {
  const tree = toTree(document);
  conflicts.forEach((conflict, at) => {
    const side = choices[at];
    if (side) put(tree, conflict.path, conflict[side]);
  });
  return fromTree(tree, document.product);
}

function merge(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: readonly string[],
  conflicts: Conflict[],
): unknown {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return mine;
  if (sameValue(base, mine)) return theirs;
  const key = path.at(-1) ?? '';
  if (isTree(mine) && isTree(theirs) && !whole.has(key)) {
    const before = isTree(base) ? base : {};
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(before)]);
    const merged: Tree = {};
    for (const each of keys) {
      const value = merge(before[each], mine[each], theirs[each], [...path, each], conflicts);
      if (value !== undefined) merged[each] = value;
    }
    return merged;
  }
  if (key === 'order' && Array.isArray(mine) && Array.isArray(theirs) && Array.isArray(base)) {
    return mergeOrder(base, mine, theirs, path, conflicts);
  }
  conflicts.push({ path, base, mine, theirs });
  return mine;
}

/** Entries that came or went are no reorder; only entries that both sides keep can be in two orders. */
function mergeOrder(
  base: string[],
  mine: string[],
  theirs: string[],
  path: readonly string[],
  conflicts: Conflict[],
): string[] {
  const kept = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)));
  const of = (list: string[]) => list.filter((id) => kept.has(id));
  const moved = (list: string[]) => !sameValue(of(list), of(base));
  if (moved(mine) && moved(theirs) && !sameValue(of(mine), of(theirs))) {
    conflicts.push({ path, base, mine, theirs });
  }
  const [first, second] = moved(mine) || !moved(theirs) ? [mine, theirs] : [theirs, mine];
  // Every id of both; `fromTree` leaves out those that are gone.
  return [...first, ...second.filter((id) => !first.includes(id))];
}

function toTree({ product, levels }: ProductDocument): Tree {
  const { photos, variants, model: _, stock: __, ...fields } = product;
  return {
    ...fields,
    photos: byId(photos),
    variants: byId(variants.map(({ stock: ___, ...variant }) => variant)),
    levels: Object.fromEntries(
      levels
        .filter(({ quantity }) => quantity > 0)
        .map(({ variantId, locationId, quantity }) => [JSON.stringify([variantId, locationId]), quantity]),
    ),
  };
}

function byId(list: readonly { id: string }[]): Tree {
  return {
    entries: Object.fromEntries(list.map((entry) => [entry.id, entry])),
    order: list.map(({ id }) => id),
  };
}

function fromTree(tree: Tree, shop: Product): ProductDocument {
  const { photos, variants, levels, ...fields } = tree;
  const product = {
    ...fields,
    photos: inOrder<ProductPhoto>(photos),
    variants: inOrder<Omit<ProductVariant, 'stock'>>(variants).map((variant) => ({ ...variant, stock: 0 })),
    model: shop.model,
    stock: 0,
  } as Product;
  return withStockOf({
    product,
    levels: Object.entries(levels as Record<string, number>).map(([key, quantity]) => {
      const [variantId, locationId] = JSON.parse(key) as [string | null, string];
      return { variantId, locationId, quantity };
    }),
  });
}

function inOrder<T>(list: unknown): T[] {
  const { entries, order } = list as { entries: Record<string, T>; order: string[] };
  const ids = [...order, ...Object.keys(entries).filter((id) => !order.includes(id))];
  return ids.flatMap((id) => entries[id] ?? []);
}

function put(tree: Tree, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    if (value === undefined) delete tree[key];
    else tree[key] = value;
    return;
  }
  const inner = tree[key];
  const copy: Tree = isTree(inner) ? { ...inner } : {};
  put(copy, rest, value);
  tree[key] = copy;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
