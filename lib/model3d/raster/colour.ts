/** sRGB byte → linear light, 0..1 (IEC 61966-2-1). */
export const linearOfByte = Float32Array.from({ length: 256 }, (_, i) => {
  const c = i / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

const steps = 16_384;
const byteOfStep = Uint8Array.from({ length: steps + 1 }, (_, i) => {
  const c = i / steps;
  return Math.round(255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055));
});

/** Linear light → sRGB, 0..255, clamped; from a table, off by one byte at most in the deepest shadows. */
export function byteOfLinear(value: number): number {
  return byteOfStep[Math.round(Math.min(1, Math.max(0, value)) * steps)]!;
}

/**
 * Linear sRGB → OKLab (Björn Ottosson, bottosson.github.io/posts/oklab), lightness 0..1.
 *
 * @param out Written at `at`, 3 numbers.
 */
export function toOklab(r: number, g: number, b: number, out: Float32Array, at: number): void {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  out[at] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  out[at + 1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  out[at + 2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
}
