import { downloadModel } from '@/lib/model3d/download-model.browser';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import type { TryonScene } from '../scene/tryon-scene.browser';
import type { Wearable } from '../wearable';

export type TryonProduct = Wearable & {
  url: string;
  bytes: number;
  /** The name of the KHR_materials_variants variant, or null for the model's own. */
  materialVariant: string | null;
};

export type WardrobeParts = {
  openScene: () => Promise<TryonScene>;
  /** How much of the model has arrived, 0..1; null: there is nothing to wait for. */
  onProgress: (share: number | null) => void;
  /** The product is on: what stands still is drawn again. */
  onWorn: (scene: TryonScene) => void;
};

/** Fetches what is to be worn and puts it on; the last one asked for wins. */
export function createWardrobe({ openScene, onProgress, onWorn }: WardrobeParts) {
  const running = new AbortController();
  let worn: { model: LoadedModel; url: string } | null = null;
  let wish = 0;
  let disposed = false;

  return {
    /** @throws AppError as `downloadModel` and `readModel` do. Does nothing once another one was asked for. */
    async wear({ url, bytes, materialVariant, ...how }: TryonProduct): Promise<void> {
      const mine = ++wish;
      const scene = await openScene();
      let model = worn?.url === url ? worn.model : null;
      if (!model) {
        try {
          const arrived = (share: number) => onProgress(Math.min(0.99, share));
          arrived(0);
          const { readModel } = await import('../scene/engine.browser');
          const file = await downloadModel(url, { signal: running.signal, onProgress: arrived, bytes });
          model = await readModel(file, url, running.signal);
          onProgress(1);
        } catch (cause) {
          onProgress(null);
          throw cause;
        }
        if (mine !== wish || disposed) return model.dispose();
        scene.wear(null);
        worn?.model.dispose();
        worn = { model, url };
      } else scene.wear(null);
      await model.showVariant(materialVariant);
      if (mine !== wish || disposed) return;
      scene.wear({ model, ...how });
      onWorn(scene);
    },
    /** Frees the model. Call it when the scene that wore it is gone. */
    dispose(): void {
      disposed = true;
      wish += 1;
      running.abort();
      worn?.model.dispose();
      worn = null;
    },
  };
}
