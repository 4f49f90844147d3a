import { pouf } from './stools/anan-knit-pouf.mjs';
import { stepStool } from './stools/kfar-milking-stool.mjs';
import { workshop } from './stools/melaha-workshop-stool.mjs';
import { counter } from './stools/odeon-counter-stool.mjs';
import { butterfly } from './stools/parpar-ply-stool.mjs';
import { stacking } from './stools/shalosh-stacking-stool.mjs';
import { barStool } from './stools/tsafon-bar-stool.mjs';

export default [barStool, stacking, workshop, pouf, butterfly, counter, stepStool];
