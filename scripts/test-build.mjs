// Prints the folder of the build that the browser tests serve: the shop's own where it is current, else one beside it,
// for a stale one may be serving somebody.
import { isBuilt } from './steps/build.mjs';

process.stdout.write(isBuilt('.next') ? '.next' : '.next-test');
