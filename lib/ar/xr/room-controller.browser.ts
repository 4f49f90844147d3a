import { canPlace } from '@/lib/ar/coach';
import type { Touchable } from '@/lib/ar/pick-item';
import type { Pose } from '@/lib/ar/pose';
import { nextItems, type RoomAction } from '@/lib/ar/room-items';
import { RoomSight, type Sensed } from '@/lib/ar/room-sight';
import { newRoom, type RoomProduct, type RoomState } from '@/lib/ar/room-state';
import { RoomStore } from '@/lib/ar/room-store';
import type { Ray } from '@/lib/ar/screen-ray';
import { nextSession, type SessionEnd, type SessionEvent } from '@/lib/ar/session-state';
import { ChosenItem } from './chosen-item.browser';
import { type Drawn, LiveRoom } from './live-room.browser';
import { failureOf } from './open-session.browser';
import type { HeldOnCard } from './room-renderer.browser';
import { takePicture } from './take-picture.browser';

const now = () => performance.now();

/** One room with products in it: what a page can do there. Sessions come and go below it, one at a time. */
export class RoomController {
  readonly store: RoomStore<RoomState>;
  /** Moves, turns and removes what stands. */
  readonly chosen: ChosenItem;
  /** Hears of every frame, to move what stands over the picture. */
  onFrame: (sensed: Sensed, aimed: Pose | null) => void = () => {};
  /** What was still held on the graphics card when the last session was over: nothing but three.js's own table of reflections. */
  left: HeldOnCard | null = null;
  private live: LiveRoom | null = null;
  private readonly sight = new RoomSight();
  private readonly products = new Map<string, RoomProduct>();
  private placed = 0;
  private attempt = 0;

  constructor(product: RoomProduct, variantId: string | null) {
    this.products.set(product.id, product);
    this.store = new RoomStore(newRoom(product, variantId));
    this.chosen = new ChosenItem({
      store: this.store,
      sight: this.sight,
      products: this.products,
      anchors: () => this.live?.anchors ?? null,
      aimAgain: () => this.aim(this.state.inHand.product, this.state.inHand.variantId),
    });
  }

  get state(): RoomState {
    return this.store.get();
  }

  /** Opens a session. Again after one has ended: the room is then empty, for its origin was another. */
  async start(overlay: HTMLElement): Promise<void> {
    if (this.live || this.state.session.phase === 'starting') return;
    const attempt = ++this.attempt;
    this.tell({ kind: 'start', atMs: now() });
    try {
      const live = await LiveRoom.open(overlay, {
        onFrame: (sensed) => this.frame(sensed),
        onOver: (by) => this.over(by),
        onHidden: (hidden) => this.tell({ kind: 'visibility', hidden, atMs: now() }),
        onTurned: () => this.tell({ kind: 'turned', atMs: now() }),
        onModelFailed: (itemId) => this.modelFailed(itemId),
        onCorrected: (by) => this.act({ kind: 'corrected', by }),
        onReset: () => this.sight.forget(),
      });
      // Closed while it was opening.
      if (attempt !== this.attempt) return void (await live.close());
      this.live = live;
      const { inHand, session } = this.state;
      this.store.set({ ...newRoom(inHand.product, inHand.variantId), session });
      this.tell({ kind: 'started', atMs: now() });
      this.aim(inHand.product, inHand.variantId);
    } catch (error) {
      if (attempt === this.attempt) this.tell({ kind: 'failed', why: failureOf(error) });
    }
  }

  /** Ends the session, if there is one or one is opening. Never throws, and may be called at any time. */
  exit(): Promise<void> {
    return this.over('person');
  }

  /** Takes a product into the hand, to place it. */
  aim(product: RoomProduct, variantId: string | null): void {
    this.products.set(product.id, product);
    this.store.set({ mode: 'aim', inHand: { product, variantId }, model: 'loading', marks: [] });
    this.tell({ kind: 'aimed', place: product.placement.place, atMs: now() });
    void this.live?.views.take(product, () => this.store.set({ model: 'ready' }));
  }

  /** Sets down what is in the hand. @returns Whether it stands now. */
  place(): boolean {
    const { inHand, session, model } = this.state;
    const standing = this.sight.aimed(inHand.product.placement);
    if (!this.live || !standing || model !== 'ready' || !canPlace(session)) return false;
    const id = `${++this.placed}`;
    this.live.views.give(id);
    this.act({
      kind: 'add',
      item: { id, productId: inHand.product.id, variantId: inHand.variantId, ...standing },
    });
    this.chosen.hold(id);
    this.store.set({ mode: 'handle', ...(standing.snapped ? { snappedAtMs: now() } : {}) });
    return true;
  }

  select(id: string | null): void {
    this.act({ kind: 'select', id });
    this.store.set({ mode: 'handle' });
  }

  /** Of the chosen product, or of what is in the hand. */
  recolour(variantId: string): void {
    const { mode, inHand } = this.state;
    const item = this.chosen.item;
    if (mode === 'aim' || !item) this.store.set({ inHand: { ...inHand, variantId } });
    else this.act({ kind: 'recolour', id: item.id, variantId });
  }

  showSize(sizeShown: boolean): void {
    this.store.set({ sizeShown });
  }

  measure(on: boolean): void {
    const standing = this.state.items.items.length > 0;
    this.store.set({ mode: on ? 'measure' : standing ? 'handle' : 'aim', marks: [] });
  }

  /** Marks what the middle of the screen meets; a third mark begins anew. @returns Whether something was met. */
  mark(): boolean {
    const mark = this.sight.marked();
    if (!mark) return false;
    const { marks } = this.state;
    this.store.set({ marks: marks.length === 1 ? [...marks, mark] : [mark] });
    return true;
  }

  /** Two fingers apart or together: nothing changes, and the page says why. */
  pinch(): void {
    this.store.set({ pinchedAtMs: now() });
  }

  /** The boxes of what stands. */
  touchables(): Touchable[] {
    return this.state.items.items.flatMap(({ id, pose, productId }) => {
      const box = this.products.get(productId)?.placement.box;
      return box ? [{ id, pose, box }] : [];
    });
  }

  /** Null while the phone does not know where it is. */
  rayAt(x: number, y: number): Ray | null {
    return this.sight.ray(x, y);
  }

  /** A PNG of the products as they are seen now, without the room. Null when no frame can be drawn. */
  picture(background: string): Promise<Blob | null> {
    const { live } = this;
    return live ? takePicture(live.room, live.leftOutOfPictures, background) : Promise.resolve(null);
  }

  /** Where things are and what is held, as numbers: for scripts and tests. */
  inspect() {
    const { live } = this;
    const drawn = (id: string) => {
      const placed = live?.views.get(id);
      placed?.object.updateWorldMatrix(true, false);
      return placed ? [...placed.object.matrixWorld.elements] : null;
    };
    const boxes = new Map(this.touchables().map(({ id, box }) => [id, box]));
    return {
      open: live !== null,
      items: this.state.items.items.map((item) => ({
        ...item,
        drawn: drawn(item.id),
        box: boxes.get(item.id) ?? null,
      })),
      anchors: live?.anchors.count ?? 0,
      walls: this.sight.walls().length,
      viewer: this.sight.viewer,
      surface: this.sight.surface,
      held: live?.room.held() ?? null,
      left: this.left,
      frames: live?.frameTimes.read() ?? null,
    };
  }

  private frame(sensed: Sensed): Drawn {
    this.sight.see(sensed);
    const sight = {
      tracking: sensed.viewer !== null,
      surface: sensed.surface?.kind ?? null,
      dark: sensed.dark,
    };
    this.tell({ kind: 'frame', atMs: now(), sight });
    const { state, products } = this;
    const aimed = this.sight.aimed(state.inHand.product.placement)?.pose ?? null;
    this.onFrame(sensed, aimed);
    return { state, products, aimed };
  }

  private async over(by: SessionEnd): Promise<void> {
    this.attempt++;
    const { live } = this;
    this.live = null;
    this.sight.forget();
    this.tell({ kind: 'ended', by });
    if (live) this.left = await live.close();
  }

  private modelFailed(itemId: string | null): void {
    if (itemId !== null) {
      this.chosen.letGo(itemId);
      this.act({ kind: 'remove', id: itemId });
    }
    this.store.set({ model: 'failed' });
  }

  private act(action: RoomAction): void {
    this.store.set({ items: nextItems(this.state.items, action) });
  }

  private tell(event: SessionEvent): void {
    this.store.set({ session: nextSession(this.state.session, event) });
  }
}
