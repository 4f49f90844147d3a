import { cubes } from './shelves/kubia-cube-shelf.mjs';
import { string } from './shelves/meitar-string-shelf.mjs';
import { etagere } from './shelves/odeon-glass-etagere.mjs';
import { bookcase } from './shelves/sifria-tall-bookcase.mjs';
import { leaning } from './shelves/sulam-leaning-shelf.mjs';
import { sideboard } from './shelves/tamar-slatted-sideboard.mjs';

export default [string, bookcase, leaning, cubes, etagere, sideboard];
