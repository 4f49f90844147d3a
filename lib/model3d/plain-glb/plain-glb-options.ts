import type { Anchor } from '@/lib/product/category';

export type PlainGlbOptions = {
  /** Where the product stands. What hangs from a ceiling or is worn is stood on its lowest point. */
  anchor: Anchor;
  /** Name of a KHR_materials_variants variant to bake in; null: the model's own materials. */
  variant: string | null;
  /** Longest side of a texture; halved until the file is small enough. */
  texturePixels: number;
  /** What Scene Viewer asks for (developers.google.com/ar/develop/scene-viewer). */
  targetVertices: number;
  mostBytes: number;
  /** How far simplification may move the surface where there are more vertices, in a thing of up to 10 m … */
  maxErrorMillimetres: number;
  /** … and in any by no more than this share of the model's diagonal. */
  maxErrorShare: number;
};

export const plainGlbDefaults: PlainGlbOptions = {
  anchor: 'floor',
  variant: null,
  texturePixels: 1024,
  targetVertices: 30_000,
  mostBytes: 10_000_000,
  maxErrorMillimetres: 2,
  maxErrorShare: 0.001,
};

/** Textures are not made smaller than this to save bytes. */
export const leastTexturePixels = 256;

export type PlainGlbReport = {
  bytes: number;
  triangles: number;
  vertices: number;
  /** Longest side of a texture, or null without any. */
  largestTexturePixels: number | null;
  variant: string | null;
  /** Whether triangles were taken away, and whether it is still over `targetVertices`. */
  simplified: boolean;
  overVertices: boolean;
};
