import type { AttachmentAt } from '@/lib/model3d/attachment/attachment';
import { axesFrom, placementOf } from '@/lib/model3d/attachment/rigid';
import {
  across,
  add,
  cross,
  distance,
  dot,
  scale,
  subtract,
  unit,
  type Vec3,
} from '@/lib/model3d/attachment/vector';
import { asExported } from './as-exported';
import { densePoints } from './dense-points';
import { mirrorPlane } from './mirror-plane';
import { allTriangles, type ModelGeometry } from './model-geometry';
import { principalAxes } from './principal-axes';
import { atMost, type Confidence, millimetres, type Reason } from './proposal';
import { surfacePoints } from './surface-points';
import { wornNecklace } from './worn-necklace';

type Found = Omit<AttachmentAt<'neck'>, 'where'>;

/**
 * A necklace as it is worn: a loop with a plane of symmetry. Its nape, its sides and its front are laid on those of a
 * necklace of the same reach on a median neck, both ways round; the better fit says which end is the nape and which
 * side is up.
 *
 * @returns null where there is no loop.
 */
export function proposeNeck(
  geometry: ModelGeometry,
): { found: Found; confidence: Confidence; reasons: Reason[] } | null {
  const triangles = allTriangles(geometry);
  const principal = principalAxes(triangles);
  if (!principal) return null;
  const mirror = mirrorPlane(surfacePoints(triangles, 5000), principal, [
    principal.axes[0],
    principal.axes[1],
    [1, 0, 0],
  ]);
  const sideways = mirror.normal;
  const loop = loopOf(densePoints(triangles, 10_000), principal.axes[2], principal.centre);
  if (!loop) return null;
  const middle = mirror.offset;
  const flat = (p: Vec3): Vec3 => across(p, sideways);
  const onPlane = loop.filter((p) => Math.abs(dot(p, sideways) - middle) < 0.012).map(flat);
  const widest = [...loop].sort(
    (a, b) => Math.abs(dot(b, sideways) - middle) - Math.abs(dot(a, sideways) - middle),
  );
  const sides = widest.slice(0, 6);
  const side = flat(scale(sides.reduce(add, [0, 0, 0] as Vec3), 1 / Math.max(1, sides.length)));
  const halfWidth = Math.abs(dot(widest[0] ?? side, sideways) - middle);
  const ends = farthest(onPlane);
  if (!ends || halfWidth < 0.02) return null;

  const tries = [ends, [ends[1], ends[0]] as [Vec3, Vec3]].flatMap(([nape, front]) =>
    laidOn(wornNecklace(distance(nape, front)), { nape, side, front }, sideways),
  );
  const least = Math.min(...tries.map(({ error }) => error));
  // A loop that lies nearly flat fits several ways: among those the file's own up and front decide.
  const fitting = tries.filter(({ error }) => error < least * 1.8 + 0.004);
  const asIs = (one: Laid) => dot(one.up, [0, 1, 0]) + dot(one.forward, [0, 0, 1]);
  const best = fitting.reduce((a, b) => (asIs(b) > asIs(a) ? b : a));
  const axes = axesFrom(asExported(best.up, 12), best.forward);
  // The nape keeps its place whatever the slope of the rest.
  const origin = subtract(best.nape, add(scale(axes.y, best.worn.nape[0]), scale(axes.z, best.worn.nape[1])));
  const centred = add(flat(origin), scale(sideways, middle));
  const girth = loop.reduce((sum, p, i) => sum + distance(p, loop[(i + 1) % loop.length]!), 0);
  const whole = (p: Vec3): Vec3 => add(p, scale(sideways, middle));
  const reasons: Reason[] = [{ code: 'neckLoop', values: { millimetres: millimetres(girth, 0) } }];
  let confidence: Confidence = best.error < 0.02 && fitting.length === 1 ? 'sure' : 'likely';
  if (mirror.error > 0.05 || asIs(best) < 1) {
    confidence = 'unsure';
    reasons.push({ code: 'neckUnclear' });
  }
  if (girth < 0.26 || girth > 1.2) {
    confidence = atMost(confidence, 'unsure');
    reasons.push({ code: 'sizeUnusual', values: { millimetres: millimetres(girth, 0) } });
  }
  return {
    confidence,
    reasons,
    found: {
      version: 1,
      side: 'both',
      placement: placementOf(centred, axes),
      landmarks: {
        nape: whole(best.nape),
        front: whole(best.front),
        left: add(whole(side), scale(axes.x, halfWidth)),
        right: add(whole(side), scale(axes.x, -halfWidth)),
      },
      sizes: {
        innerCircumferenceMillimetres: millimetres(girth, 0),
        fallMillimetres: millimetres(Math.max(0.001, best.worn.fall), 0),
      },
      occluders: [],
      by: 'proposal',
    },
  };
}

/** The inner line of a loop seen along `axis`: the nearest point to its middle in each of 90 directions. */
function loopOf(points: Float64Array, axis: Vec3, centre: Vec3): Vec3[] | null {
  const u = unit(across(Math.abs(axis[0]) < 0.8 ? [1, 0, 0] : [0, 1, 0], axis));
  const v = cross(axis, u);
  const all: { p: Vec3; x: number; y: number }[] = [];
  for (let i = 0; i < points.length; i += 3) {
    const p: Vec3 = [points[i]!, points[i + 1]!, points[i + 2]!];
    const d = subtract(p, centre);
    all.push({ p, x: dot(d, u), y: dot(d, v) });
  }
  const middleX = (Math.min(...all.map(({ x }) => x)) + Math.max(...all.map(({ x }) => x))) / 2;
  const middleY = (Math.min(...all.map(({ y }) => y)) + Math.max(...all.map(({ y }) => y))) / 2;
  const bins: ({ p: Vec3; r: number } | undefined)[] = new Array(90).fill(undefined);
  for (const { p, x, y } of all) {
    const [dx, dy] = [x - middleX, y - middleY];
    const bin = Math.min(89, Math.floor((Math.atan2(dy, dx) / (2 * Math.PI) + 0.5) * 90));
    const r = Math.hypot(dx, dy);
    const was = bins[bin];
    if (!was || r < was.r) bins[bin] = { p, r };
  }
  const found = bins.filter((bin) => bin !== undefined).map(({ p }) => p);
  return found.length >= 70 ? found : null;
}

function farthest(points: readonly Vec3[]): [Vec3, Vec3] | null {
  let best: [Vec3, Vec3] | null = null;
  let most = 0;
  for (const a of points) {
    for (const b of points) {
      const d = distance(a, b);
      if (d > most) [most, best] = [d, [a, b]];
    }
  }
  return best;
}

type Profile = { nape: Vec3; side: Vec3; front: Vec3 };
type Worn = ReturnType<typeof wornNecklace>;
type Laid = { error: number; up: Vec3; forward: Vec3; nape: Vec3; front: Vec3; worn: Worn };

/** The two rigid turns in the plane of symmetry, either side seen, that lay a worn necklace's three points on those found. */
function laidOn(worn: Worn, found: Profile, sideways: Vec3): Laid[] {
  const a = unit(across(Math.abs(sideways[1]) < 0.8 ? [0, 1, 0] : [0, 0, 1], sideways));
  return [cross(sideways, a), cross(a, sideways)].map((b) => {
    const names = ['nape', 'side', 'front'] as const;
    const there = names.map((name): [number, number] => [dot(found[name], a), dot(found[name], b)]);
    const here = names.map((name) => worn[name]);
    const mean = (list: readonly (readonly [number, number])[]) =>
      [0, 1].map((k) => list.reduce((s, p) => s + p[k as 0 | 1], 0) / 3) as [number, number];
    const [ma, mb] = [mean(here), mean(there)];
    let [c, s] = [0, 0];
    here.forEach((p, i) => {
      const q = there[i]!;
      const [px, py, qx, qy] = [p[0] - ma[0], p[1] - ma[1], q[0] - mb[0], q[1] - mb[1]];
      c += px * qx + py * qy;
      s += px * qy - py * qx;
    });
    const angle = Math.atan2(s, c);
    const turn = (p: readonly [number, number]): [number, number] => [
      p[0] * Math.cos(angle) - p[1] * Math.sin(angle),
      p[0] * Math.sin(angle) + p[1] * Math.cos(angle),
    ];
    const error =
      here.reduce((sum, p, i) => {
        const [x, y] = turn([p[0] - ma[0], p[1] - ma[1]]);
        return sum + Math.hypot(x + mb[0] - there[i]![0], y + mb[1] - there[i]![1]);
      }, 0) / 3;
    const [up, forward] = [turn([1, 0]), turn([0, 1])];
    const out = (d: [number, number]): Vec3 => add(scale(a, d[0]), scale(b, d[1]));
    return { error, up: out(up), forward: out(forward), nape: found.nape, front: found.front, worn };
  });
}
