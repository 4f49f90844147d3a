import type { Scene, Texture } from 'three';
import { dot, type Vec3 } from '@/lib/model3d/attachment/vector';
import { environmentTexture, filterSurroundings } from '@/lib/model3d/environment-texture';
import type { Lens } from '../lens';
import { type FaceLight, usualFaceLight } from '../light/face-light';
import type { FrameLight } from '../light/frame-light';
import { surroundingsOf } from '../light/surroundings';

/** The light of the frame, on what is put into it. */
export type Lighting = {
  /** @param still The frame stands still: its light is taken as it is, and finer. */
  follow: (light: FrameLight, lens: Lens, size: { width: number; height: number }, still: boolean) => void;
  /** Where the light of what was followed comes from. */
  lamp: () => FaceLight;
  dispose: () => void;
};

/** Edge of the sharpest faces of the surroundings in texels. */
const [edgeOfStill, edgeOfLive] = [64, 32];
/** Of a camera's frames, surroundings are made anew when the light has changed, and not more often than this. Milliseconds. */
const restMilliseconds = 2500;
/** What is seen as another light: a lamp that moved by 15°, a tenth more or less of the light, another frame behind. */
const [sameCosine, sameShare, sameSeen] = [Math.cos((15 * Math.PI) / 180), 0.1, 0.06];

export function createLighting(scene: Scene): Lighting {
  let made: { texture: Texture; light: FrameLight; still: boolean; at: number } | null = null;
  let brightness: number | null = null;
  /** Calmed: shadows that tremble are noticed. */
  let lamp = usualFaceLight;

  function surround(light: FrameLight, lens: Lens, size: { width: number; height: number }, still: boolean) {
    const radiance = surroundingsOf({ ...light, face: lamp }, lens, size);
    const levels = filterSurroundings(radiance, still ? edgeOfStill : edgeOfLive);
    made?.texture.dispose();
    made = { texture: environmentTexture(levels), light, still, at: performance.now() };
    scene.environment = made.texture;
  }

  return {
    follow(light, lens, size, still) {
      const told = light.face ?? usualFaceLight;
      lamp = still || !made ? told : between(lamp, told, 0.08);
      // Follows slowly: a product that flickered would be noticed.
      brightness =
        still || brightness === null ? light.brightness : brightness + 0.1 * (light.brightness - brightness);
      scene.environmentIntensity = brightness;
      if (!made || (still && (made.light !== light || !made.still))) {
        return surround(light, lens, size, still);
      }
      if (still || performance.now() - made.at < restMilliseconds) return;
      if (hasChanged(made.light, light)) surround(light, lens, size, false);
    },
    lamp: () => lamp,
    dispose() {
      made?.texture.dispose();
      scene.environment = null;
    },
  };
}

function hasChanged(before: FrameLight, now: FrameLight): boolean {
  const [a, b] = [before.face ?? usualFaceLight, now.face ?? usualFaceLight];
  if (dot(a.direction, b.direction) < sameCosine || Math.abs(a.share - b.share) > sameShare) return true;
  let off = 0;
  for (let i = 0; i < now.seen.length; i++) off += Math.abs(now.seen[i]! - before.seen[i]!);
  return off / now.seen.length > sameSeen;
}

function between(a: FaceLight, b: FaceLight, t: number): FaceLight {
  const mixed = a.direction.map((value, k) => (1 - t) * value + t * b.direction[k]!) as Vec3;
  const size = Math.hypot(...mixed);
  if (size < 1e-3) return b;
  return { direction: mixed.map((value) => value / size) as Vec3, share: (1 - t) * a.share + t * b.share };
}
