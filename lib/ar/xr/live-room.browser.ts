import { FrameTimes } from '@/lib/ar/frame-times';
import { inverse, type Pose } from '@/lib/ar/pose';
import type { Sensed } from '@/lib/ar/room-sight';
import type { RoomProduct, RoomState } from '@/lib/ar/room-state';
import type { SessionEnd } from '@/lib/ar/session-state';
import { AnchorKeeper } from './anchor-keeper.browser';
import { DepthOccluder } from './depth-occluder.browser';
import { openSession } from './open-session.browser';
import { poseOf } from './pose-of';
import { ProductViews } from './product-views.browser';
import { RoomGuides } from './room-guides.browser';
import { type HeldOnCard, RoomRenderer } from './room-renderer.browser';
import { Sensing } from './sensing.browser';

/** What a frame draws. */
export type Drawn = {
  state: RoomState;
  products: ReadonlyMap<string, RoomProduct>;
  /** Where the product in the hand would stand. */
  aimed: Pose | null;
};

export type LiveRoomHooks = {
  /** Hears what was sensed and answers what to draw. */
  onFrame: (sensed: Sensed) => Drawn;
  /** The session is over, or can draw no more; its owner calls `close`. */
  onOver: (by: SessionEnd) => void;
  onHidden: (hidden: boolean) => void;
  onTurned: () => void;
  /** A model did not come: of an item, or (null) of what is in the hand. */
  onModelFailed: (itemId: string | null) => void;
  /** Things are elsewhere in the reference space than they were, by anchor or because its origin moved. */
  onCorrected: (by: (id: string) => Pose | null) => void;
  /** The origin moved: what was known of walls is worth nothing. */
  onReset: () => void;
};

/** Everything that lives as long as one session. `close` gives all of it back. */
export class LiveRoom {
  /** Script time of frames, drawing calls included. */
  readonly frameTimes = new FrameTimes();
  readonly anchors = new AnchorKeeper();
  readonly views: ProductViews;
  private readonly sensing: Sensing;
  private readonly occluder: DepthOccluder;
  private readonly guides = new RoomGuides();
  private readonly lifetime = new AbortController();
  private watched: XRReferenceSpace | null = null;

  private constructor(
    private readonly session: XRSession,
    readonly room: RoomRenderer,
    private readonly hooks: LiveRoomHooks,
  ) {
    const { signal } = this.lifetime;
    this.views = new ProductViews(room, hooks.onModelFailed);
    this.sensing = new Sensing(session);
    this.occluder = new DepthOccluder(session);
    room.scene.add(this.occluder.object, this.guides.object);
    session.addEventListener('end', () => hooks.onOver('system'), { signal });
    session.addEventListener('visibilitychange', () => hooks.onHidden(session.visibilityState === 'hidden'), {
      signal,
    });
    matchMedia('(orientation: portrait)').addEventListener('change', hooks.onTurned, { signal });
  }

  /** @throws What `openSession` throws, AppError `WEBGL_UNAVAILABLE`; nothing is left open then. */
  static async open(overlay: HTMLElement, hooks: LiveRoomHooks): Promise<LiveRoom> {
    const session = await openSession(overlay);
    let live: LiveRoom | null = null;
    try {
      const room = new RoomRenderer(() => hooks.onOver('context-lost'));
      live = new LiveRoom(session, room, hooks);
      await room.renderer.xr.setSession(session);
      room.renderer.setAnimationLoop((_time, frame) => frame && live?.frame(frame));
      return live;
    } catch (error) {
      await (live ? live.close() : session.end().catch(() => undefined));
      throw error;
    }
  }

  /** Guides, and what only hides. */
  get leftOutOfPictures() {
    return [this.guides.object, this.occluder.object];
  }

  /** Ends the session if it still runs. @returns What three.js still held when all was given back. */
  async close(): Promise<HeldOnCard> {
    this.lifetime.abort();
    // While the session lives, so that it is told; the graphics card after it, for three.js still restores its state.
    this.sensing.dispose();
    this.anchors.dispose();
    await this.session.end().catch(() => undefined);
    this.views.dispose();
    this.guides.dispose();
    this.occluder.dispose();
    return this.room.dispose();
  }

  private frame(frame: XRFrame): void {
    const space = this.room.renderer.xr.getReferenceSpace();
    if (!space || this.lifetime.signal.aborted) return;
    const began = performance.now();
    this.watchResets(space);
    const moved = this.anchors.read(frame, space);
    if (moved.size > 0) this.hooks.onCorrected((id) => moved.get(id) ?? null);
    const { sensed, view } = this.sensing.read(frame, space, began);
    const { state, products, aimed } = this.hooks.onFrame(sensed);
    this.room.setLight(sensed.light);
    this.views.sync(state.items.items, products, sensed.light);
    this.occluder.update(frame, view);
    this.guides.draw(state, sensed, aimed, products);
    this.room.draw();
    this.frameTimes.add(performance.now() - began);
  }

  /** The platform may move the origin; things without an anchor are moved against it. */
  private watchResets(space: XRReferenceSpace): void {
    if (this.watched === space) return;
    this.watched = space;
    const moved = (event: Event) => {
      const { transform } = event as XRReferenceSpaceEvent;
      this.hooks.onReset();
      if (!transform) return;
      const by = inverse(poseOf(transform));
      this.hooks.onCorrected((id) => (this.anchors.holds(id) ? null : by));
    };
    space.addEventListener('reset', moved as EventListener, { signal: this.lifetime.signal });
  }
}
