import type { Covariance, Pose } from './pose/pose';

/** A face, in the camera's space of the frame that was looked at. */
export type TrackedFace = {
  /** Of the frame `face` of docs/attachment.md, calmed by One Euro; `rawPose` as this frame alone says. */
  pose: Pose;
  rawPose: Pose;
  /** Of `rawPose`. */
  covariance: Covariance;
  /** How sure the network is that this is a face, 0..1. */
  presence: number;
  /** Shape [468, 3]: x, y in pixels of the frame, y down; z in the same measure, smaller is nearer. */
  landmarks: Float32Array;
  /** Shape [468, 3]: this person's face in the frame `face`, metres, averaged over frames. */
  shape: Float32Array;
  /** The face's size over the average one's, and its relative standard deviation. */
  size: number;
  sizeSigma: number;
  /** How many other faces the last look at the whole frame saw. This one is the nearest. */
  others: number;
};

export type Side = 'left' | 'right';

/** A hand, in the camera's space of the frame that was looked at. */
export type TrackedHand = {
  /** Whose it is to its owner, in a frame that is not mirrored; `sideScore` 0.5..1. */
  side: Side;
  sideScore: number;
  /** Of the palm: origin at the wrist, +x to the middle knuckle, +z out of the back of the hand. */
  pose: Pose;
  rawPose: Pose;
  covariance: Covariance;
  presence: number;
  /** Shape [21, 3], as a face's: wrist, then thumb, index, middle, ring and little finger from root to tip. */
  landmarks: Float32Array;
  /** Shape [21, 3]: the joints in the camera's space, metres, for a hand of average size; of this frame alone. */
  joints: Float32Array;
};

/** A whole person, in the camera's space of the frame that was looked at. */
export type TrackedPerson = {
  presence: number;
  /** Shape [33, 3], as a face's. */
  landmarks: Float32Array;
  /** Shape [33]: how sure the network is that each point can be seen, 0..1. */
  visible: Float32Array;
  /** Shape [33, 3]: the points in the camera's space, metres, for a person of average size; of this frame alone. */
  joints: Float32Array;
  /** How many other people the last look at the whole frame saw. */
  others: number;
};

export type Tracked = { face: TrackedFace | null; hands: TrackedHand[]; person: TrackedPerson | null };
