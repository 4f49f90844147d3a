import { cable } from './lamp-parts.mjs';

/** A cable that leaves the back of a base of `radius` and curls beside it. */
export function curl(kit, radius, options) {
  const r = radius;
  return cable(
    kit,
    [
      [0, 0.006, -r * 0.98],
      [r * 0.3, 0.0032, -r * 1.3],
      [r * 1.0, 0.0032, -r * 1.3],
      [r * 1.45, 0.0032, -r * 0.75],
      [r * 1.6, 0.0032, -r * 0.1],
    ],
    options,
  );
}
