/**
 * How well one marked rectangle tells a room's scale, on rooms whose truth is known:
 *   npm run bench:room -- [--write]
 * Cameras are drawn evenly from what phones and people do (lib/ar/room-photo/testing/random-room.ts), corners are marked with
 * Gaussian errors. --write keeps the table in bench/ROOM-PHOTO.md and the numbers in bench/results/room-photo.json.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { drawnSizes } from '@/lib/ar/room-photo/drawn-size-error';
import { lensOf } from '@/lib/ar/room-photo/lens';
import { cornerPoint, cornerUnits, type KnownSides, type Stance } from '@/lib/ar/room-photo/rectangle-pose';
import { project, type RoomCamera } from '@/lib/ar/room-photo/room-camera';
import type { KnownLength } from '@/lib/ar/room-photo/room-length';
import { barSds, solveRoom } from '@/lib/ar/room-photo/solve-room';
import { markPoints, randomCamera, seeded, usualCameras } from '@/lib/ar/room-photo/testing/random-room';
import type { Vector } from '@/lib/model3d/frame';

type Mark = {
  name: string;
  stance: Stance;
  first: number;
  second: number;
  known: KnownSides;
  /** Level distance from the camera, metres. */
  distance: readonly [number, number];
  tall?: { foot: Vector; metres: number };
};

const marks: Mark[] = [
  {
    name: 'A4 sheet on the floor',
    stance: 'lying',
    first: 0.297,
    second: 0.21,
    known: { firstMetres: 0.297, secondMetres: 0.21 },
    distance: [1.2, 3],
  },
  {
    name: 'rug 200 × 140 cm',
    stance: 'lying',
    first: 2,
    second: 1.4,
    known: { firstMetres: 2, secondMetres: 1.4 },
    distance: [2.2, 4],
  },
  {
    name: 'rug, one side known',
    stance: 'lying',
    first: 2,
    second: 1.4,
    known: { firstMetres: 2, secondMetres: null },
    distance: [2.2, 4],
  },
  {
    name: 'door, height known',
    stance: 'upright',
    first: 0.83,
    second: 2.03,
    known: { firstMetres: null, secondMetres: 2.03 },
    distance: [3.2, 5],
  },
  {
    name: 'floor rectangle + door height',
    stance: 'lying',
    first: 1.5,
    second: 1,
    known: { firstMetres: null, secondMetres: null },
    distance: [2.2, 4],
    tall: { foot: [-1.2, 0, -1], metres: 2.03 },
  },
];
const trials = 200;
const { size } = usualCameras;
const write = process.argv.includes('--write');

type Row = {
  mark: string;
  lens: 'stated' | 'unknown';
  noisePixels: number;
  errorMedian: number;
  errorP95: number;
  awayMedian: number;
  awayP95: number;
  withinBar: number;
  refused: number;
  asked: number;
};

function measure(mark: Mark, stated: boolean, noisePixels: number): Row {
  const random = seeded(20);
  const [errors, away]: [number[], number[]] = [[], []];
  let [tried, refused, asked, within] = [0, 0, 0, 0];
  const upright = mark.stance === 'upright';
  const range = {
    ...usualCameras,
    distanceMetres: mark.distance,
    tiltDegrees: upright ? ([0, 20] as const) : usualCameras.tiltDegrees,
    aroundDegrees: upright ? ([-60, 60] as const) : usualCameras.aroundDegrees,
    offAxis: 0.4,
  };
  while (tried < trials) {
    const truth = randomCamera(random, range);
    const points = cornerUnits[mark.stance].map((units) =>
      cornerPoint(mark.stance, units, mark.first, mark.second),
    );
    const corners = markPoints(truth, points, noisePixels, random);
    if (!corners) continue;
    const length = mark.tall ? markTall(truth, mark.tall, noisePixels, random) : undefined;
    if (length === null) continue;
    tried++;
    const diagonal = Math.hypot(size.widthPixels, size.heightPixels);
    const equivalent = Math.round((truth.focalPixels / diagonal) * Math.hypot(36, 24));
    const { room } = solveRoom({
      size,
      corners: corners as unknown as Corners,
      stance: mark.stance,
      sides: mark.known,
      length,
      lens: lensOf(size, stated ? equivalent : null),
      cornerSdPixels: Math.max(noisePixels, 0.5),
      // Somebody who knows one side of a rug marks that side first.
      turned: mark.known.firstMetres === null || mark.known.secondMetres === null ? false : null,
    });
    if (!room) refused++;
    else if (room.ambiguous) asked++;
    else {
      const here = sizeError(truth, room.camera, [0, 0, 0]) ?? Infinity;
      errors.push(here);
      if (here <= barSds * room.relativeSd) within++;
      const there = sizeError(truth, room.camera, [1, 0, 0]);
      if (there !== null) away.push(there);
    }
  }
  return {
    mark: mark.name,
    lens: stated ? 'stated' : 'unknown',
    noisePixels,
    errorMedian: quantile(errors, 0.5),
    errorP95: quantile(errors, 0.95),
    awayMedian: quantile(away, 0.5),
    awayP95: quantile(away, 0.95),
    withinBar: within / errors.length,
    refused: refused / tried,
    asked: asked / tried,
  };
}

function markTall(
  truth: RoomCamera,
  { foot, metres }: NonNullable<Mark['tall']>,
  noise: number,
  random: () => number,
): KnownLength | null {
  const ends = markPoints(truth, [foot, [foot[0], metres, foot[2]]], noise, random);
  return ends?.[0] && ends[1] ? { kind: 'upright', from: ends[0], to: ends[1], metres } : null;
}

/** Relative error of the height or the breadth, whichever is worse, of what is drawn where a point of the floor is seen. */
function sizeError(truth: RoomCamera, found: RoomCamera, point: Vector): number | null {
  const at = project(truth, point);
  const right = at && drawnSizes(truth, at);
  if (!at || !right || at.x < 0 || at.y < 0 || at.x > size.widthPixels || at.y > size.heightPixels)
    return null;
  const drawn = drawnSizes(found, at);
  return drawn ? Math.max(Math.abs(drawn[0] / right[0] - 1), Math.abs(drawn[1] / right[1] - 1)) : Infinity;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const rows = marks.flatMap((mark) =>
  [true, false].flatMap((stated) => [0, 1, 2].map((noise) => measure(mark, stated, noise))),
);
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
const table = [
  '| marked | focal length | corner noise px | size error there, median / p95 | 1 m away, median / p95 | within the stated bar | refused | asked which way |',
  '|---|---|--:|--:|--:|--:|--:|--:|',
  ...rows.map(
    (r) =>
      `| ${r.mark} | ${r.lens} | ${r.noisePixels} | ${percent(r.errorMedian)} / ${percent(r.errorP95)} | ${percent(r.awayMedian)} / ${percent(r.awayP95)} | ${percent(r.withinBar)} | ${percent(r.refused)} | ${percent(r.asked)} |`,
  ),
].join('\n');
console.log(table);
if (write) {
  const folder = import.meta.dirname;
  const [fovLow, fovHigh] = usualCameras.fovDegrees;
  const text = `# Room photo: how true is the scale?

\`npm run bench:room -- --write\`. ${trials} rooms a line, photos of ${size.widthPixels} × ${size.heightPixels}, field of view ${fovLow}-${fovHigh}°, camera 1-1.8 m high, tilted 5-35° (0-20° for the door), rolled up to ±5°, the rectangle at 1.2-3 m (rug 2.2-4 m, door 3.2-5 m) turned any way and up to 40 % of the picture off its middle. "Stated": the file names its 35 mm equivalent, rounded to a millimetre. The error is that of a thing's drawn height or breadth, whichever is worse, where the rectangle is and one metre beside it. The stated bar is meant to hold 95 % of the errors in each of the two directions. Refused: the bar would pass 10 %. Asked: nothing tells which side of the sheet is the long one, so the page asks.

${table}
`;
  writeFileSync(path.join(folder, 'ROOM-PHOTO.md'), text);
  writeFileSync(path.join(folder, 'results', 'room-photo.json'), `${JSON.stringify(rows, null, 2)}\n`);
}
