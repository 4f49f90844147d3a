import { daybed } from './sofas/arava-daybed.mjs';
import { chesterfield } from './sofas/ashdown-chesterfield.mjs';
import { modular } from './sofas/kesem-modular-sofa.mjs';
import { curved } from './sofas/luna-curved-sofa.mjs';
import { trackArm } from './sofas/noor-track-arm-sofa.mjs';
import { channel } from './sofas/odeon-channel-sofa.mjs';
import { midCentury } from './sofas/tamar-spindle-sofa.mjs';

export default [trackArm, chesterfield, modular, midCentury, curved, channel, daybed];
