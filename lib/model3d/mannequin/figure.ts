import { type Form, shapeOf } from './shape';
import { type Surface, surfaceOf } from './surface';

/** The height of the person who stands beside furniture, metres. */
export const figureHeight = 1.7;

/**
 * A standing person, as abstract as an architect's: 1.70 m tall, on the ground at the origin, facing +z. Proportions are
 * Drillis and Contini's shares of stature (1966), as Winter's Biomechanics gives them.
 */
export function standingFigure(cellMillimetres = 17): Surface {
  const H = figureHeight * 1000;
  const forms: Form[] = [
    { kind: 'ball', at: [0, 0.936 * H, 4], radii: [74, 109, 92], blend: 1 },
    { kind: 'rod', from: [0, 0.87 * H, -8], to: [0, 0.82 * H, -12], radius: [52, 58], blend: 40 },
    { kind: 'rod', from: [0, 0.8 * H, -8], to: [0.11 * H, 0.795 * H, -10], radius: [62, 52], blend: 70 },
    { kind: 'ball', at: [0, 0.71 * H, 0], radii: [150, 210, 98], blend: 60 },
    { kind: 'ball', at: [0, 0.55 * H, -6], radii: [152, 140, 104], blend: 80 },
    {
      kind: 'rod',
      from: [0.122 * H, 0.795 * H, -10],
      to: [0.142 * H, 0.63 * H, -18],
      radius: [48, 38],
      blend: 40,
    },
    {
      kind: 'rod',
      from: [0.142 * H, 0.63 * H, -18],
      to: [0.136 * H, 0.47 * H, 20],
      radius: [38, 27],
      blend: 14,
    },
    { kind: 'ball', at: [0.134 * H, 0.43 * H, 34], radii: [20, 68, 32], blend: 18 },
    {
      kind: 'rod',
      from: [0.052 * H, 0.51 * H, 0],
      to: [0.056 * H, 0.285 * H, 4],
      radius: [84, 56],
      blend: 50,
    },
    {
      kind: 'rod',
      from: [0.056 * H, 0.285 * H, 4],
      to: [0.054 * H, 0.05 * H, -14],
      radius: [56, 36],
      blend: 22,
    },
    { kind: 'rod', from: [0.054 * H, 34, -34], to: [0.064 * H, 26, 150], radius: [38, 28], blend: 36 },
    { kind: 'half', at: [0, 0, 0], normal: [0, -1, 0], blend: 8, how: 'keep' },
  ];
  return surfaceOf(
    shapeOf(forms, true),
    { min: [-330, -24, -180], max: [330, H + 60, 240] },
    cellMillimetres,
  );
}

/** A wine bottle of 30 cm, for things on a table. */
export function standingBottle(): Surface {
  const forms: Form[] = [
    { kind: 'rod', from: [0, 20, 0], to: [0, 168, 0], radius: [37, 37], blend: 1 },
    { kind: 'rod', from: [0, 180, 0], to: [0, 300, 0], radius: [15, 14], blend: 46 },
    { kind: 'rod', from: [0, 278, 0], to: [0, 284, 0], radius: [16.5, 16.5], blend: 4 },
    { kind: 'half', at: [0, 0, 0], normal: [0, -1, 0], blend: 6, how: 'keep' },
    { kind: 'half', at: [0, 300, 0], normal: [0, 1, 0], blend: 3, how: 'keep' },
  ];
  return surfaceOf(shapeOf(forms, true), { min: [-52, -8, -52], max: [52, 308, 52] }, 4.5);
}
