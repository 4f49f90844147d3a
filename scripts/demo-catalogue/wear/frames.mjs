import { defineProduct } from '../kit/product.mjs';
import { acetateFrame } from './acetate-frame.mjs';
import { assemble, once, tintedLens } from './assemble.mjs';
import { acetates, metals, variantsOf } from './finishes.mjs';
import { slab } from './stages.mjs';
import { wireFrame } from './wire-frame.mjs';

/** Eyewear stands as it does on a table: on the lower rims and the tips of the temples. */
function photosOf(parts) {
  const low = { front: [0, 1], back: [0, 1] };
  for (const { geometry } of parts) {
    const p = geometry.getAttribute('position');
    for (let i = 0; i < p.count; i++) {
      const side = p.getZ(i) > -0.04 ? 'front' : p.getZ(i) < -0.09 ? 'back' : null;
      if (side && p.getY(i) < low[side][1]) low[side] = [p.getZ(i), p.getY(i)];
    }
  }
  const pitch = Math.asin((low.back[1] - low.front[1]) / (low.back[0] - low.front[0]));
  const pose = { rotation: [pitch, 0, 0] };
  return {
    all: { pose, look: 'tent', exposure: 0.86 },
    hero: { azimuth: 30, elevation: 14, fill: 0.84 },
    second: { azimuth: 0, elevation: 5, fill: 0.82 },
    context: {
      set: 'sweep',
      azimuth: -34,
      elevation: 20,
      fill: 0.7,
      props: slab('plaster'),
      standOnProps: true,
    },
  };
}

const acetateRim = {
  slim: [
    [-90, 2.3],
    [0, 2.5],
    [90, 2.7],
    [180, 2.4],
    [270, 2.3],
  ],
  even: [
    [-90, 3],
    [0, 3.4],
    [60, 3.7],
    [120, 3.6],
    [180, 2.9],
    [270, 3],
  ],
  bold: [
    [-90, 4.2],
    [0, 5.2],
    [60, 6],
    [110, 5.8],
    [180, 3.8],
    [270, 4.2],
  ],
  cat: [
    [-90, 2.7],
    [0, 4.4],
    [45, 5.6],
    [90, 4.4],
    [150, 3.3],
    [180, 2.8],
    [270, 2.7],
  ],
};

/**
 * One frame as a product. `frame` gives optician's numbers; `kind` is acetate, wire or brow.
 * `lensOf(key)` answers the lens of a variant; without it lenses are clear.
 */
export function eyewear(p) {
  const { frame, kind } = p;
  const spec = { ...frame, rim: acetateRim[frame.rimStyle ?? 'even'] };
  const parts = once(() => (kind === 'acetate' ? acetateFrame(spec) : wireFrame(spec)));
  const table = kind === 'wire' ? metals : acetates;
  const metalOf = (kit, key) => {
    const own = kind === 'wire' ? metals[key] : metals[p.metal ?? 'gold'];
    return kit.metal({ kind: own.kind, colour: own.colour, finish: 'polished' }, 'metal');
  };
  return defineProduct({
    ...p,
    origin: 'as-built',
    materials:
      kind === 'wire'
        ? ['metal', p.titanium ? 'titanium' : 'steel']
        : kind === 'brow'
          ? ['acetate', 'metal']
          : ['acetate'],
    massKilograms: kind === 'wire' ? 0.019 : 0.028,
    attributes: {
      lensWidthMillimetres: frame.lensWidth,
      lensHeightMillimetres: frame.lensHeight,
      bridgeMillimetres: frame.bridge,
      templeMillimetres: frame.temple,
      frameWidthMillimetres: frameWidth(spec, kind),
      shape: p.shapeName,
      ...p.attributes,
    },
    variants: variantsOf(table, p.rows),
    photos: { ...photosOf(parts()), ...p.photos },
    build(kit, key) {
      const finish = table[key];
      const acetate = kind === 'wire' ? null : kit.acetate(finish, 'frame');
      return assemble(kit, parts(), {
        frame: acetate,
        metal: metalOf(kit, key),
        lens: tintedLens(kit, p.lensOf?.(key) ?? {}),
        pads: kit.lens({ tint: '#e9e4da', opacity: 0.55 }, 'pads'),
        tips: kit.acetate(
          kind === 'wire'
            ? acetates[p.tips ?? 'tortoise'].pattern === 'plain'
              ? acetates[p.tips]
              : { pattern: 'plain', colour: '#3d2415' }
            : finish.pattern === 'plain'
              ? finish
              : { pattern: 'plain', colour: '#3d2415' },
          'tips',
        ),
      });
    },
  });
}

/** Outer width of the front in whole millimetres, from the same numbers that shape it. */
function frameWidth(spec, kind) {
  const lenses = 2 * spec.lensWidth + spec.bridge;
  return Math.round(
    lenses + 2 * ((spec.endReach ?? (kind === 'acetate' ? 3.5 : 5)) + (kind === 'acetate' ? 0.6 : 0)),
  );
}

/** Answers a temple's profile: its height at the hinge falls to a slim waist and swells to the tip (millimetres). */
export const templeHeights =
  (fall, waist, wide) =>
  (root, length, tip = wide) => [
    [0, root],
    [26, root * fall],
    [length * 0.68, waist],
    [length - 22, tip - 1],
    [length, tip],
  ];

/** Tints of sun lenses. */
export const tints = {
  green: { tint: '#1f2b22', opacity: 0.86 },
  brown: { tint: '#3d2415', opacity: 0.84 },
  grey: { tint: '#22262b', opacity: 0.86 },
};
