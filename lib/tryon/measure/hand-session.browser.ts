import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { AppError, isAppError } from '@/lib/core/app-error';
import type { Pixels } from '@/lib/photo/pixels';
import type { Lens } from '../lens';
import type { TrackedHand } from '../tracked';
import { createTrackerClient } from '../tracker-client.browser';
import { createMeasureClient } from './measure-client.browser';

/** What was seen in one photo of a hand and a card. */
export type HandSeen = { hand: TrackedHand | null; corners: Corners | null };

/** Looks at photos of a hand beside a card, in two workers. */
export type HandSession = {
  /** @throws AppError what the trackers' clients throw; `CANCELLED` when another photo was shown since. */
  look: (photo: Pixels, lens: Lens) => Promise<HandSeen>;
  dispose: () => void;
};

/** @param onLoading How much of the networks has arrived, 0..1; null: all. */
export function createHandSession(onLoading: (share: number | null) => void): HandSession {
  const tracker = createTrackerClient({
    onProgress: ({ loadedBytes, totalBytes }) => onLoading(Math.min(0.99, loadedBytes / totalBytes)),
  });
  const measure = createMeasureClient();
  let visit = 0;
  let disposed = false;
  return {
    async look(photo, lens) {
      const mine = ++visit;
      const data = new ImageData(photo.data as Uint8ClampedArray<ArrayBuffer>, photo.width, photo.height);
      const [forCard, forHand] = await Promise.all([createImageBitmap(data), createImageBitmap(data)]);
      const card = measure.card(forCard, lens);
      card.catch(() => {}); // Told below, where it is waited for.
      onLoading(0);
      try {
        await tracker.load({ face: false, hands: true });
        onLoading(null);
        tracker.reset();
        const { frame, tracked } = await tracker.track(forHand, lens, performance.now() / 1000);
        frame.close();
        const corners = await card;
        if (mine !== visit || disposed) throw new AppError('CANCELLED', 'Another photo was chosen.');
        // The largest hand is the one that is meant.
        const hand = tracked.hands.reduce<TrackedHand | null>(
          (best, each) => (best && reach(best) >= reach(each) ? best : each),
          null,
        );
        return { hand, corners };
      } catch (cause) {
        if (!disposed) onLoading(null);
        throw isAppError(cause) ? cause : new AppError('INTERNAL', 'Measuring failed.', { cause });
      }
    },
    dispose() {
      disposed = true;
      tracker.dispose();
      measure.dispose();
    },
  };
}

/** From the wrist to the tip of the middle finger in the picture. */
function reach({ landmarks }: TrackedHand): number {
  return Math.hypot(
    (landmarks[36] as number) - (landmarks[0] as number),
    (landmarks[37] as number) - (landmarks[1] as number),
  );
}
