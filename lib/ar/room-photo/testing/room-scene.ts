import type { Vector } from '@/lib/model3d/frame';
import type { PictureSize, RoomCamera } from '../room-camera';
import { cross, normalise, subtract } from '../vector';

/** A box with its sides along the axes of the room, metres. */
export type RoomBox = { min: Vector; max: Vector; colour: Vector };
/** A flat rectangle on the floor: its middle, sides and turn. */
export type FloorSheet = {
  x: number;
  z: number;
  width: number;
  depth: number;
  turnRadians: number;
  colour: Vector;
};

/** A room to draw: a box of walls with one window, in metres, x to the right, y up, z towards where one stands. */
export type RoomScene = {
  min: Vector;
  max: Vector;
  floor: 'planks' | 'tiles' | 'carpet';
  floorColour: Vector;
  wallColour: Vector;
  /** A window in the left (x = min) or right (x = max) wall, or overhead; its light is what there is. */
  window: {
    wall: 'left' | 'right' | 'ceiling';
    from: readonly [number, number];
    to: readonly [number, number];
    radiance: Vector;
  };
  /** In the back wall, from its foot: middle and width. */
  door: { x: number; width: number; height: number } | null;
  sheets: FloorSheet[];
  boxes: RoomBox[];
};

/** A camera at a place that looks at another, with a field of view over the longer side. */
export function lookAt(
  size: PictureSize,
  position: Vector,
  target: Vector,
  fovDegrees: number,
  rollDegrees = 0,
): RoomCamera {
  const forward = normalise(subtract(target, position));
  const level = normalise(cross(forward, [0, 1, 0]));
  const below = cross(forward, level);
  const [s, c] = [Math.sin((rollDegrees * Math.PI) / 180), Math.cos((rollDegrees * Math.PI) / 180)];
  const mix = (p: number, q: number): Vector => [0, 1, 2].map((k) => level[k]! * p + below[k]! * q) as never;
  return {
    ...size,
    focalPixels: Math.max(size.widthPixels, size.heightPixels) / 2 / Math.tan((fovDegrees * Math.PI) / 360),
    position,
    axes: [mix(c, s), mix(-s, c), forward],
  };
}

/** The corners of a sheet in the room, against the clock as seen from above; its width is the first side. */
export function sheetCorners({ x, z, width, depth, turnRadians }: FloorSheet): Vector[] {
  const [s, c] = [Math.sin(turnRadians), Math.cos(turnRadians)];
  return [
    [-0.5, 0.5],
    [0.5, 0.5],
    [0.5, -0.5],
    [-0.5, -0.5],
  ].map(([u = 0, v = 0]): Vector => {
    const [a, b] = [u * width, v * depth];
    return [x + a * c + b * s, 0, z - a * s + b * c];
  });
}

const oak: Vector = [0.42, 0.27, 0.15];
const white: Vector = [0.82, 0.81, 0.79];
const a4 = (x: number, z: number, turnDegrees: number): FloorSheet => ({
  x,
  z,
  width: 0.297,
  depth: 0.21,
  turnRadians: (turnDegrees * Math.PI) / 180,
  colour: [0.9, 0.9, 0.9],
});
const landscape = { widthPixels: 1024, heightPixels: 768 };

export type DrawnRoom = { name: string; scene: RoomScene; camera: RoomCamera };

/** Rooms whose truth is known: the first is the sample of the page. */
export const drawnRooms: readonly DrawnRoom[] = [
  {
    name: 'living-room',
    scene: {
      min: [-2.1, 0, -2.2],
      max: [2.3, 2.6, 4],
      floor: 'planks',
      floorColour: oak,
      wallColour: white,
      window: { wall: 'left', from: [0.8, -1.2], to: [2.2, 1], radiance: [13, 14.2, 15.5] },
      door: { x: 1.35, width: 0.83, height: 2.03 },
      sheets: [a4(0.1, 0.55, 18)],
      boxes: [
        { min: [-2.1, 0, -2.2], max: [-0.5, 0.48, -1.8], colour: [0.36, 0.25, 0.17] },
        { min: [-1.7, 0.48, -2.12], max: [-1.42, 0.74, -1.9], colour: [0.24, 0.32, 0.3] },
      ],
    },
    camera: lookAt(landscape, [0.25, 1.45, 3.3], [-0.05, 0.72, -0.6], 67, 1.2),
  },
  {
    name: 'bedroom',
    scene: {
      min: [-2, 0, -2],
      max: [2, 2.5, 4],
      floor: 'carpet',
      floorColour: [0.42, 0.4, 0.38],
      wallColour: [0.68, 0.73, 0.74],
      window: { wall: 'right', from: [0.9, -1.3], to: [2.1, 0.6], radiance: [16, 15, 13] },
      door: null,
      sheets: [a4(-0.3, 0.4, -35)],
      boxes: [{ min: [0.6, 0, -2], max: [2, 0.5, -0.2], colour: [0.7, 0.68, 0.62] }],
    },
    camera: lookAt(landscape, [-0.6, 1.6, 3.2], [0, 0.5, -0.4], 74, -2),
  },
  {
    name: 'kitchen',
    scene: {
      min: [-2.4, 0, -2.4],
      max: [2.4, 2.7, 4],
      floor: 'tiles',
      floorColour: [0.62, 0.6, 0.57],
      wallColour: [0.8, 0.77, 0.7],
      window: { wall: 'ceiling', from: [-0.8, -0.8], to: [0.8, 0.8], radiance: [8, 7.4, 6.4] },
      door: { x: -1.5, width: 0.9, height: 2.03 },
      sheets: [a4(0.2, 0.3, 60)],
      boxes: [{ min: [0.2, 0, -2.4], max: [2.4, 0.9, -1.8], colour: [0.75, 0.75, 0.73] }],
    },
    camera: lookAt(landscape, [0.5, 1.5, 3.4], [0.1, 0.6, -0.5], 60, 0.5),
  },
  {
    name: 'study-tall',
    scene: {
      min: [-1.8, 0, -2],
      max: [1.8, 2.5, 4],
      floor: 'planks',
      floorColour: [0.24, 0.15, 0.09],
      wallColour: [0.55, 0.52, 0.46],
      window: { wall: 'left', from: [0.9, -1.4], to: [2.2, -0.2], radiance: [20, 19, 17] },
      door: { x: 0.9, width: 0.8, height: 2.03 },
      sheets: [a4(0.1, 0.6, 5)],
      boxes: [],
    },
    camera: lookAt({ widthPixels: 768, heightPixels: 1024 }, [0.1, 1.55, 3.1], [0, 0.8, -0.6], 68, 2.5),
  },
  {
    name: 'rug',
    scene: {
      min: [-2.3, 0, -2.3],
      max: [2.3, 2.6, 4],
      floor: 'planks',
      floorColour: [0.5, 0.38, 0.24],
      wallColour: [0.78, 0.76, 0.72],
      window: { wall: 'right', from: [0.7, -1.8], to: [2.2, 0.8], radiance: [11, 11.5, 12.5] },
      door: null,
      sheets: [{ x: 0, z: 0.2, width: 2, depth: 1.4, turnRadians: 0.12, colour: [0.2, 0.26, 0.34] }],
      boxes: [{ min: [-2.3, 0, -2.3], max: [-1.2, 0.75, -1.7], colour: [0.5, 0.45, 0.38] }],
    },
    camera: lookAt(landscape, [-0.5, 1.35, 3.5], [0, 0.55, -0.5], 64, -1),
  },
];
