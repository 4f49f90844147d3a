import { cable } from './lamp-parts.mjs';

/** A textile cable from the ceiling down to `y`. */
export function drop(kit, y, { x = 0, z = 0, colour = '#2a2826', radius = 0.0028 } = {}) {
  return cable(
    kit,
    [
      [x, -0.02, z],
      [x, y, z],
    ],
    { plug: false, colour, radius },
  );
}
