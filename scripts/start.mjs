// Starts the shop: `npm start`, or `npm run dev` for development. On a fresh clone it does everything that is
// needed first. Only Node's own modules until the packages are installed.
import { requireNode } from './steps/require-node.mjs';

requireNode();
import('./steps/start-shop.mjs').then(({ startShop }) => startShop({ dev: process.argv.includes('--dev') }));
