/**
 * What draws a product in the viewer: three.js, the loader and our stage, without React. scripts/models/place-engine.mjs
 * bundles it by itself, so that three is cut down to what this file reaches (docs/adr/0020), and
 * `open-engine.browser.ts` brings it to a page on intent. Code that is bundled with the pages never imports it.
 */
export { readModel } from '../load-model.browser';
export { createStage } from './stage.browser';
