import type { ProductModel } from '@/lib/product/product';
import type { MarkedPoint } from './measure';
import { noItems, type RoomItems } from './room-items';
import type { RoomPlacement } from './room-placement';
import { newSession, type SessionState } from './session-state';

/** A product as a room needs it. */
export type RoomProduct = {
  id: string;
  model: ProductModel;
  placement: RoomPlacement;
  variants: readonly { id: string; materialVariant: string | null }[];
};

/** `aim`: a product is about to be placed. `handle`: what stands is moved. `measure`: points are marked. */
export type RoomMode = 'aim' | 'handle' | 'measure';

/** Everything that a page shows of a room. Times are milliseconds of one clock. */
export type RoomState = {
  session: SessionState;
  mode: RoomMode;
  /** What is placed next. */
  inHand: { product: RoomProduct; variantId: string | null };
  /** Of what is in the hand. */
  model: 'loading' | 'ready' | 'failed';
  items: RoomItems;
  marks: readonly MarkedPoint[];
  /** The box of the chosen product is drawn with its numbers. */
  sizeShown: boolean;
  pinchedAtMs: number | null;
  snappedAtMs: number | null;
  /** A wall was asked for and none is known. */
  noWallAtMs: number | null;
};

export const newRoom = (product: RoomProduct, variantId: string | null): RoomState => ({
  session: newSession(product.placement.place),
  mode: 'aim',
  inHand: { product, variantId },
  model: 'loading',
  items: noItems,
  marks: [],
  sizeShown: false,
  pinchedAtMs: null,
  snappedAtMs: null,
  noWallAtMs: null,
});

export const materialOf = (product: RoomProduct, variantId: string | null): string | null =>
  product.variants.find(({ id }) => id === variantId)?.materialVariant ?? null;
