import { AppError, isAppError } from '@/lib/core/app-error';
import type { Pixels } from '@/lib/photo/pixels';
import type { Anchor } from '@/lib/product/category';
import type { Body } from '../body/body';
import type { createBodyFollower } from '../body/follow-body';
import { wantedFor } from '../body/wanted-for';
import type { Finger } from '../hand/hand-points';
import { assumedLens, type Lens } from '../lens';
import type { FrameLight } from '../light/frame-light';
import type { TryonScene } from '../scene/tryon-scene.browser';
import type { Tracked } from '../tracked';
import { createTrackerClient, type TrackerClient } from '../tracker-client.browser';
import { pictureOf } from './compose.browser';
import { type LiveFrames, openLiveFrames } from './live-frames.browser';
import { beforeAnything, type TryonState } from './session-state';
import { createWardrobe, type TryonProduct } from './wardrobe.browser';

/** A frame that was looked at, kept to draw other products on. Whoever holds it calls `close`. */
export type HeldFrame = {
  frame: ImageBitmap;
  body: Body | null;
  lens: Lens;
  light: FrameLight;
  mirrored: boolean;
  close: () => void;
};

/** One try-on on one canvas: the worker that tracks, the scene that draws, a photo or a camera. */
export type TryonSession = {
  /** Puts a product on; the last one asked for wins. What fails is told in the state. */
  wear: (product: TryonProduct) => Promise<void>;
  /** Shows a still photo. @param lens Of the photo's camera. */
  showPhoto: (photo: Pixels, lens: Lens) => Promise<void>;
  startCamera: () => Promise<void>;
  /** Gives the camera back. @param away Because nobody looks at the page. */
  stopCamera: (away?: boolean) => void;
  /** Which finger wears a ring. */
  setFinger: (finger: Finger) => void;
  /** How large the shopper's face is against the average one; null: unknown. */
  setFaceSize: (size: { size: number; sizeSigma: number } | null) => void;
  /** A copy of the frame that is shown, the next one of a running camera. Null where nothing is shown. */
  hold: () => Promise<HeldFrame | null>;
  /** What is shown, as a PNG, mirrored as it is seen. Null where there is nothing; what fails is told in the state. */
  picture: () => Promise<Blob | null>;
  dispose: () => void;
};

/** @param where Of all products that will be worn here. @param onState Called with every change. */
export function createTryonSession(
  canvas: HTMLCanvasElement,
  where: Anchor,
  onState: (state: TryonState) => void,
): TryonSession {
  let state = beforeAnything;
  let disposed = false;
  let scene: Promise<TryonScene> | null = null;
  let live: LiveFrames | null = null;
  /** Comes with the scene, as it weighs more than the page. */
  let follow: typeof createBodyFollower | null = null;
  let follower: ReturnType<typeof createBodyFollower> | null = null;
  let finger: Finger = 'ring';
  let still: {
    photo: ImageBitmap;
    tracked: Tracked;
    body: Body | null;
    lens: Lens;
    light: FrameLight;
  } | null = null;
  /** Whoever waits for the next live frame. */
  const holders: ((held: HeldFrame | null) => void)[] = [];
  let faceSize: { size: number; sizeSigma: number } | null = null;
  let visit = 0;
  const parts = new Map<string, number>();

  const tell = (change: Partial<TryonState>) => {
    if (disposed) return;
    state = { ...state, ...change };
    onState(state);
  };
  const fail = (cause: unknown) => {
    if (isAppError(cause) && cause.code === 'CANCELLED') return;
    tell({ error: isAppError(cause) ? cause : new AppError('INTERNAL', 'The try-on failed.', { cause }) });
  };
  /** The hairline shows the part that is farthest behind. */
  const arrived = (part: string, share: number | null) => {
    if (share === null) parts.delete(part);
    else parts.set(part, share);
    const least = Math.min(...parts.values());
    tell({ loading: least < 1 ? least : null });
  };
  const tracker: TrackerClient = createTrackerClient({
    onProgress: ({ loadedBytes, totalBytes }) => arrived('tracker', Math.min(0.99, loadedBytes / totalBytes)),
  });

  /** three.js comes when it is needed, not with the page. */
  function openScene(): Promise<TryonScene> {
    scene ??= import('../scene/engine.browser').then((engine) => {
      if (disposed) throw new AppError('CANCELLED', 'The try-on was closed.');
      const { createTryonScene } = engine;
      follow = engine.createBodyFollower;
      follower ??= follow(where, finger);
      try {
        return createTryonScene(canvas);
      } catch (cause) {
        throw new AppError('WEBGL_UNAVAILABLE', 'This browser draws no 3D.', { cause });
      }
    });
    scene.catch(() => {
      scene = null; // another try may have the graphics card again
    });
    return scene;
  }
  // A graphics card that was taken away comes back by itself, or is said to be gone.
  canvas.addEventListener('webglcontextlost', (event) => {
    if (disposed) return;
    event.preventDefault();
    tell({ error: new AppError('WEBGL_UNAVAILABLE', 'The graphics card was taken away.') });
  });
  canvas.addEventListener('webglcontextrestored', () => {
    if (state.error?.code === 'WEBGL_UNAVAILABLE') tell({ error: null });
    // three.js listens too, and makes everything anew first.
    setTimeout(() => void scene?.then(redraw, () => {}));
  });

  const wardrobe = createWardrobe({
    openScene,
    onProgress: (share) => arrived('model', share),
    onWorn: redraw,
  });

  async function ready(): Promise<TryonScene> {
    arrived('tracker', parts.get('tracker') ?? 0);
    const wanted = wantedFor(where);
    if (!wanted) throw new AppError('INTERNAL', `Nothing is worn at ${where}.`);
    const [opened] = await Promise.all([openScene(), tracker.load(wanted)]);
    tracker.setFaceSize(faceSize);
    arrived('tracker', 1);
    return opened;
  }

  function redraw(opened: TryonScene): void {
    if (still) opened.draw(still.photo, still.body, still.lens, still.light, true);
  }

  function leaveStill(): void {
    still?.photo.close();
    still = null;
  }

  function stopCamera(): void {
    live?.stop();
    live = null;
    for (const answer of holders.splice(0)) answer(null);
    if (state.mode === 'live') tell({ mode: 'idle', found: null, trouble: null });
  }

  const othersIn = ({ face, hands, person }: Tracked) =>
    (face ?? person)?.others ?? Math.max(0, hands.length - 1);

  async function copyOf(
    frame: ImageBitmap,
    body: Body | null,
    lens: Lens,
    light: FrameLight,
  ): Promise<HeldFrame> {
    const copy = await createImageBitmap(frame);
    return { frame: copy, body, lens, light, mirrored: state.mirrored, close: () => copy.close() };
  }

  return {
    wear: (product) => wardrobe.wear(product).catch(fail),
    async showPhoto(photo, lens) {
      const mine = ++visit;
      stopCamera();
      tell({ error: null, found: null, mode: 'still', mirrored: false, trouble: null, away: false });
      try {
        const data = new ImageData(photo.data as Uint8ClampedArray<ArrayBuffer>, photo.width, photo.height);
        const bitmap = await createImageBitmap(data);
        const opened = await ready();
        tracker.reset();
        const { frame, tracked, glance } = await tracker.track(bitmap, lens, performance.now() / 1000);
        if (mine !== visit || disposed) return frame.close();
        leaveStill();
        follower?.reset();
        const body = follower?.next(tracked, 0) ?? null;
        still = { photo: frame, tracked, body, lens, light: glance.light };
        redraw(opened);
        tell({ found: still.body !== null, others: othersIn(tracked) });
      } catch (cause) {
        if (mine === visit) fail(cause);
      }
    },
    async startCamera() {
      const mine = ++visit;
      stopCamera();
      tell({ error: null, found: null, trouble: null, away: false });
      try {
        const opened = await ready();
        if (mine !== visit || disposed) return;
        tracker.reset();
        follower?.reset();
        const frames = await openLiveFrames(
          async ({ frame: taken, width, height, shrink }, seconds) => {
            const lens = assumedLens(width, height);
            const { frame, tracked, glance } = await tracker.track(taken, lens, seconds, shrink);
            try {
              if (mine !== visit || disposed) return null;
              const body = follower?.next(tracked, seconds) ?? null;
              opened.draw(frame, body, lens, glance.light);
              const [found, others] = [body !== null, othersIn(tracked)];
              if (found !== state.found || others !== state.others) tell({ found, others });
              for (const answer of holders.splice(0)) {
                answer(await copyOf(frame, body, lens, glance.light));
              }
              return glance;
            } finally {
              frame.close();
            }
          },
          {
            onTrouble: (trouble) => {
              if (mine === visit && trouble !== state.trouble) tell({ trouble });
            },
            onEnd: (error) => {
              if (mine === visit) tell({ mode: 'idle', found: null, trouble: null, error });
            },
          },
        );
        if (mine !== visit || disposed) return frames.stop();
        live = frames;
        leaveStill();
        tell({ mode: 'live', mirrored: frames.facing !== 'environment' });
      } catch (cause) {
        if (mine === visit) fail(cause);
      }
    },
    stopCamera(away = false) {
      if (away && !live) return;
      visit += 1;
      stopCamera();
      if (away) tell({ away });
    },
    setFinger(next) {
      finger = next;
      follower = follow?.(where, finger) ?? null;
      if (!still || !scene || !follower) return;
      still = { ...still, body: follower.next(still.tracked, 0) };
      void scene.then(redraw, () => {});
    },
    setFaceSize(size) {
      faceSize = size;
      tracker.setFaceSize(size);
    },
    async hold() {
      if (still) return copyOf(still.photo, still.body, still.lens, still.light);
      if (!live) return null;
      return new Promise((resolve) => holders.push(resolve));
    },
    async picture() {
      if (state.mode === 'idle') return null;
      const made = await pictureOf(canvas, state.mirrored);
      if (!made) fail(new AppError('OUT_OF_MEMORY', 'This device is out of memory for pictures.'));
      return made;
    },
    dispose() {
      disposed = true;
      visit += 1;
      live?.stop();
      live = null;
      for (const answer of holders.splice(0)) answer(null);
      tracker.dispose();
      leaveStill();
      void scene
        ?.then((opened) => opened.dispose())
        .catch(() => {})
        .then(() => wardrobe.dispose());
      if (!scene) wardrobe.dispose();
    },
  };
}
