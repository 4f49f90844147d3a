'use client';

import type { Corners } from '@/lib/ar/room-photo/check-corners';
import {
  type PicturePoint,
  type PictureSize,
  project,
  type RoomCamera,
} from '@/lib/ar/room-photo/room-camera';
import type { SolvedRoom } from '@/lib/ar/room-photo/solve-room';
import type { Surface } from '@/lib/ar/room-photo/surface';
import { add, cross, normalise, scale } from '@/lib/ar/room-photo/vector';
import type { Vector } from '@/lib/model3d/frame';
import styles from './floor-grid.module.css';

const halfMetres = 2;
const stepMetres = 0.5;

/** What is marked, and the half-metre grid on the surface that follows from it: seen at a glance whether it is right. */
export function FloorGrid(props: {
  size: PictureSize;
  corners: Corners;
  room: SolvedRoom | null;
  surface: Surface | null;
  line: readonly [PicturePoint, PicturePoint] | null;
  wallLine: readonly [PicturePoint, PicturePoint] | null;
}) {
  const { size, corners, room, surface, line, wallLine } = props;
  const points = corners.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <svg
      className={styles.overlay}
      viewBox={`0 0 ${size.widthPixels} ${size.heightPixels}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {room && surface ? <path className={styles.grid} d={gridPath(room.camera, surface)} /> : null}
      <polygon className={styles.under} points={points} />
      <polygon className={styles.outline} points={points} data-wrong={room ? undefined : ''} />
      {[line, wallLine].map((each, i) =>
        each ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two fixed lines
          <g key={i}>
            <line className={styles.under} x1={each[0].x} y1={each[0].y} x2={each[1].x} y2={each[1].y} />
            <line className={styles.outline} x1={each[0].x} y1={each[0].y} x2={each[1].x} y2={each[1].y} />
          </g>
        ) : null,
      )}
    </svg>
  );
}

function gridPath(camera: RoomCamera, surface: Surface): string {
  const { point, normal } = surface.plane;
  const first: Vector = surface.kind === 'wall' ? normalise(cross([0, 1, 0], normal)) : [1, 0, 0];
  const second = cross(normal, first);
  const parts: string[] = [];
  for (let k = -halfMetres; k <= halfMetres + 1e-6; k += stepMetres) {
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      let open = false;
      for (let s = -halfMetres; s <= halfMetres + 1e-6; s += stepMetres / 2) {
        const at = project(camera, add(point, add(scale(a, s), scale(b, k))));
        const far = at && Math.abs(at.x) + Math.abs(at.y) < 4 * (camera.widthPixels + camera.heightPixels);
        if (far) parts.push(`${open ? 'L' : 'M'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`);
        open = Boolean(far);
      }
    }
  }
  return parts.join('');
}
