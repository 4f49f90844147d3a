/** Decoded, upright pixels: RGBA, 8 bits a channel, row-major, not premultiplied. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray };

/** A box in a picture as fractions of its width and height; 0 ≤ x, y and x + width, y + height ≤ 1. */
export type Box = { x: number; y: number; width: number; height: number };

export const wholePhoto: Box = Object.freeze({ x: 0, y: 0, width: 1, height: 1 });
