import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processLimits } from './model-process.server';
import type { PrepareStep } from './model-report';
import { prepareApart } from './prepare-apart.server';
import { prepareDefaults } from './prepare-options';

const real = new Uint8Array(readFileSync('public/models/demo/faceted-porcelain-vase/model.glb'));
const options = { ...prepareDefaults, category: 'vases' };

describe('prepareApart', () => {
  it('reports every step in order and leaves the upload as it was', async () => {
    const upload = real.slice();
    const steps: PrepareStep[] = [];
    const { report, glb } = await prepareApart(upload, options, { onStep: (step) => steps.push(step) });
    expect(steps).toEqual(['guard', 'check', 'decode', 'scale', 'optimise', 'compare']);
    expect(upload).toEqual(real);
    expect(glb.byteLength).toBeLessThanOrEqual(real.byteLength);
    expect(report.scale.verdict).toBe('right');
    expect(report.origin.right).toBe(true);
    expect(report.validation.after.errors).toBe(0);
  });

  it('ends a file that takes too long, too much heap, or that nobody waits for', async () => {
    const run = (limits: Partial<typeof processLimits>, signal?: AbortSignal) =>
      prepareApart(real, options, { limits: { ...processLimits, ...limits }, signal });
    await expect(run({ milliseconds: 1 })).rejects.toMatchObject({
      code: 'GLB_TOO_HEAVY',
      details: { what: 'time' },
    });
    await expect(run({ heapMegabytes: 8 })).rejects.toMatchObject({
      code: 'GLB_TOO_HEAVY',
      details: { what: 'memory' },
    });
    await expect(run({ residentMegabytes: 1 })).rejects.toMatchObject({ code: 'GLB_TOO_HEAVY' });
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), 20);
    await expect(run({}, leaving.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('refuses what is no GLB without starting a process', async () => {
    const start = performance.now();
    await expect(prepareApart(new TextEncoder().encode('PK\x03\x04'), options)).rejects.toMatchObject({
      code: 'NOT_A_GLB',
    });
    expect(performance.now() - start).toBeLessThan(50);
  });
});
