import type { AttachmentAt } from '@/lib/model3d/attachment/attachment';
import { placementOf } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { densePoints } from './dense-points';
import { fitHole } from './fit-hole';
import { quantile } from './measure-lenses';
import { allTriangles, type ModelGeometry } from './model-geometry';
import { principalAxes } from './principal-axes';
import { type Confidence, millimetres, type Reason } from './proposal';

type Found = Omit<AttachmentAt<'ear'>, 'where'>;

/** Thinner than this, across, is a post or a wire that goes through a lobe. */
const wire = 0.0022;
/** A lobe is about this thick where it is pierced. */
const lobe = 0.005;

/**
 * An earring as exported: hanging to -y, its post to -z. Its piercing is the top of a hoop, the front end of a post,
 * or the top of a hook. Which way up an earring is cannot be seen in its shape, so the file is believed.
 */
export function proposeEar(
  geometry: ModelGeometry,
): { found: Found; confidence: Confidence; reasons: Reason[] } | null {
  const triangles = allTriangles(geometry);
  const principal = principalAxes(triangles);
  if (!principal) return null;
  const dense = densePoints(triangles, 12_000);
  const points = Array.from(
    { length: dense.length / 3 },
    (_, i): Vec3 => [dense[i * 3]!, dense[i * 3 + 1]!, dense[i * 3 + 2]!],
  );
  const pair = twoPieces(points);
  const one = pair ? points.filter(([x]) => x > pair) : points;
  const { at, code } = piercingOf(one, triangles, pair === null);
  const reasons: Reason[] = [{ code }];
  let confidence: Confidence = code === 'earUnclear' ? 'unsure' : 'likely';
  const lowest = one.reduce((low, p) => (p[1] < low[1] ? p : low));
  const size = Math.max(
    ...[0, 1, 2].map((k) => Math.max(...one.map((p) => p[k]!)) - Math.min(...one.map((p) => p[k]!))),
  );
  if (size < 0.004 || size > 0.15) {
    confidence = 'unsure';
    reasons.push({ code: 'sizeUnusual', values: { millimetres: millimetres(size) } });
  }
  return {
    confidence,
    reasons,
    found: {
      version: 1,
      side: pair ? 'pair' : 'either',
      placement: placementOf(at, { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] }),
      landmarks: { piercing: at, lowest },
      sizes: { dropMillimetres: at[1] > lowest[1] ? millimetres(at[1] - lowest[1]) : null },
      occluders: [],
      by: 'proposal',
    },
  };
}

/** Between two earrings that hang beside each other: the middle of a clear gap in x, or null for one. */
function twoPieces(points: readonly Vec3[]): number | null {
  const xs = points.map(([x]) => x).sort((a, b) => a - b);
  const [first, last] = [xs[0]!, xs.at(-1)!];
  let [widest, middle] = [0, 0];
  for (let i = 1; i < xs.length; i++) {
    const gap = xs[i]! - xs[i - 1]!;
    if (gap > widest) [widest, middle] = [gap, (xs[i]! + xs[i - 1]!) / 2];
  }
  const centred = Math.abs(middle - (first + last) / 2) < (last - first) * 0.1;
  return widest > 0.004 && centred ? middle : null;
}

function piercingOf(
  points: readonly Vec3[],
  triangles: Float32Array,
  whole: boolean,
): { at: Vec3; code: Reason['code'] } {
  const back = Math.min(...points.map(([, , z]) => z));
  const front = Math.max(...points.map(([, , z]) => z));
  const top = Math.max(...points.map(([, y]) => y));
  const bottom = Math.min(...points.map(([, y]) => y));

  const post = postOf(points, back, front);
  if (post) return { at: post, code: 'earPost' };

  // A hoop: a round hole seen from the side, as wide as high, that a lobe fits in.
  if (whole) {
    const axes = principalAxes(triangles);
    const hole = axes && fitHole(densePoints(triangles, 4000), axes);
    if (
      hole &&
      Math.abs(hole.axis[1]) < 0.3 &&
      hole.radius > 0.002 &&
      hole.radius * 2 > (top - bottom) * 0.5
    ) {
      const upper = points.filter(([, y]) => y > hole.centre[1] + hole.radius * 0.9 && y > top - 0.006);
      const over = upper.filter(
        (p) => Math.abs(p[2] - hole.centre[2]) < 0.0015 && Math.abs(p[0] - hole.centre[0]) < 0.004,
      );
      const inner = hole.centre[1] + hole.narrowest / 2;
      const outer = Math.max(...over.map(([, y]) => y), inner);
      return { at: [hole.centre[0], (inner + outer) / 2, hole.centre[2]], code: 'earHoop' };
    }
  }

  // A hook: the highest wire, in its middle.
  const highest = points.filter(([, y]) => y > top - 0.0012);
  const across = Math.max(...highest.map(([x]) => x)) - Math.min(...highest.map(([x]) => x));
  const at: Vec3 = [
    (Math.max(...highest.map(([x]) => x)) + Math.min(...highest.map(([x]) => x))) / 2,
    top - wire / 4,
    Math.max(...highest.map(([, , z]) => z)),
  ];
  return { at: [at[0], at[1] - 0.0009, at[2] - 0.0012], code: across < wire ? 'earHook' : 'earUnclear' };
}

/** A thin straight rod at the back: slices of 1 mm from behind that stay thin for a lobe's depth. */
function postOf(points: readonly Vec3[], back: number, front: number): Vec3 | null {
  const thin: Vec3[] = [];
  let end = back;
  for (let z = back; z < front; z += 0.0005) {
    const slice = points.filter((p) => Math.abs(p[2] - z) < 0.0005);
    if (slice.length < 4) continue;
    const [x0, x1] = [
      quantile(
        slice.map(([x]) => x),
        0.02,
      ),
      quantile(
        slice.map(([x]) => x),
        0.98,
      ),
    ];
    const [y0, y1] = [
      quantile(
        slice.map(([, y]) => y),
        0.02,
      ),
      quantile(
        slice.map(([, y]) => y),
        0.98,
      ),
    ];
    if (x1 - x0 < wire && y1 - y0 < wire) {
      thin.push([(x0 + x1) / 2, (y0 + y1) / 2, z]);
      end = z;
    } else if (thin.length > 3 && z - end > 0.004) break;
  }
  if (thin.length * 0.0005 < lobe * 0.6) return null;
  const straight = Math.max(...thin.map(([, y]) => y)) - Math.min(...thin.map(([, y]) => y));
  if (straight > wire) return null;
  return [
    quantile(
      thin.map(([x]) => x),
      0.5,
    ),
    quantile(
      thin.map(([, y]) => y),
      0.5,
    ),
    end,
  ];
}
