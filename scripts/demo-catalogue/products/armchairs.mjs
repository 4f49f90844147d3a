import { cantilever } from './armchairs/arc-cantilever-lounge.mjs';
import { chunky } from './armchairs/dubon-boucle-armchair.mjs';
import { wingback } from './armchairs/hale-wing-armchair.mjs';
import { tub } from './armchairs/odeon-tub-chair.mjs';
import { rattan } from './armchairs/sirena-rattan-armchair.mjs';
import { loungeChair } from './armchairs/tamar-lounge-chair.mjs';

export default [wingback, loungeChair, tub, chunky, cantilever, rattan];
