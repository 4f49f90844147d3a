import { mix, range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { skin, sweep, tube } from '../kit/loft.mjs';
import { merged, placed } from '../kit/parts.mjs';

/** What hats share: origin at the centre of the head opening, +y the crown, +z the forehead. Metres. */

/** Hats around the head opening: origin at its centre, +y the crown, +z the forehead. Metres. */

export const HALF_WIDTH = 0.081;

export const HALF_LENGTH = 0.099;

export const R = 0.09;

/** A point at `r` from the axis of an oval head: inside R it scales, outside it adds. */
export function oval(r, y, a) {
  const inside = Math.min(r, R) / R;
  const beyond = Math.max(0, r - R);
  return v3(Math.sin(a) * (HALF_WIDTH * inside + beyond), y, Math.cos(a) * (HALF_LENGTH * inside + beyond));
}

/** A slow, repeatable wobble of about ±1, for cloth that has been worn. */
export const wobble = (p, scale, seed = 0) =>
  Math.sin(p.x * scale + seed * 1.7 + Math.sin(p.z * scale * 0.7 + seed)) * 0.5 +
  Math.sin(p.z * scale * 1.3 + seed * 2.9 + Math.sin(p.y * scale * 1.1 + seed * 0.3)) * 0.3 +
  Math.sin((p.x + p.y) * scale * 1.9 + seed) * 0.2;

/** Smooth profile of [r, y] keys, turned on the oval. Order: inside top → inside → brim → outside → top. */
export function ovalSkin(keys, { segments = 80, samples = 60, deform = (p) => p, crease = 60 } = {}) {
  const line = samples
    ? spline(
        keys.map(([r, y]) => v3(Math.max(r, 0.0004), y, 0)),
        samples,
      )
    : keys.map(([r, y]) => v3(r, y, 0));
  const rows = line.map((q) =>
    range(segments).map((i) => deform(oval(q.x, q.y, (i / segments) * 2 * Math.PI))),
  );
  return skin(rows, { closeRow: true, crease });
}

/** A ribbon that hugs the crown between two heights; `radius(y)` is the crown's profile. */
export function bandOf(radius, y0, y1, { deform = (p) => p, lift = 0.0012, segments = 80 } = {}) {
  const keys = [
    [radius(y0) + 0.0001, y0],
    [radius(y0) + lift, y0 + 0.0004],
    [radius(mix(y0, y1, 0.5)) + lift, mix(y0, y1, 0.5)],
    [radius(y1) + lift, y1 - 0.0004],
    [radius(y1) + 0.0001, y1],
  ];
  return ovalSkin(keys, { samples: 0, segments, deform, crease: 30 });
}

/** A line of stitching around the hat at [r, y]. */
export const stitchRing = (r, y, deform = (p) => p, thick = 0.00035) =>
  tube(
    range(96).map((i) => deform(oval(r, y, (i / 96) * 2 * Math.PI))),
    thick,
    4,
    { closed: true },
  );

/** A flat bow for the side of a band, facing +x. */
export function bow(at, width, height) {
  const loops = [-1, 1].map((s) =>
    sweep(
      spline(
        [
          v3(0, 0, 0),
          v3(0.004, 0, s * width * 0.3),
          v3(0.003, 0, s * width * 0.5),
          v3(0.0005, 0, s * width * 0.3),
          v3(0, 0, 0),
        ],
        18,
      ),
      roundedRect(0.0009, height, 0.0004, 1),
      { up: v3(0, 1, 0), crease: 50 },
    ),
  );
  const knot = sweep(
    [v3(0.004, -height * 0.56, 0), v3(0.0052, 0, 0), v3(0.004, height * 0.56, 0)],
    roundedRect(0.0014, height * 0.55, 0.0006, 2),
    { up: v3(1, 0, 0) },
  );
  return placed(merged([...loops, knot]), { at });
}
