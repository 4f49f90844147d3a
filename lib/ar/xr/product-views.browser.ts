import type { RoomLight } from '@/lib/ar/light-of-estimate';
import type { RoomItem } from '@/lib/ar/room-items';
import { materialOf, type RoomProduct } from '@/lib/ar/room-state';
import { PlacedProduct } from './placed-product.browser';
import type { RoomRenderer } from './room-renderer.browser';

type View = { placed: PlacedProduct | null; lifetime: AbortController; variantId: string | null | undefined };

/** The models of a room's items: loaded when an item comes, given back when it goes. The one in the hand waits here. */
export class ProductViews {
  private readonly views = new Map<string, View>();
  private hand: View | null = null;

  constructor(
    private readonly room: RoomRenderer,
    private readonly onFailed: (itemId: string | null) => void,
  ) {}

  /** Loads what is placed next; what was in the hand before is given back. */
  async take(product: RoomProduct, onReady: () => void): Promise<void> {
    this.drop();
    const hand: View = { placed: null, lifetime: new AbortController(), variantId: undefined };
    this.hand = hand;
    if (await this.load(hand, product, null)) onReady();
  }

  /** The model in the hand becomes an item's. */
  give(itemId: string): void {
    if (!this.hand) return;
    this.views.set(itemId, this.hand);
    this.hand = null;
  }

  /** Draws the items as they are now. */
  sync(items: readonly RoomItem[], products: ReadonlyMap<string, RoomProduct>, light: RoomLight): void {
    for (const [id, view] of this.views) {
      if (items.some((item) => item.id === id)) continue;
      this.views.delete(id);
      end(view);
    }
    for (const item of items) {
      const product = products.get(item.productId);
      if (!product) continue;
      let view = this.views.get(item.id);
      if (!view) {
        view = { placed: null, lifetime: new AbortController(), variantId: undefined };
        this.views.set(item.id, view);
        void this.load(view, product, item.id);
      }
      const { placed } = view;
      if (!placed) continue;
      if (!placed.object.parent) this.room.scene.add(placed.object);
      placed.setPose(item.pose);
      placed.setLight(light, item.pose);
      if (view.variantId !== item.variantId) {
        view.variantId = item.variantId;
        void placed.showVariant(materialOf(product, item.variantId)).catch(() => undefined);
      }
    }
  }

  get(itemId: string): PlacedProduct | null {
    return this.views.get(itemId)?.placed ?? null;
  }

  dispose(): void {
    this.drop();
    for (const view of this.views.values()) end(view);
    this.views.clear();
  }

  private drop(): void {
    if (this.hand) end(this.hand);
    this.hand = null;
  }

  private async load(view: View, product: RoomProduct, itemId: string | null): Promise<boolean> {
    const { signal } = view.lifetime;
    try {
      const placed = await PlacedProduct.load(product.model, product.placement, this.room, signal);
      if (signal.aborted) placed.dispose();
      else view.placed = placed;
    } catch {
      // Whatever kept it away, there is one thing to say: it could not be brought, and the rest works.
      if (!signal.aborted) this.onFailed(itemId);
    }
    return view.placed !== null;
  }
}

function end(view: View): void {
  view.lifetime.abort();
  view.placed?.dispose();
  view.placed = null;
}
