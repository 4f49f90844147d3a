import { nesting } from './coffee-tables/kinneret-nesting-tables.mjs';
import { plinths } from './coffee-tables/negev-plinth-table.mjs';
import { shelfTable } from './coffee-tables/noor-shelf-table.mjs';
import { fluted } from './coffee-tables/odeon-fluted-drum.mjs';
import { folding } from './coffee-tables/shuk-tray-table.mjs';
import { slatted } from './coffee-tables/tamar-slat-bench-table.mjs';
import { sculptural } from './coffee-tables/yam-glass-table.mjs';

export default [nesting, sculptural, plinths, slatted, shelfTable, fluted, folding];
