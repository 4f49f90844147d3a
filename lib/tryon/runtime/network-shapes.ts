import type { NetworkShape } from './lite-rt';
import type { ModelName } from './tryon-manifest';

/** What each model of the manifest looks like: side of its input, and how many values each output has. */
export const networkShapes: Record<ModelName, NetworkShape> = {
  // Boxes and points from each of 896 anchors, then their logits.
  faceDetector: { inputSide: 128, outputs: [896 * 16, 896] },
  // x y z of 468 points in pixels of the input, then the presence's logit.
  faceLandmarks: { inputSide: 192, outputs: [468 * 3, 1] },
  palmDetector: { inputSide: 192, outputs: [2016 * 18, 2016] },
  // Joints in pixels of the input, presence, how much it is a right hand (unmirrored), joints in metres.
  handLandmarks: { inputSide: 224, outputs: [63, 1, 1, 63] },
  personDetector: { inputSide: 224, outputs: [2254 * 12, 2254] },
  // x y z in pixels of the input and two logits of 39 points, presence, a mask, heat maps, points in metres.
  personLandmarks: { inputSide: 256, outputs: [39 * 5, 1, 256 * 256, 64 * 64 * 39, 39 * 3] },
};
