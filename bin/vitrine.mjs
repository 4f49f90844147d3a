#!/usr/bin/env node
// The command line: `npx vitrine <command>`.
import { requireNode } from '../scripts/steps/require-node.mjs';

requireNode();
import('../scripts/steps/run-vitrine.mjs').then(({ runVitrine }) => runVitrine(process.argv.slice(2)));
