import { archShape, circle, pebbleOutline, reflection } from './mirror-parts.mjs';
import { shelf, together } from './props.mjs';
import { polarShape } from './wall-parts.mjs';

/** Photos of the seven, each with a view of its own in the glass. */
export const flat = (shape, z, look, below) => {
  const props = reflection(shape, z, look);
  if (!below) return { all: { props } };
  return { all: { props }, context: { props: together(props, shelf(below)), shift: [0, 0.1] } };
};
const strapCircle = (kit) => {
  const shape = new kit.THREE.Shape();
  shape.absarc(0, -0.14, 0.2425, 0, Math.PI * 2, false);
  return shape;
};
export const photos = {
  round: flat((kit) => circle(kit, 0.339), 0.0175, { pan: 0.1, zoom: 1 }, { side: -1 }),
  arched: {
    ...flat((kit) => archShape(kit, 0.7, 1.7, 0.0175), 0.0195, { pan: -0.12, zoom: 0.85 }),
    context: { set: 'room', gap: 0.001, azimuth: 10, elevation: 5, fill: 0.7, shift: [0, -0.06] },
  },
  pebble: flat(
    (kit) => polarShape(kit, pebbleOutline(0.018), 120),
    0.0175,
    { pan: 0.34, zoom: 1.1 },
    { species: 'walnut' },
  ),
  rectangular: flat((kit) => kit.roundedRect(0.452, 0.752, 0.0005), 0.0142, { pan: 0.02, zoom: 1.15 }, {}),
  sunburst: flat((kit) => circle(kit, 0.147), 0.0155, { pan: 0.3, zoom: 1.3 }, { vase: '#a9b0a2' }),
  strap: flat(strapCircle, 0.0215, { pan: -0.05, zoom: 1.2 }, { gap: 0.1, side: -1 }),
  oval: flat(
    (kit) => polarShape(kit, () => [0.226, 0.426], 120),
    0.0231,
    { pan: 0.2, zoom: 0.95 },
    { gap: 0.1 },
  ),
};
