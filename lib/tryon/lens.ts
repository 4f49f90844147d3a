/** How a camera projects, without distortion: a point (x, y, z) metres, y up and z towards the viewer, falls on
 * (middleX + focal · x / -z, middleY - focal · y / -z). Pixels. */
export type Lens = { focal: number; middleX: number; middleY: number };

/**
 * A lens for frames whose camera is unknown. Fronts of phones and webcams see 55 to 65° along the long side; 58° is
 * assumed, and an error of a tenth moves a face's distance by a tenth and leaves its place in the picture as it is.
 */
export function assumedLens(width: number, height: number): Lens {
  return { focal: 0.9 * Math.max(width, height), middleX: width / 2, middleY: height / 2 };
}

/** The lens of an uncropped photo that states its focal length as if on 35 mm film (36 mm along the long side). */
export function lensOf35mm(width: number, height: number, millimetres: number): Lens {
  return { focal: (millimetres / 36) * Math.max(width, height), middleX: width / 2, middleY: height / 2 };
}
