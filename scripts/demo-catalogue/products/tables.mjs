import { trestle } from './tables/alon-trestle-table.mjs';
import { crossLeg } from './tables/haifa-cross-leg-table.mjs';
import { console_ } from './tables/keshet-console-table.mjs';
import { desk } from './tables/sofer-writing-desk.mjs';
import { oval } from './tables/tamar-oval-table.mjs';
import { pedestal } from './tables/tsivoni-pedestal-table.mjs';
import { farmhouse } from './tables/yokneam-farmhouse-table.mjs';

export default [trestle, pedestal, farmhouse, oval, desk, crossLeg, console_];
