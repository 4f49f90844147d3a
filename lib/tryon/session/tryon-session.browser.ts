import { AppError, isAppError } from '@/lib/core/app-error';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import { downloadModel } from '@/lib/model3d/download-model.browser';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import type { Pixels } from '@/lib/photo/pixels';
import { assumedLens, type Lens } from '../lens';
import type { TryonScene } from '../scene/tryon-scene.browser';
import type { TrackedFace } from '../tracked';
import { createTrackerClient, type TrackerClient } from '../tracker-client.browser';
import { type LiveFrames, openLiveFrames } from './live-frames.browser';
import { beforeAnything, type TryonState } from './session-state';

export type TryonProduct = {
  url: string;
  bytes: number;
  placement: Placement;
  /** The name of the KHR_materials_variants variant, or null for the model's own. */
  materialVariant: string | null;
};

/** One try-on on one canvas: the worker that tracks, the scene that draws, a photo or a camera. */
export type TryonSession = {
  /** Puts a product on; the last one asked for wins. What fails is told in the state. */
  wear: (product: TryonProduct) => Promise<void>;
  /** Shows a still photo. @param lens Of the photo's camera. */
  showPhoto: (photo: Pixels, lens: Lens) => Promise<void>;
  startCamera: () => Promise<void>;
  /** Gives the camera back; the last frame stays. */
  stopCamera: () => void;
  /** What is shown, as a PNG, mirrored as it is seen. Null where there is nothing. */
  picture: () => Promise<Blob | null>;
  dispose: () => void;
};

/** @param onState Called with every change. */
export function createTryonSession(
  canvas: HTMLCanvasElement,
  onState: (state: TryonState) => void,
): TryonSession {
  let state = beforeAnything;
  let disposed = false;
  let scene: Promise<TryonScene> | null = null;
  let live: LiveFrames | null = null;
  let still: { photo: ImageBitmap; face: TrackedFace | null; lens: Lens } | null = null;
  let worn: { model: LoadedModel; url: string } | null = null;
  let wish = 0;
  let visit = 0;
  const parts = new Map<string, number>();
  const running = new AbortController();

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
  const arrived = (part: string, share: number) => {
    parts.set(part, share);
    const least = Math.min(...parts.values());
    tell({ loading: least < 1 ? least : null });
  };
  const tracker: TrackerClient = createTrackerClient({
    onProgress: ({ loadedBytes, totalBytes }) => arrived('tracker', Math.min(0.99, loadedBytes / totalBytes)),
  });

  /** three.js comes when it is needed, not with the page. */
  function openScene(): Promise<TryonScene> {
    scene ??= import('../scene/engine.browser').then(({ createTryonScene }) => {
      if (disposed) throw new AppError('CANCELLED', 'The try-on was closed.');
      try {
        return createTryonScene(canvas);
      } catch (cause) {
        throw new AppError('WEBGL_UNAVAILABLE', 'This browser draws no 3D.', { cause });
      }
    });
    return scene;
  }

  async function ready(): Promise<TryonScene> {
    arrived('tracker', parts.get('tracker') ?? 0);
    const [opened] = await Promise.all([openScene(), tracker.load({ face: true, hands: false })]);
    arrived('tracker', 1);
    return opened;
  }

  function redraw(opened: TryonScene): void {
    if (still) opened.draw(still.photo, still.face, still.lens);
  }

  function leaveStill(): void {
    still?.photo.close();
    still = null;
  }

  function stopCamera(): void {
    live?.stop();
    live = null;
    if (state.mode === 'live') tell({ mode: 'idle', face: null });
  }

  return {
    async wear({ url, bytes, placement, materialVariant }) {
      const mine = ++wish;
      try {
        const opened = await openScene();
        let model = worn?.url === url ? worn.model : null;
        if (!model) {
          const onProgress = (share: number) => arrived('model', Math.min(0.99, share));
          onProgress(0);
          const { readModel } = await import('../scene/engine.browser');
          const file = await downloadModel(url, { signal: running.signal, onProgress, bytes });
          model = await readModel(file, url, running.signal);
          arrived('model', 1);
          if (mine !== wish || disposed) return model.dispose();
          opened.wear(null);
          worn?.model.dispose();
          worn = { model, url };
        } else opened.wear(null);
        await model.showVariant(materialVariant);
        if (mine !== wish || disposed) return;
        opened.wear({ model, placement });
        redraw(opened);
      } catch (cause) {
        parts.delete('model');
        fail(cause);
      }
    },
    async showPhoto(photo, lens) {
      const mine = ++visit;
      stopCamera();
      tell({ error: null, face: null, mode: 'still', mirrored: false });
      try {
        const data = new ImageData(photo.data as Uint8ClampedArray<ArrayBuffer>, photo.width, photo.height);
        const bitmap = await createImageBitmap(data);
        const opened = await ready();
        tracker.reset();
        const { frame, tracked } = await tracker.track(bitmap, lens, performance.now() / 1000);
        if (mine !== visit || disposed) return frame.close();
        leaveStill();
        still = { photo: frame, face: tracked.face, lens };
        redraw(opened);
        tell({ face: tracked.face !== null, others: tracked.face?.others ?? 0 });
      } catch (cause) {
        if (mine === visit) fail(cause);
      }
    },
    async startCamera() {
      const mine = ++visit;
      stopCamera();
      tell({ error: null, face: null });
      try {
        const opened = await ready();
        if (mine !== visit || disposed) return;
        tracker.reset();
        const frames = await openLiveFrames(
          async (bitmap, seconds) => {
            const lens = assumedLens(bitmap.width, bitmap.height);
            const { frame, tracked } = await tracker.track(bitmap, lens, seconds);
            try {
              if (mine !== visit || disposed) return;
              opened.draw(frame, tracked.face, lens);
              const others = tracked.face?.others ?? 0;
              const face = tracked.face !== null;
              if (face !== state.face || others !== state.others) tell({ face, others });
            } finally {
              frame.close();
            }
          },
          (error) => {
            if (mine === visit) tell({ mode: 'idle', face: null, error });
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
    stopCamera() {
      visit += 1;
      stopCamera();
    },
    async picture() {
      if (state.mode === 'idle') return null;
      const copy = document.createElement('canvas');
      copy.width = canvas.width;
      copy.height = canvas.height;
      const context = copy.getContext('2d');
      if (!context) return null;
      if (state.mirrored) context.setTransform(-1, 0, 0, 1, copy.width, 0);
      context.drawImage(canvas, 0, 0);
      return new Promise((resolve) => copy.toBlob(resolve, 'image/png'));
    },
    dispose() {
      disposed = true;
      visit += 1;
      wish += 1;
      running.abort();
      live?.stop();
      live = null;
      tracker.dispose();
      leaveStill();
      const model = worn?.model;
      worn = null;
      void scene
        ?.then((opened) => opened.dispose())
        .catch(() => {})
        .then(() => model?.dispose());
    },
  };
}
