import { createBodyFollower } from '@/lib/tryon/body/follow-body';
import { halfWidth } from '@/lib/tryon/body/head-occluders';
import { wantedFor } from '@/lib/tryon/body/wanted-for';
import { lensOf35mm } from '@/lib/tryon/lens';
import type { FaceLight } from '@/lib/tryon/light/face-light';
import { createTryonScene, readModel } from '@/lib/tryon/scene/engine.browser';
import type { TrackedFace } from '@/lib/tryon/tracked';
import { createTrackerClient } from '@/lib/tryon/tracker-client.browser';
import type { Wearable } from '@/lib/tryon/wearable';

/** What was found in one photo, and the picture with the product on. */
export type Composed = {
  face: {
    presence: number;
    awayMetres: number;
    yawDegrees: number;
    pitchDegrees: number;
    rollDegrees: number;
    /** Before the ears. */
    widthMillimetres: number;
  } | null;
  others: number;
  hands: { side: string; presence: number; awayMetres: number }[];
  worn: boolean;
  /** Where the light on the face comes from. */
  light: { yawDegrees: number; pitchDegrees: number; share: number } | null;
  /** How sure the network is of a whole person; null where none was looked for or found. */
  person: number | null;
  /** JPEG as a data address. */
  picture: string;
};

const client = createTrackerClient({ createWorker: () => new Worker('/worker.js', { type: 'module' }) });

Object.assign(globalThis, {
  async compose(
    photoUrl: string,
    modelUrl: string,
    millimetres: number,
    wearable: Wearable,
  ): Promise<Composed> {
    const wanted = wantedFor(wearable.where);
    if (!wanted) throw new Error(`nothing is worn at ${wearable.where}`);
    await client.load(wanted);
    client.reset();
    const bytes = await (await fetch(photoUrl)).blob();
    const whole = await createImageBitmap(bytes);
    const by = Math.min(1, 1280 / Math.max(whole.width, whole.height));
    const options = {
      resizeWidth: Math.round(whole.width * by),
      resizeHeight: Math.round(whole.height * by),
    };
    const photo = await createImageBitmap(whole, { ...options, resizeQuality: 'high' });
    whole.close();
    const lens = lensOf35mm(photo.width, photo.height, millimetres);
    const { frame, tracked, glance } = await client.track(photo, lens, 0);
    const canvas = document.createElement('canvas');
    const scene = createTryonScene(canvas);
    const model = await readModel(
      await (await fetch(modelUrl)).arrayBuffer(),
      modelUrl,
      new AbortController().signal,
    );
    try {
      scene.wear({ model, ...wearable });
      const body = createBodyFollower(wearable.where).next(tracked, 0);
      scene.draw(frame, body, lens, glance.light, true);
      return {
        worn: body !== null,
        light: glance.light.face && lightMeasures(glance.light.face),
        person: tracked.person?.presence ?? null,
        hands: tracked.hands.map(({ side, presence, rawPose }) => ({
          side,
          presence,
          awayMetres: -rawPose.position[2],
        })),
        face: tracked.face && measuresOf(tracked.face),
        others: tracked.face?.others ?? 0,
        picture: canvas.toDataURL('image/jpeg', 0.9),
      };
    } finally {
      frame.close();
      scene.dispose();
      model.dispose();
    }
  },
});

function measuresOf({ presence, rawPose, shape }: TrackedFace): Composed['face'] {
  const [x, y, z, w] = rawPose.quaternion;
  const degrees = 180 / Math.PI;
  return {
    presence,
    awayMetres: -rawPose.position[2],
    yawDegrees: Math.asin(2 * (x * z + y * w)) * degrees,
    pitchDegrees: Math.atan2(2 * (x * w - y * z), 1 - 2 * (x * x + y * y)) * degrees,
    rollDegrees: Math.atan2(2 * (z * w - x * y), 1 - 2 * (y * y + z * z)) * degrees,
    widthMillimetres: 2000 * halfWidth(shape),
  };
}

function lightMeasures({ direction: [x, y, z], share }: FaceLight): Composed['light'] {
  const degrees = 180 / Math.PI;
  return { yawDegrees: Math.atan2(x, z) * degrees, pitchDegrees: Math.asin(y) * degrees, share };
}
