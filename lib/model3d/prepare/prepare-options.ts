import type { PlatformIO } from '@gltf-transform/core';
import type { Ktx2Choice } from '@/lib/model3d/optimise/ktx2-rule';
import type { OptimiseTools } from '@/lib/model3d/optimise/optimise';
import type { EncodePng } from '@/lib/model3d/raster/compared-looks';
import type { DecodePixels } from '@/lib/model3d/raster/raster-scene';
import type { EnteredSize } from '@/lib/model3d/scale/judge-scale';
import type { CategorySlug } from '@/lib/product/category';
import type { DecodeKtx2 } from './decode';

export type PrepareOptions = {
  category: CategorySlug;
  entered: EnteredSize;
  /** Do what the scale and origin verdicts propose. Only ever because a person said so. */
  fix: boolean;
  /** Where several units fit: which of `scale.alternatives` a person chose. */
  alternative?: number | undefined;
  /** A person said that the size is right as it is, whatever was proposed. */
  kept?: boolean | undefined;
  /** Longest side of a delivered texture. */
  texturePixels: 1024 | 2048;
  /** Whether textures are delivered as KTX2 instead of WebP. */
  ktx2: Ktx2Choice;
  /** In a model of too many triangles the surface moves by no more than this … */
  maxErrorMillimetres: number;
  /** … and by no more than this share of the model's diagonal. */
  maxErrorShare: number;
  /** In any other model by no more than this share of the diagonal, which nobody can see. */
  unseenErrorShare: number;
  /** Draw both models from every side and say how different they look; takes about as long as all else together. */
  compareLooks: boolean;
};

export const prepareDefaults: Omit<PrepareOptions, 'category'> = {
  entered: { widthMetres: null, heightMetres: null, depthMetres: null },
  fix: false,
  texturePixels: 1024,
  ktx2: 'auto',
  maxErrorMillimetres: 1,
  maxErrorShare: 0.0005,
  // Half a pixel where the model fills 2,000 of them.
  unseenErrorShare: 0.00025,
  compareLooks: true,
};

/** What only the platform has. */
export type PrepareTools = OptimiseTools & {
  io: PlatformIO;
  decodeKtx2: DecodeKtx2;
  decodePixels: DecodePixels;
  encodePng: EncodePng;
};
