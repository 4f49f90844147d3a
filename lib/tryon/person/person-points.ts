/** The points of MediaPipe's body model that are named here, by index; left and right are the person's own. */
export const point = {
  leftShoulder: 11,
  rightShoulder: 12,
  leftHip: 23,
  rightHip: 24,
  leftKnee: 25,
  rightKnee: 26,
  leftAnkle: 27,
  rightAnkle: 28,
  leftHeel: 29,
  rightHeel: 30,
  leftToe: 31,
  rightToe: 32,
} as const;

/** Points of a body, and the two beside them that say where it is in the picture: between the hips, and its reach. */
export const bodyPoints = 33;
export const middleAndReach = [33, 34] as const;
