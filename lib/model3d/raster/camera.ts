import { type Bounds, sizeOf } from '@/lib/model3d/scale/bounds';

type Vector = readonly [number, number, number];

/** A perspective camera with a square picture. Right, up and back are unit vectors; it looks against `back`. */
export type Camera = {
  name: string;
  eye: Vector;
  right: Vector;
  up: Vector;
  back: Vector;
  /** Half the height of the picture at a distance of 1. */
  tangent: number;
};

/** Half of the field of view: 15°, about a photo of a product. */
const tangent = Math.tan(Math.PI / 12);
/** Empty border of a picture, as a share. */
const margin = 1.06;

/** From where a model is looked at: around it a little from above, and once well from above and below. */
const views = [
  { name: 'front', yaw: 30, pitch: 15 },
  { name: 'left', yaw: 120, pitch: 15 },
  { name: 'back', yaw: 210, pitch: 15 },
  { name: 'right', yaw: 300, pitch: 15 },
  { name: 'above', yaw: 45, pitch: 60 },
  { name: 'below', yaw: 225, pitch: -35 },
] as const;

/** Cameras that see the whole of a box, from every side. Angles in degrees; yaw 0 faces the model's front (+Z). */
export function camerasAround({ min, max }: Bounds): Camera[] {
  const centre = min.map((value, k) => (value + max[k as 0 | 1 | 2]) / 2) as [number, number, number];
  const radius = Math.hypot(...sizeOf({ min, max })) / 2 || 1;
  const distance = (radius * margin) / Math.sin(Math.atan(tangent));
  return views.map(({ name, yaw, pitch }) => {
    const [a, b] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
    const back: Vector = [Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b)];
    const right: Vector = [Math.cos(a), 0, -Math.sin(a)];
    const up: Vector = [-Math.sin(a) * Math.sin(b), Math.cos(b), -Math.cos(a) * Math.sin(b)];
    const eye: Vector = [
      centre[0] + back[0] * distance,
      centre[1] + back[1] * distance,
      centre[2] + back[2] * distance,
    ];
    return { name, eye, right, up, back, tangent };
  });
}
