// A worker thread does not inherit the TypeScript loader of its process (Node 20), so it takes one of its own before
// it loads what it is for.
import { workerData } from 'node:worker_threads';
import { register as registerRequire } from 'tsx/cjs/api';
import { register as registerImport } from 'tsx/esm/api';

registerRequire();
registerImport();
await import(workerData.script);
