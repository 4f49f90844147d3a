import { ease, ellipse, mix, range, track, v3 } from '../kit/curves.mjs';
import { skin } from '../kit/loft.mjs';
import { bent, merged, mirrored, placed } from '../kit/parts.mjs';
import { frontOf, hinge, lensOf, rivet, templeOf } from './frame-parts.mjs';
import { boxDistance, smoothMin } from './lens-outline.mjs';

/** Moulded frames: both rims and the bridge are one piece. */

/** A moulded front: both rims and the bridge are one piece with rounded edges. */
function mouldedHalf(spec, front) {
  const { centre, outline } = front;
  const rim = track(spec.rim.map(([degrees, width]) => [(degrees * Math.PI) / 180, width]));
  const rimAt = (a) => rim(a < -Math.PI / 2 ? a + 2 * Math.PI : a);
  const thickness = spec.thickness ?? 4;
  const b = spec.bevel ?? 1;
  const outside = (x, y) => {
    const lx = x - centre;
    let f = outline.distance(lx, y) - rimAt(Math.atan2(y, lx));
    f = smoothMin(
      f,
      boxDistance(x, y, 0, spec.bridgeY, spec.bridge / 2 + 3, spec.bridgeHeight / 2, 1),
      spec.bridgeFillet ?? 7,
    );
    const endX = centre + spec.lensWidth / 2 + (spec.endReach ?? 3.5);
    return smoothMin(f, boxDistance(x, y, endX - 4, spec.endY, 4.6, spec.endHeight / 2, 1.4), 4);
  };
  const reach = (a) => {
    const dx = Math.cos(a);
    const dy = Math.sin(a);
    const inner = outline.radius(a);
    const wall = dx < 0 ? -centre / dx : 1e9;
    const far = Math.min(inner + 26, wall);
    if (wall <= inner + 26 && outside(0, dy * wall) < 0) return wall;
    let r = far;
    while (r > inner + 0.3 && outside(centre + dx * r, dy * r) > 0) r -= 0.4;
    let [low, high] = [r, Math.min(r + 0.4, far)];
    for (let k = 0; k < 14; k++) {
      const middle = (low + high) / 2;
      if (outside(centre + dx * middle, dy * middle) > 0) high = middle;
      else low = middle;
    }
    return Math.max(low, inner + 0.8);
  };
  const seam = (a) => Math.abs(centre + Math.cos(a) * reach(a)) < 1e-3;
  const angles = range(108).map((i) => (i / 108) * 2 * Math.PI);
  for (const i of range(108)) {
    const next = angles[(i + 1) % 108] + (i === 107 ? 2 * Math.PI : 0);
    if (seam(angles[i]) === seam(next)) continue;
    let [low, high] = [angles[i], next];
    const first = seam(low);
    for (let k = 0; k < 24; k++) {
      const middle = (low + high) / 2;
      if (seam(middle) === first) low = middle;
      else high = middle;
    }
    angles.push(first ? low : high);
  }
  angles.sort((p, q) => p - q);
  const soft = (d) => (d >= b ? 0 : b - Math.sqrt(Math.max(0, b * b - (b - Math.max(0, d)) ** 2)));
  const steps = [0, 0.12, 0.45, 1];
  const rows = angles.map((a) => {
    const inner = outline.radius(a) - 0.5;
    const outer = reach(a);
    const spots = [
      ...steps.map((s) => s * b),
      ...[0.5].map((s) => mix(b, outer - inner - b, s)),
      ...steps.map((s) => outer - inner - s * b).reverse(),
    ];
    const place = (d, sign) => {
      const r = inner + d;
      const x = centre + Math.cos(a) * r;
      const y = Math.sin(a) * r;
      const edge = Math.min(soft(d) * (sign > 0 ? 1 : 0.7), b);
      const rimEdge = soft(-outside(x, y));
      const swell =
        sign < 0
          ? (spec.swell ?? 0) * ease(spec.lensWidth / 2 - 2, spec.lensWidth / 2 + 4, Math.abs(x - centre))
          : 0;
      return v3(x, y, sign * (thickness / 2 - Math.max(edge, rimEdge)) - swell);
    };
    return [...spots.map((d) => place(d, 1)), ...spots.map((d) => place(d, -1)).reverse()];
  });
  const g = skin(rows, { closeRow: true, closeLoop: true, crease: 50 });
  return g;
}

/** Parts of an acetate frame: slots frame, lens, metal. */
export function acetateFrame(spec) {
  const front = frontOf(spec);
  const half = mouldedHalf(spec, front);
  const frame = bent(merged([half, mirrored(half)]), front.bend, 50);
  const lens = lensOf(spec, front);
  const endX = front.centre + spec.lensWidth / 2 + (spec.endReach ?? 3.5) - 1.6;
  const root = front.bend(v3(endX, spec.endY, -(spec.thickness ?? 4) / 2 - (spec.swell ?? 0)));
  const start = v3(root.x, root.y, root.z + 0.6);
  const temple = templeOf(spec, start);
  const corner = front.bend(v3(endX, spec.endY, (spec.thickness ?? 4) / 2));
  const metal = [hinge(start, Math.min(5, spec.endHeight - 2))];
  if (spec.rivets !== false) {
    for (const dy of [-1.3, 1.3]) {
      metal.push(rivet([corner.x - 0.4, corner.y + dy, corner.z - 0.12], true));
      metal.push(rivet([start.x + 2.05, start.y + dy, start.z - 7], false));
    }
  }
  const pad = nosePad(spec, front);
  const sides = (g) => merged([g, mirrored(g)]);
  return [
    { slot: 'frame', geometry: front.toMetres(merged([frame, sides(pad)])) },
    { slot: spec.templeSlot ?? 'frame', geometry: front.toMetres(sides(temple)) },
    { slot: 'lens', geometry: front.toMetres(sides(lens), true) },
    { slot: 'metal', geometry: front.toMetres(sides(merged(metal))) },
  ];
}

/** The moulded pad at the nose, a small ramp on the back of the rim. */
function nosePad(spec, front) {
  const a = ((spec.padDegrees ?? 196) * Math.PI) / 180;
  const r = front.outline.radius(a) + 1.5;
  const at = front.bend(v3(front.centre + r * Math.cos(a), r * Math.sin(a), -(spec.thickness ?? 4) / 2));
  const rows = range(9).map((k) => {
    const t = (k / 8) * Math.PI;
    const s = Math.max(0.02, Math.sin(t));
    return ellipse(1.9 * s, 3 * s, 14).map((q) => v3(q.x, -Math.cos(t) * 6, q.y));
  });
  return placed(skin(rows, { closeRow: true, crease: 70, flip: true }), {
    turn: [0.1, 0.5, 0.24],
    at: [at.x + 0.3, at.y - 1, at.z + 0.4],
  });
}
