import { useMemo, useState } from 'react';
import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { firstCorners, firstLine, type MarkKind, markInfo } from '@/lib/ar/room-photo/mark-kinds';
import type { PicturePoint, PictureSize } from '@/lib/ar/room-photo/room-camera';
import { snapCorners } from '@/lib/ar/room-photo/snap-corners';
import { type RoomAnswer, solveRoom } from '@/lib/ar/room-photo/solve-room';
import { levelSurface, type Surface, wallOf, wallOverLine } from '@/lib/ar/room-photo/surface';
import type { RoomPlace } from '@/lib/ar/room-place';
import { metresOf } from './length-field';
import type { RoomPhoto } from './use-room-photo';

/** One standard deviation of a corner placed by hand, in pixels as they are shown, and of one that lies on found edges. */
const handSdShown = 1.5;
const edgeSdPixels = 0.5;

export type Line = readonly [PicturePoint, PicturePoint];

type Marks = {
  kind: MarkKind;
  corners: Corners;
  /** The lengths of the first and second side as they are typed, centimetres. */
  typed: readonly [string, string];
  /** A known upright length, where no side is known. */
  length: Line;
  lengthTyped: string;
  /** The foot of the wall, for what hangs on it. */
  wallLine: Line;
  /** Of the table or the ceiling. */
  heightTyped: string;
  /** Which way round the sides are, where somebody has said it. */
  turned: boolean | null;
  touched: boolean;
  snapped: boolean;
};

function freshMarks(
  kind: MarkKind,
  size: PictureSize,
): Pick<Marks, 'kind' | 'corners' | 'typed' | 'turned' | 'touched' | 'snapped'> {
  const { firstCentimetres, secondCentimetres } = markInfo[kind];
  return {
    kind,
    corners: firstCorners(kind, size),
    typed: [`${firstCentimetres ?? ''}`, `${secondCentimetres ?? ''}`],
    turned: null,
    touched: false,
    snapped: false,
  };
}

/**
 * What is marked in a photo, and what follows from it at once: the camera, and the surface for a thing of `place`.
 *
 * @param shownPixel Picture pixels to one pixel as shown.
 */
export function useMarks({ pixels, lens }: RoomPhoto, place: RoomPlace, shownPixel: number) {
  const size = useMemo(() => ({ widthPixels: pixels.width, heightPixels: pixels.height }), [pixels]);
  const [marks, setMarks] = useState<Marks>(() => ({
    ...freshMarks(place === 'wall' ? 'door' : 'sheet', size),
    length: firstLine('length', size),
    lengthTyped: '203',
    wallLine: firstLine('wall', size),
    heightTyped: place === 'ceiling' ? '250' : '74',
  }));
  const change = (part: Partial<Marks>) => setMarks((now) => ({ ...now, ...part }));
  const { kind } = marks;
  const { stance } = markInfo[kind];
  const needsWall = place === 'wall' && stance === 'lying';
  const raised = place === 'ceiling' || (place === 'table' && kind !== 'sheet');
  const sidesUnknown = marks.typed.every((each) => metresOf(each) === null);

  const solve = (marks: Marks): RoomAnswer | null => {
    const { corners, typed, length, lengthTyped, turned, snapped } = marks;
    const [firstMetres, secondMetres] = [metresOf(typed[0]), metresOf(typed[1])];
    const lengthMetres = metresOf(lengthTyped);
    const alone = firstMetres === null && secondMetres === null;
    if (alone && lengthMetres === null) return null;
    return solveRoom({
      size,
      corners,
      stance,
      sides: { firstMetres, secondMetres },
      length:
        alone && lengthMetres !== null
          ? { kind: 'upright', from: length[0], to: length[1], metres: lengthMetres }
          : undefined,
      lens,
      cornerSdPixels: snapped ? edgeSdPixels : handSdShown * Math.max(shownPixel, 0.5),
      // Of a rug, the side that is known is the one that is marked first.
      turned: turned ?? (firstMetres === null || secondMetres === null ? false : null),
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `solve` is these
  const answer = useMemo(() => solve(marks), [marks, size, stance, lens, shownPixel]);
  const room = answer?.room ?? null;
  const surface: Surface | null = useMemo(() => {
    if (!room) return null;
    if (place === 'wall') return wallOf(room) ?? wallOverLine(room.camera, ...marks.wallLine);
    const height = raised ? metresOf(marks.heightTyped) : 0;
    return height === null
      ? null
      : levelSurface(room.camera, height, place === 'ceiling' ? 'ceiling' : 'floor');
  }, [room, place, raised, marks.heightTyped, marks.wallLine]);

  return {
    ...marks,
    size,
    stance,
    needsWall,
    raised,
    sidesUnknown,
    answer,
    room,
    surface,
    change,
    choose: (next: MarkKind) => change(freshMarks(next, size)),
    moveCorner: (at: number, point: PicturePoint) =>
      setMarks((now) => ({
        ...now,
        touched: true,
        snapped: false,
        corners: now.corners.map((each, i) => (i === at ? point : each)) as unknown as Corners,
      })),
    moveEnd: (which: 'length' | 'wallLine', at: number, point: PicturePoint) =>
      setMarks((now) => ({ ...now, [which]: at === 0 ? [point, now[which][1]] : [now[which][0], point] })),
    /** Moves the corners onto the edges near them, where all four sides have one and together they are such a rectangle. */
    snap: () =>
      setMarks((now) => {
        const found = snapCorners(pixels, now.corners, { reachPixels: Math.max(6, 10 * shownPixel) });
        const snapped = found && { ...now, corners: found, snapped: true };
        return snapped && solve(snapped)?.room ? snapped : now;
      }),
  };
}
