import { canedCantilever } from './chairs/arc-cane-chair.mjs';
import { shellChair } from './chairs/gal-shell-chair.mjs';
import { ladder } from './chairs/galil-ladder-back-chair.mjs';
import { yBack } from './chairs/keshet-y-back-chair.mjs';
import { windsor } from './chairs/moshav-windsor-chair.mjs';
import { tulip } from './chairs/tsivoni-pedestal-chair.mjs';
import { cafe } from './chairs/viola-bentwood-chair.mjs';

export default [windsor, canedCantilever, yBack, tulip, cafe, shellChair, ladder];
