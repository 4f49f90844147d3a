import { eyewear } from '../wear/frames.mjs';
import * as acetate from './sunglasses/acetate.mjs';
import * as wire from './sunglasses/wire.mjs';

const uv = { uvProtection: 'UV400' };

/** The order is the order of the SKUs. */
export default [
  acetate.shore,
  wire.meridian,
  wire.orbit,
  acetate.siesta,
  acetate.canyon,
  wire.boulevard,
  acetate.grand,
  acetate.tide,
].map((p) => eyewear({ category: 'sunglasses', ...p, attributes: { ...uv } }));
