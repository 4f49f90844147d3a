/** The 21 joints of MediaPipe's hand model that are named here, by index. */
export const joint = {
  wrist: 0,
  thumbRoot: 1,
  indexKnuckle: 5,
  middleKnuckle: 9,
  ringKnuckle: 13,
  littleKnuckle: 17,
} as const;

export const fingers = ['thumb', 'index', 'middle', 'ring', 'little'] as const;
export type Finger = (typeof fingers)[number];

/** The two ends of a finger's first bone (of the thumb's: the one that a ring is worn on). */
export function firstBone(finger: Finger): [root: number, next: number] {
  const root = 1 + 4 * fingers.indexOf(finger);
  return finger === 'thumb' ? [root + 1, root + 2] : [root, root + 1];
}

/** Joints around which the next frame is looked at: the palm and the first bones, which fingers' bending leaves alone. */
export const steadyJoints: readonly number[] = [0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18];
