import { glaze } from '../../kit/glaze.mjs';
import { turn, vessel } from '../../kit/turned.mjs';

/**
 * A thrown pot from its outer wall (foot to rim): the outside in a glaze, the inside in a plain one.
 * Returns the two parts. `modulate` shapes the outside only (flutes, ribs).
 */
export function pot(kit, outer, { wall, floor, surface, inside, modulate, segments = 64, slot = 'glaze' }) {
  const profiles = vessel(outer, { wall, floor });
  const shell = turn(profiles.outside, { segments, modulate });
  const lining = turn(profiles.inside, { segments: Math.min(segments, 48) });
  const skin = glaze({ size: shell.userData.uvSize, rimAt: 0.985, ...surface }, slot);
  const liner = inside ?? kit.ceramic({ colour: surface.colour, glaze: 0.7 }, 'lining');
  return [kit.part(shell, skin), kit.part(lining, liner)];
}

/**
 * A pulled handle through `points` (metres, in the xy plane, outside of a pot's +x side): an oval strap, thicker
 * where it meets the wall.
 */
export function handle(kit, points, material, { width = 0.013, thickness = 0.0075, flare = 0.35 } = {}) {
  const swell = (t) => 1 + flare * Math.abs(2 * t - 1) ** 3;
  const strap = kit.sweep(points, kit.ellipseSection(thickness / 2, width / 2, 14), {
    segments: 28,
    up: [0, 0, 1],
    cap: 'flat',
    taper: (t) => [swell(t), swell(t)],
  });
  return kit.part(strap, material);
}
