import { NativePlane, XRRigidTransform } from 'iwer';
import { seeded } from '@/lib/ar/testing/random';
import { turnAbout } from '@/lib/model3d/attachment/rigid';
import { cross, dot, length, unit, type Vec3 } from '@/lib/model3d/attachment/vector';
import { castRay, colourAt, faces } from './synthetic-room';

type Device = {
  position: { x: number; y: number; z: number };
  quaternion: { x: number; y: number; z: number; w: number };
  fovy: number;
};

/** What the test turns on and off. */
export const conditions = {
  /** Standard deviation of a hit along and across, metres; 0: exact. */
  noiseMetres: 0,
  /** Nothing is met. */
  blind: false,
  planes: true,
};
const random = seeded(41);

/**
 * The world that iwer asks for hits, planes and depth (its "synthetic environment module"), answered from the room of
 * `synthetic-room.ts`, and drawn behind the page's picture as a camera would show it.
 */
export class RoomModule {
  readonly environmentCanvas = document.createElement('canvas');
  readonly trackedMeshes = new Set();
  private drawn = '';
  private readonly planes = new Set(faces.map(toPlane));

  constructor(private readonly device: Device) {
    Object.assign(this.environmentCanvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
    });
  }

  get trackedPlanes() {
    return conditions.planes ? this.planes : new Set();
  }

  /** @param ray Matrix of 16 values by columns; the ray runs along its -z. */
  computeHitTestResults(ray: ArrayLike<number>): Float32Array[] {
    if (conditions.blind) return [];
    const direction = unit([-ray[8]!, -ray[9]!, -ray[10]!]);
    const hit = castRay([ray[12]!, ray[13]!, ray[14]!], direction);
    if (!hit) return [];
    const noise = () => conditions.noiseMetres * random.normal();
    return [matrixOf([hit.point[0] + noise(), hit.point[1] + noise(), hit.point[2] + noise()], hit.normal)];
  }

  computeDepthBuffer(): null {
    return null;
  }

  /** Draws what the camera sees, a quarter of the page's resolution, when the phone has moved. */
  render(): void {
    const { position: p, quaternion: q, fovy } = this.device;
    const [width, height] = [Math.round(innerWidth / 3), Math.round(innerHeight / 3)];
    const key = [p.x, p.y, p.z, q.x, q.y, q.z, q.w, width, height].join();
    if (key === this.drawn) return;
    this.drawn = key;
    this.environmentCanvas.width = width;
    this.environmentCanvas.height = height;
    const context = this.environmentCanvas.getContext('2d')!;
    const image = context.createImageData(width, height);
    const tall = Math.tan(fovy / 2);
    const wide = (tall * width) / height;
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const x = (((column + 0.5) / width) * 2 - 1) * wide;
        const y = (1 - ((row + 0.5) / height) * 2) * tall;
        const hit = castRay([p.x, p.y, p.z], unit(turn(q, [x, y, -1])));
        const at = (row * width + column) * 4;
        image.data.set([...(hit ? colourAt(hit) : [20, 20, 20]), 255], at);
      }
    context.putImageData(image, 0, 0);
  }
}

function turn({ x, y, z, w }: Device['quaternion'], p: Vec3): Vec3 {
  const axis: Vec3 = [x, y, z];
  const t = cross(axis, p).map((value) => 2 * value) as Vec3;
  const u = cross(axis, t);
  return [0, 1, 2].map((k) => p[k]! + w * t[k]! + u[k]!) as Vec3;
}

/** A pose whose +y is the normal, as WebXR gives hits and planes. */
function matrixOf(point: Vec3, normal: Vec3): Float32Array {
  const z = unit(cross(Math.abs(normal[0]) < 0.9 ? [1, 0, 0] : [0, 0, 1], normal));
  const x = cross(normal, z);
  return Float32Array.from([...x, 0, ...normal, 0, ...z, 0, ...point, 1]);
}

function toPlane(face: (typeof faces)[number]) {
  const matrix = matrixOf(face.middle, unit(cross(face.u, face.v)));
  const axis = (at: number): Vec3 => [matrix[at]!, matrix[at + 1]!, matrix[at + 2]!];
  const [x, z] = [axis(0), axis(8)];
  const polygon = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([a, b]) => {
    const corner = [0, 1, 2].map((k) => a! * face.u[k]! + b! * face.v[k]!) as Vec3;
    return new DOMPointReadOnly(dot(corner, x), 0, dot(corner, z));
  });
  const transform = rigid(matrix);
  return new NativePlane(transform, polygon, 'wall' as never);
}

function rigid(matrix: Float32Array): XRRigidTransform {
  // The turn of a matrix by its axis and angle.
  const m = (row: number, column: number) => matrix[column * 4 + row]!;
  const axis: Vec3 = [m(2, 1) - m(1, 2), m(0, 2) - m(2, 0), m(1, 0) - m(0, 1)];
  const angle = Math.atan2(length(axis), m(0, 0) + m(1, 1) + m(2, 2) - 1);
  const half = length(axis) > 1e-9 ? unit(axis) : halfTurnAxis(m);
  const [x, y, z, w] = turnAbout(half, angle);
  return new XRRigidTransform({ x: matrix[12]!, y: matrix[13]!, z: matrix[14]!, w: 1 }, { x, y, z, w });
}

/** Of a half turn (or none): the column of (M + 1)/2 that is longest. */
function halfTurnAxis(m: (row: number, column: number) => number): Vec3 {
  const columns = [0, 1, 2].map((c) => [0, 1, 2].map((r) => m(r, c) + (r === c ? 1 : 0)) as Vec3);
  return unit(columns.reduce((best, each) => (length(each) > length(best) ? each : best)));
}
