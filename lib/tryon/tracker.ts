import type { Pixels } from '@/lib/photo/pixels';
import { createFaceTracker, type FaceNetworks } from './face/face-tracker';
import { createHandTracker, type HandNetworks } from './hand/hand-tracker';
import type { Lens } from './lens';
import { createPersonTracker, type PersonNetworks } from './person/person-tracker';
import type { Tracked } from './tracked';

/** What a tracker looks for. */
export type Wanted = { face: boolean; hands: boolean; person?: boolean };

/**
 * A frame in, poses with their covariance out. The same in a page's worker and in Node, with the same numbers within the
 * rounding of the two builds of the runtime.
 */
export type Tracker = {
  /**
   * @param frame Upright, not mirrored. Not modified. 640 × 480 is enough.
   * @param seconds When the frame was taken, on any clock that only goes forward; a still photo's is any.
   */
  track(frame: Pixels, lens: Lens, seconds: number): Promise<Tracked>;
  /** Says how large the tracked face is against the average one; null: unknown. */
  setFaceSize(size: { size: number; sizeSigma: number } | null): void;
  /** Forgets what was tracked: the next frame is of another photo or camera. */
  reset(): void;
  /** Frees the networks. */
  dispose(): void;
};

/** @param networks What is null is not looked for. The tracker owns them from now on. */
export function createTracker(networks: {
  face: FaceNetworks | null;
  hands: HandNetworks | null;
  person?: PersonNetworks | null;
}): Tracker {
  const face = networks.face && createFaceTracker(networks.face);
  const hands = networks.hands && createHandTracker(networks.hands);
  const person = networks.person ? createPersonTracker(networks.person) : null;
  return {
    async track(frame, lens, seconds) {
      return {
        face: face ? await face.track(frame, lens, seconds) : null,
        hands: hands ? await hands.track(frame, lens, seconds) : [],
        person: person ? await person.track(frame, lens) : null,
      };
    },
    setFaceSize: (size) => face?.setSize(size),
    reset() {
      face?.reset();
      hands?.reset();
      person?.reset();
    },
    dispose() {
      networks.face?.detector.dispose();
      networks.face?.landmarks.dispose();
      networks.hands?.palms.dispose();
      networks.hands?.landmarks.dispose();
      networks.person?.detector.dispose();
      networks.person?.landmarks.dispose();
    },
  };
}
