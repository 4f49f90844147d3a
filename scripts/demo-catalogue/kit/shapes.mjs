/** The kit's shapes, all in metres. Each returns an indexed BufferGeometry with normals and UVs in metres. */
export { board, extrudeBevel, roundedBox, roundedRect, superellipse } from './shapes/box.mjs';
export { boxCushion, cushion } from './shapes/cushion.mjs';
export {
  bend,
  creaseNormals,
  deform,
  fromArrays,
  mergeAndWeld,
  projectUv,
  roughen,
  taper,
  weld,
} from './shapes/finish.mjs';
export { capsule, cylinder, lathe, ring, sphere, torus } from './shapes/lathe.mjs';
export {
  bentRod,
  circleSection,
  curveThrough,
  ellipseSection,
  outlineSection,
  rectSection,
  sweep,
  tube,
} from './shapes/sweep.mjs';
