import { v3 } from '../kit/curves.mjs';
import { facing, finer, merged, mirrored, placed } from '../kit/parts.mjs';
import { createLast } from './last.mjs';
import { lacing } from './shoe-laces.mjs';
import { pullTab, tongue, upperOf } from './shoe-upper.mjs';

/** Sneakers: a pair, bottom centre at the origin, toes to +z. */

/** One right shoe of a style: geometries by slot. */
function shoe(style) {
  const last = createLast(style);
  const { upper, lining } = upperOf(last);
  const slots = { upper: [upper], lining: [lining], sole: [], accent: [], stitch: [], outsole: [] };
  const add = (slot, ...list) => {
    slots[slot] ??= [];
    slots[slot].push(...list);
  };
  for (const part of style.soles(last)) add(part.slot, part.geometry);
  if (style.eyelets) {
    add('tongue', tongue(last));
    const { rings, laces } = lacing(last);
    add(style.eyeletSlot ?? 'accent', rings);
    add('laces', laces);
  }
  for (const part of style.trims(last)) add(part.slot, ...[part.geometry].flat());
  if (style.tab) add('accent', pullTab(last, style.tab));
  for (const slot of ['sole', 'outsole'])
    slots[slot] &&= slots[slot].map((g) => (g.userData.own ? g : facing(g, v3(0, 0.012, 0))));
  return Object.entries(slots)
    .filter(([, list]) => list.length)
    .map(([slot, list]) => ({ slot, geometry: finer(merged(list), 1.6) }));
}

/** The pair: right shoe at +x, left mirrored, toes a little out. */
export function pair(style) {
  const parts = shoe(style);
  return parts.map(({ slot, geometry }) => {
    const right = placed(geometry, { turn: [0, 0.035, 0], at: [0.0575, 0, 0] });
    return { slot, geometry: merged([right, mirrored(right)]) };
  });
}
