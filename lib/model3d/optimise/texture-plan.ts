/** How one texture is re-encoded as WebP. */
export type TexturePlan = {
  maxSidePixels: number;
  /** libwebp quality, 0-100. */
  quality: number;
  /** Whether the colour channels hold numbers (directions, roughness) and not a colour. */
  data: boolean;
};

/** Encodes a picture as WebP; handed in, because only the platform can. Never grows a picture. */
export type EncodeTexture = (
  picture: Uint8Array,
  plan: TexturePlan,
) => Promise<{ bytes: Uint8Array; widthPixels: number; heightPixels: number }>;

/**
 * What a texture is for decides how much it may lose: errors in normals show as wrong light, errors in colour hide in
 * its pattern.
 *
 * @param slots Names of the material slots that use it, e.g. `baseColorTexture`.
 */
export function texturePlan(slots: readonly string[], maxSidePixels: number): TexturePlan {
  const normal = slots.some((slot) => /normal|tangent|anisotropy/i.test(slot));
  const colour = slots.some((slot) => /color|emissive|diffuse/i.test(slot));
  if (normal) return { maxSidePixels, quality: 85, data: true };
  if (colour || slots.length === 0) return { maxSidePixels, quality: 75, data: false };
  return { maxSidePixels, quality: 75, data: true };
}
