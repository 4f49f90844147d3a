import type { PlatformIO } from '@gltf-transform/core';
import type { MeshoptSimplifier } from 'meshoptimizer';
import type { DecodeKtx2 } from '@/lib/model3d/prepare/decode';
import type { Anchor } from '@/lib/product/category';

export type UsdzOptions = {
  /** Where the product stands; decides what Quick Look looks for, and how the model is turned for it. */
  anchor: Anchor;
  /** Name of a KHR_materials_variants variant; null: the model's own materials. */
  variant: string | null;
  /** Longest side of a texture. Quick Look takes 2,048. */
  texturePixels: number;
  /** Triangles that are aimed for, backs that were added included. Quick Look asks for at most 100,000. */
  targetTriangles: number;
  /** How far simplification may move the surface where there are more, in a thing of up to 10 m … */
  maxErrorMillimetres: number;
  /** … and in any by no more than this share of the model's diagonal. */
  maxErrorShare: number;
};

export const usdzDefaults: UsdzOptions = {
  anchor: 'floor',
  variant: null,
  texturePixels: 2048,
  targetTriangles: 100_000,
  maxErrorMillimetres: 2,
  maxErrorShare: 0.001,
};

/** Above this a USDZ is not tried: it would take minutes to write, and no phone would open it. */
export const mostTriangles = 2_000_000;

export type TextureRequest = {
  maxSidePixels: number;
  /** Whether the alpha channel means something; without it the picture may become a JPEG. */
  alpha: boolean;
  /** Whether the channels hold numbers (directions, roughness) and not a colour. */
  data: boolean;
  /** Worked into each channel: value × scale + bias, 0..1; colours as linear light. Alpha is the last. */
  scale: readonly [number, number, number, number];
  bias: readonly [number, number, number, number];
};

export type UsdzTexture = {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  widthPixels: number;
  heightPixels: number;
  /** Whether any pixel is less than wholly opaque; false where alpha was not asked for. */
  translucent: boolean;
};

/** Encodes a picture (PNG, JPEG, WebP, AVIF) as what Quick Look reads: PNG or JPEG. Never enlarges it. */
export type EncodeForUsdz = (picture: Uint8Array, request: TextureRequest) => Promise<UsdzTexture>;

/** What only the platform has. */
export type UsdzTools = {
  io: PlatformIO;
  decodeKtx2: DecodeKtx2;
  encodeForUsdz: EncodeForUsdz;
  meshoptSimplifier: typeof MeshoptSimplifier;
};
