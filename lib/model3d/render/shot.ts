import type { ViewAngle } from '@/lib/product/product';

/** How a picture is lit; each is a studio of its own (`light.ts`). */
export const lightNames = ['studio', 'window', 'overcast', 'evening'] as const;
export type LightName = (typeof lightNames)[number];

/** What stands behind a thing in its picture (`ground.ts`). `stage` is the shop's own, flat to the last bit. */
export const groundNames = [
  'stage',
  'white',
  'room-warm',
  'room-cool',
  'dusk',
  'linen',
  'meadow',
  'slate',
] as const;
export type GroundName = (typeof groundNames)[number];

/** What a picture is for: shown to shoppers, searched by, one frame of the turning clip, or kept back for a test. */
export const shotKinds = ['poster', 'index', 'turn', 'held'] as const;
export type ShotKind = (typeof shotKinds)[number];

/** One picture of a model to draw. Everything that decides how it looks. */
export type Shot = {
  /** Its name in the plan: `poster`, `poster-2`, `index-07`, `turn-00`. The same plan gives the same names. */
  id: string;
  kind: ShotKind;
  view: ViewAngle;
  light: LightName;
  ground: GroundName;
  /** Share of the picture that the thing takes. */
  fill: number;
  /** Where its middle lies, in picture sides: right and up are positive. */
  shift: readonly [number, number];
  fovRadians: number;
  /** Side of the square picture. */
  pixels: number;
  /** KHR_materials_variants variant to show; null for the model's own materials. */
  variant: string | null;
  /** Draw as well which part of the picture is the thing (`cutoutUrl` of a photo). */
  cutout: boolean;
};
