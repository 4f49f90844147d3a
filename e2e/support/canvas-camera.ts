import type { Page } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';

/** What a test does with a camera that is a canvas. */
type CanvasCamera = {
  /** Shows a picture from now on, in frames of this size. */
  show(address: string, width: number, height: number): Promise<void>;
  /** Gives no new frame any more. */
  freeze(): void;
  /** As when its cable is pulled. */
  unplug(): void;
  tracks: MediaStreamTrack[];
  /** What the page asked of the lens and the light. */
  applied(): Record<string, unknown>[];
  /** What the page made and has not given back. */
  left(): { tracks: number; workers: number; contexts: number; bitmaps: number; frames: number };
};

/** Puts a camera of our own before the page, and counts what the page takes and gives back. Call before `goto`. */
export async function installCanvasCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const tracks: MediaStreamTrack[] = [];
    let picture: ImageBitmap | null = null;
    let timer = 0;
    let tick = 0;
    const draw = () => {
      if (!picture) return;
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      // A canvas that is drawn the same gives no frame: one corner's pixel changes.
      context.fillStyle = tick++ % 2 === 0 ? '#000' : '#010101';
      context.fillRect(0, 0, 1, 1);
    };
    const OwnFrame = window.VideoFrame;
    let frames = 0;
    window.VideoFrame = class extends OwnFrame {
      constructor(...args: unknown[]) {
        super(...(args as ConstructorParameters<typeof VideoFrame>));
        frames++;
      }
      override close() {
        frames--;
        super.close();
      }
    } as typeof VideoFrame;
    const workers = new Set<Worker>();
    const contexts: WebGL2RenderingContext[] = [];
    let bitmaps = 0;
    const OwnWorker = window.Worker;
    window.Worker = class extends OwnWorker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.add(this);
      }
      override postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions) {
        // What is handed over is the worker's, and goes with it.
        for (const each of Array.isArray(transfer) ? transfer : []) {
          if (each instanceof OwnFrame) frames--;
          if (each instanceof ImageBitmap) bitmaps--;
        }
        super.postMessage(message, transfer as Transferable[]);
      }
      override terminate() {
        workers.delete(this);
        super.terminate();
      }
    };
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      const made = (getContext as (...args: unknown[]) => unknown).apply(this, args);
      if (made instanceof WebGL2RenderingContext && !contexts.includes(made)) contexts.push(made);
      return made;
    } as typeof getContext;
    const make = window.createImageBitmap;
    window.createImageBitmap = (async (...args: Parameters<typeof make>) => {
      const made = await make(...args);
      bitmaps++;
      const close = made.close.bind(made);
      let open = true;
      made.close = () => {
        if (open) bitmaps--;
        open = false;
        close();
      };
      return made;
    }) as typeof make;
    navigator.mediaDevices.getUserMedia = async () => {
      const stream = canvas.captureStream(15);
      const track = stream.getVideoTracks()[0] as MediaStreamTrack;
      // A lens that goes in, and a light beside it.
      const can = { torch: true, zoom: { min: 1, max: 4, step: 0.5 }, focusMode: ['continuous'] };
      track.getCapabilities = () => can as MediaTrackCapabilities;
      track.applyConstraints = async (wish) => {
        applied.push(...((wish?.advanced ?? []) as Record<string, unknown>[]));
      };
      tracks.push(track);
      return stream;
    };
    const applied: Record<string, unknown>[] = [];
    const camera: CanvasCamera = {
      tracks,
      applied: () => applied,
      async show(address, width, height) {
        const bytes = Uint8Array.from(atob(address), (letter) => letter.charCodeAt(0));
        picture = await make(new Blob([bytes], { type: 'image/png' }));
        canvas.width = width;
        canvas.height = height;
        clearInterval(timer);
        draw();
        timer = window.setInterval(draw, 66);
      },
      freeze: () => clearInterval(timer),
      unplug() {
        for (const track of tracks) {
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
      },
      left: () => ({
        tracks: tracks.filter(({ readyState }) => readyState === 'live').length,
        workers: workers.size,
        contexts: contexts.filter((each) => !each.isContextLost()).length,
        bitmaps,
        frames,
      }),
    };
    Object.assign(window, { canvasCamera: camera });
  });
}

/** Points the camera at a picture. @param picture A file that sharp reads, or a picture itself. */
export async function pointCameraAt(
  page: Page,
  picture: string | Sharp,
  { width = 640, height = 480 } = {},
): Promise<void> {
  const source = typeof picture === 'string' ? sharp(picture).autoOrient() : picture;
  const bytes = await source.resize(width, height, { fit: 'cover' }).png().toBuffer();
  await page.evaluate(
    ([address, wide, high]) =>
      (window as unknown as { canvasCamera: CanvasCamera }).canvasCamera.show(
        address as string,
        wide as number,
        high as number,
      ),
    [bytes.toString('base64'), width, height] as const,
  );
}

export const withCamera = <T>(page: Page, name: 'freeze' | 'unplug' | 'left' | 'applied'): Promise<T> =>
  page.evaluate(
    (call) =>
      (window as unknown as { canvasCamera: Record<string, () => unknown> }).canvasCamera[call]?.() as never,
    name,
  );
