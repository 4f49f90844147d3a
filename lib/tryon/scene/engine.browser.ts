/**
 * What draws a try-on: three.js, the loader and our scene, without React, bundled by itself like the viewer's engine
 * (docs/adr/0020). Code that is bundled with the pages never imports it.
 */
export { readModel } from '@/lib/model3d/load-model.browser';
export { createBodyFollower } from '../body/follow-body';
export { createTryonScene } from './tryon-scene.browser';
