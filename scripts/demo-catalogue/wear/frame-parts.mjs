import { clamp, ease, range, roundedRect, track, v3 } from '../kit/curves.mjs';
import { skin, sweep, turn } from '../kit/loft.mjs';
import { bent, merged, placed } from '../kit/parts.mjs';
import { lensShapes, outlineOf } from './lens-outline.mjs';

/** What all spectacle frames share, from optician's numbers, in millimetres until the end; +z is the front, x = 0 the nose. */

/** Spectacle frames from optician's numbers, in millimetres until the end; +z is the front, x = 0 the nose. */

const MM = 0.001;

/** What all frames share: where the lens sits, how the front bends and tilts, the final move to the origin. */
export function frontOf(spec) {
  const centre = (spec.bridge + spec.lensWidth) / 2;
  const outline = outlineOf(lensShapes[spec.shape](spec.lensWidth, spec.lensHeight));
  const tilt = Math.tan(((spec.tiltDegrees ?? 7) * Math.PI) / 180);
  const wrap = spec.wrapRadius ?? 230;
  const bend = (p) => v3(p.x, p.y, p.z - (p.x * p.x) / (2 * wrap) + p.y * tilt);
  const toMetres = (g, keepUv = false) => {
    const out = placed(g, { at: [0, -spec.contactY * MM, 0.002], scale: MM });
    const uv = out.getAttribute('uv');
    if (!keepUv) for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * MM, uv.getY(i) * MM);
    return out;
  };
  return { centre, outline, bend, toMetres };
}

/** The lens: a shallow dome that fills the outline. */
export function lensOf(spec, front, bow = 1.3) {
  const rings = 5;
  const around = 64;
  const rows = range(rings + 1).map((k) => {
    const s = Math.max(k / rings, 0.001);
    return range(around).map((i) => {
      const a = (i / around) * 2 * Math.PI;
      const r = front.outline.radius(a) * s * 1.008;
      return v3(front.centre + r * Math.cos(a), r * Math.sin(a), bow * (1 - s * s) + (spec.lensZ ?? 0));
    });
  });
  const g = bent(skin(rows, { closeRow: true, flip: true, crease: 80 }), front.bend, 80);
  return lensUv(g, front, spec);
}

/** Lens UVs run 0..1 over the lens box, v upwards: what a graded tint needs. */
function lensUv(g, front, spec) {
  const p = g.getAttribute('position');
  const uv = g.getAttribute('uv');
  for (let i = 0; i < p.count; i++) {
    uv.setXY(
      i,
      clamp((p.getX(i) - front.centre) / spec.lensWidth + 0.5),
      clamp(p.getY(i) / spec.lensHeight + 0.5),
    );
  }
  return g;
}

/** A temple: straight to the ear, then down and in. Profile [at mm, height, thickness] triples. */
export function templeOf(spec, start, slot = {}) {
  const length = spec.temple;
  const drop = (spec.dropDegrees ?? 42) * (Math.PI / 180);
  const straight = length - 46;
  const earIn = spec.earIn ?? 4;
  const points = [];
  for (let s = 0; s <= length + 0.01; s += 4) {
    const turned = ease(-6, 24, s - straight);
    const angle = drop * turned;
    const last = points[points.length - 1];
    const p = last
      ? v3(0, last.y - 4 * Math.sin(angle), last.z - 4 * Math.cos(angle))
      : v3(0, start.y, start.z);
    p.x =
      start.x +
      1.4 * Math.sin(Math.min(1, s / straight) * Math.PI) -
      earIn * (s / length) ** 2 -
      3 * ease(straight, length, s);
    points.push(p);
  }
  const height = track(spec.templeHeight.map(([at, h]) => [at, h]));
  const thick = track(
    spec.templeThickness ?? [
      [0, 3.6],
      [60, 3.2],
      [110, 2.8],
      [150, 3.4],
    ],
  );
  return sweep(points, (t) => roundedRect(thick(t * length), height(t * length), slot.radius ?? 1.3, 3), {
    up: v3(0, 1, 0),
    ends: 'round',
    crease: 50,
  });
}

export function hinge(start, height = 5) {
  const barrel = placed(
    turn(
      [
        [0, -height / 2],
        [1.15, -height / 2],
        [1.25, -height / 2 + 0.15],
        [1.25, height / 2 - 0.15],
        [1.15, height / 2],
        [0, height / 2],
      ],
      14,
    ),
    {
      at: [start.x - 2.3, start.y, start.z + 1.2],
    },
  );
  const plate = sweep(
    [v3(start.x - 1.9, start.y, start.z - 9), v3(start.x - 1.9, start.y, start.z)],
    roundedRect(0.9, height * 0.8, 0.3, 1),
    { up: v3(0, 1, 0) },
  );
  return merged([barrel, plate]);
}

export const rivet = (at, normalZ) =>
  placed(
    turn(
      [
        [0.95, 0],
        [0.9, 0.28],
        [0.6, 0.42],
        [0, 0.46],
      ],
      12,
    ),
    { at, turn: normalZ ? [Math.PI / 2, 0, 0] : [0, 0, -Math.PI / 2] },
  );
