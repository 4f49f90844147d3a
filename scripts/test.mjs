// Runs every test: `npm test`. On a fresh clone it installs what the tests need first. Ends with the line
// `N passed, N failed`, and with status 1 when any failed.
//   npm test -- --unit      unit and integration tests only
//   npm test -- --browser   browser tests only
import { requireNode } from './steps/require-node.mjs';

requireNode();
import('./steps/run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
