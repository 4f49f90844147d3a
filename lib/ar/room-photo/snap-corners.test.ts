import { expect, it } from 'vitest';
import type { Pixels } from '@/lib/photo/pixels';
import type { Corners } from './check-corners';
import { snapCorners } from './snap-corners';
import { drawRoom } from './testing/draw-room';
import { markPoints, normal, seeded } from './testing/random-room';
import { drawnRooms, sheetCorners } from './testing/room-scene';

const { scene, camera: large } = drawnRooms[0]!;
const camera = { ...large, widthPixels: 512, heightPixels: 384, focalPixels: large.focalPixels / 2 };
const sheet = { ...scene.sheets[0]!, width: 0.594, depth: 0.42 };
const picture = drawRoom({ ...scene, sheets: [sheet] }, camera, 3);
const truth = markPoints(camera, sheetCorners(sheet), 0, seeded(1)) as unknown as Corners;
const off = (corners: Corners) => corners.map(({ x, y }, i) => Math.hypot(x - truth[i]!.x, y - truth[i]!.y));

it('moves roughly marked corners of a sheet onto its true ones, to half a pixel', () => {
  const random = seeded(4);
  for (let k = 0; k < 8; k++) {
    const marked = truth.map(({ x, y }) => ({ x: x + 1.5 * normal(random), y: y + 1.5 * normal(random) }));
    const found = snapCorners(picture, marked as unknown as Corners, { reachPixels: 6 });
    expect(found).not.toBeNull();
    expect(Math.max(...off(found as Corners))).toBeLessThan(0.5);
  }
});

it('leaves corners where they are when there is no edge, or one is missing', () => {
  const flat: Pixels = { ...picture, data: new Uint8ClampedArray(picture.data.length).fill(128) };
  expect(snapCorners(flat, truth, { reachPixels: 6 })).toBeNull();
  const [a, b, c, d] = truth;
  const into = (from: typeof a, to: typeof a) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  expect(snapCorners(picture, [a, into(a, b), into(d, c), d], { reachPixels: 3 })).toBeNull();
});
