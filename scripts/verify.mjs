// The fast part of the checks, the same locally and in CI: `npm run verify`.
//   npm run verify -- --skip-unit   when `npm test` follows anyway
import { requireNode } from './steps/require-node.mjs';

requireNode();
import('./steps/verify.mjs').then(({ verify }) => verify(process.argv.slice(2)));
