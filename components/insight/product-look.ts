import type { Tile } from '@/components/product/tile-of';

/** What insight shows of a product. */
export type ProductLook = { id: string; name: string; photo: Tile['photo']; category: string };
