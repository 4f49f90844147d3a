import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { AppError, isAppError } from '@/lib/core/app-error';
import type { Pixels } from '@/lib/photo/pixels';
import type { Glance } from '../glance';
import { assumedLens, type Lens } from '../lens';
import { type LiveFrames, openLiveFrames, type TakenFrame } from '../session/live-frames.browser';
import type { TrackedFace } from '../tracked';
import { createTrackerClient } from '../tracker-client.browser';
import { type Advice, adviceOf } from './advice';
import { scaleOfCorners } from './card/scale-of-corners';
import { type CardLook, sizesByCard } from './card/sizes-by-card';
import { type FaceLook, faceLook } from './face-look';
import { type FaceMeasured, faceSizes } from './face-sizes';
import type { Irises } from './iris/see-irises';
import { createMeasureClient } from './measure-client.browser';

export type FaceState = {
  mode: 'idle' | 'still' | 'live';
  /** How much of the models has arrived, 0..1; null: all. */
  loading: number | null;
  advice: Advice | null;
  /** How many of the looks that are wanted there are, 0..1. */
  share: number;
  measured: FaceMeasured | null;
  /** Of the frame that is shown. */
  irises: Irises | null;
  /** A card in the still photo. `counts`: the scale is taken from it. */
  card: { corners: Corners; byHand: boolean; counts: boolean } | null;
  /** Looks before the camera in which a card told the scale. */
  cardLooks: number;
  /** The camera's picture is all but black, or stands still. */
  trouble: 'dark' | 'frozen' | null;
  mirrored: boolean;
  error: AppError | null;
};

export const beforeFace: FaceState = {
  mode: 'idle',
  loading: null,
  advice: null,
  share: 0,
  measured: null,
  irises: null,
  card: null,
  cardLooks: 0,
  trouble: null,
  mirrored: false,
  error: null,
};

/** Looks straight at the camera that are taken: more would not tell more, since the irises' own width is not known. */
const wanted = 60;
const often = 5;
/** Every so many looks a card is looked for, and so many that show one are enough. */
const cardEvery = 6;
const cardsWanted = 5;

/** Measures one face, in a photo or before the camera. Of nothing else than the frames handed to its two workers. */
export type FaceSession = {
  /** @param lens Of the photo's camera. */
  showPhoto: (photo: Pixels, lens: Lens) => Promise<void>;
  /** Measures the shown photo by a card in it, which the shopper marked. */
  markCard: (corners: Corners) => void;
  startCamera: () => Promise<void>;
  /** Gives the camera back, where it runs. */
  pause: () => void;
  /** Back to the beginning. */
  stop: () => void;
  dispose: () => void;
};

/** @param canvas Shows what the camera sees. */
export function createFaceSession(
  canvas: () => HTMLCanvasElement | null,
  onState: (state: FaceState) => void,
): FaceSession {
  let state = beforeFace;
  let disposed = false;
  let visit = 0;
  let live: LiveFrames | null = null;
  let glance: Glance | null = null;
  let shown: { look: FaceLook; irises: Irises; face: TrackedFace; lens: Lens } | null = null;
  const loaded = new Map<string, number>();

  const tell = (change: Partial<FaceState>) => {
    if (disposed) return;
    state = { ...state, ...change };
    onState(state);
  };
  const fail = (cause: unknown) => {
    if (isAppError(cause) && cause.code === 'CANCELLED') return;
    leave();
    const error = isAppError(cause) ? cause : new AppError('INTERNAL', 'Measuring failed.', { cause });
    tell({ mode: 'idle', loading: null, error });
  };
  const arrived = (part: string, share: number) => {
    loaded.set(part, share);
    const least = Math.min(...loaded.values());
    tell({ loading: least < 1 ? least : null });
  };
  const onProgress =
    (part: string) =>
    ({ loadedBytes, totalBytes }: { loadedBytes: number; totalBytes: number }) =>
      arrived(part, Math.min(0.99, loadedBytes / totalBytes));
  const tracker = createTrackerClient({ onProgress: onProgress('tracker') });
  const measure = createMeasureClient({ onProgress: onProgress('irises') });

  async function ready(): Promise<void> {
    for (const part of ['tracker', 'irises']) arrived(part, loaded.get(part) ?? 0);
    await Promise.all([
      tracker.load({ face: true, hands: false }).then(() => arrived('tracker', 1)),
      measure.load().then(() => arrived('irises', 1)),
    ]);
  }

  function leave(): void {
    live?.stop();
    live = null;
  }

  /** One frame, given up to the workers. */
  async function see(
    taken: ImageBitmap | VideoFrame,
    lens: Lens,
    seconds: number,
    show: (frame: ImageBitmap) => unknown,
    shrink = 1,
  ) {
    const { frame, tracked, glance: told } = await tracker.track(taken, lens, seconds, shrink);
    glance = told;
    await show(frame);
    if (!tracked.face) {
      frame.close();
      return null;
    }
    const irises = await measure.irises(frame, tracked.face.landmarks);
    return { face: tracked.face, irises, look: faceLook(tracked.face, irises) };
  }
  const irisPixels = ({ left, right }: Irises) => (left.width + right.width) / 2;

  function measureStill(corners: Corners | null, byHand: boolean): void {
    if (!shown) return;
    const { look, irises, face, lens } = shown;
    const scale = corners && scaleOfCorners(corners, lens, irises, face.rawPose, byHand);
    tell({
      measured: faceSizes([look], lens.focal, scale, 'photo'),
      // What was taken for a card and lies elsewhere is not shown.
      card: corners && (scale || byHand) ? { corners, byHand, counts: scale !== null } : null,
    });
  }

  return {
    async showPhoto(photo, lens) {
      const mine = ++visit;
      leave();
      shown = null;
      tell({ ...beforeFace, mode: 'still' });
      try {
        const data = new ImageData(photo.data as Uint8ClampedArray<ArrayBuffer>, photo.width, photo.height);
        const [bitmap, forCard] = await Promise.all([createImageBitmap(data), createImageBitmap(data)]);
        const card = measure.card(forCard, lens);
        card.catch(() => {}); // Told below, where it is waited for.
        await ready();
        tracker.reset();
        const seen = await see(bitmap, lens, performance.now() / 1000, () => {});
        if (mine !== visit) return;
        const corners = await card;
        if (mine !== visit) return;
        const advice = adviceOf(seen?.look ?? null, seen ? irisPixels(seen.irises) : 0);
        tell({ advice, irises: seen?.irises ?? null });
        // A photo is measured by the network's guess too, with a wider interval: it cannot be taken again.
        shown = seen && (advice === 'hold' || advice === 'light') ? { ...seen, lens } : null;
        measureStill(corners, false);
      } catch (cause) {
        if (mine === visit) fail(cause);
      }
    },
    markCard: (corners) => measureStill(corners, true),
    async startCamera() {
      const mine = ++visit;
      leave();
      tell({ ...beforeFace, mode: 'live' });
      const looks: FaceLook[] = [];
      const cards: CardLook[] = [];
      const take = async ({ frame: taken, width, height, shrink }: TakenFrame, seconds: number) => {
        const lens = assumedLens(width, height);
        let forCard: ImageBitmap | null = null;
        const show = async (frame: ImageBitmap) => {
          paint(canvas(), frame);
          // Once one was seen, every frame may show it.
          if (cards.length > 0 || looks.length % cardEvery === cardEvery - 1) {
            forCard = await createImageBitmap(frame);
          }
        };
        const seen = await see(taken, lens, seconds, show, shrink);
        const advice = adviceOf(seen?.look ?? null, seen ? irisPixels(seen.irises) : 0);
        const corners = forCard && (await measure.card(forCard, lens));
        if (mine !== visit || disposed) return;
        if (seen && advice === 'hold') {
          looks.push(seen.look);
          const scale = corners && scaleOfCorners(corners, lens, seen.irises, seen.face.rawPose, false);
          if (scale) cards.push({ look: seen.look, scale });
        }
        const due = looks.length > 0 && looks.length % often === 0;
        const byCard = cards.length >= cardsWanted ? sizesByCard(cards, lens.focal) : null;
        tell({
          advice,
          irises: seen?.irises ?? null,
          cardLooks: cards.length,
          share: byCard ? 1 : Math.min(1, Math.max(looks.length / wanted, cards.length / cardsWanted)),
          measured: byCard ?? (due ? faceSizes(looks, lens.focal, null, 'live') : state.measured),
        });
        if (byCard || looks.length >= wanted) leave();
      };
      try {
        await ready();
        if (mine !== visit || disposed) return;
        tracker.reset();
        const frames = await openLiveFrames(
          async (taken, seconds) => {
            // What fails here is no fault of the camera's.
            await take(taken, seconds).catch((cause) => {
              if (mine === visit) fail(cause);
            });
            return glance;
          },
          {
            onTrouble: (trouble) => {
              if (mine === visit && trouble !== state.trouble) tell({ trouble });
            },
            onEnd: (error) => {
              if (mine === visit) fail(error);
            },
          },
        );
        if (mine !== visit || disposed) return frames.stop();
        live = frames;
        tell({ mirrored: frames.facing !== 'environment' });
      } catch (cause) {
        if (mine === visit) fail(cause);
      }
    },
    pause() {
      if (state.mode === 'live' && state.share < 1) this.stop();
    },
    stop() {
      visit += 1;
      leave();
      shown = null;
      tell(beforeFace);
    },
    dispose() {
      disposed = true;
      visit += 1;
      leave();
      tracker.dispose();
      measure.dispose();
    },
  };
}

function paint(canvas: HTMLCanvasElement | null, frame: ImageBitmap): void {
  if (!canvas) return;
  if (canvas.width !== frame.width || canvas.height !== frame.height) {
    canvas.width = frame.width;
    canvas.height = frame.height;
  }
  canvas.getContext('2d')?.drawImage(frame, 0, 0);
}
