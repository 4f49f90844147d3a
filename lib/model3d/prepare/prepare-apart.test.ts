import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallDisk, whyNoSmallDisk } from '@/lib/upload/testing/small-disk';
import { processLimits } from './model-process.server';
import type { PrepareStep } from './model-report';
import { prepareApart, prepareFile } from './prepare-apart.server';
import { prepareDefaults } from './prepare-options';

const real = new Uint8Array(readFileSync('public/models/demo/faceted-porcelain-vase/model.glb'));
const options = { ...prepareDefaults, category: 'vases' };
/** Without the pictures of the difference, which take most of the time. */
const plain = { ...options, compareLooks: false };
const procTells = existsSync('/proc/self/stat');

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

  it.skipIf(!procTells)('blames no file for a signal that stops the shop', async () => {
    const steps: PrepareStep[] = [];
    const run = prepareApart(real, plain, {
      onStep(step) {
        steps.push(step);
        // Ctrl C and systemd reach every process of the shop: this one goes on, and the shop ends it.
        if (step === 'check') for (const pid of modelProcesses()) process.kill(pid, 'SIGINT');
      },
    });
    await expect(run).resolves.toBeTruthy();
    expect(steps).toContain('optimise');
    // Before it has begun to listen, the signal ends it.
    const early = prepareApart(real, options);
    for (const pid of modelProcesses()) process.kill(pid, 'SIGTERM');
    await expect(early).rejects.toMatchObject({ code: 'WORKER_DIED' });
  });

  it.skipIf(!procTells)('ends in the middle of its work when the shop is killed', async () => {
    const module = path.resolve(import.meta.dirname, 'end-with-parent.server.ts');
    const busy = `import(${JSON.stringify(module)}).then(({ endWithParent }) => { endWithParent(); for (;;); })`;
    const shop = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['--import', 'tsx', '-e', ${JSON.stringify(busy)}], { stdio: 'ignore' });
      console.log(child.pid);
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100);`;
    const { stdout, signal } = spawnSync(process.execPath, ['-e', shop], { encoding: 'utf8' });
    expect(signal).toBe('SIGKILL');
    expect(Number(stdout)).toBeGreaterThan(1);
    await expect.poll(() => isRunning(Number(stdout)), { timeout: 30_000, interval: 100 }).toBe(false);
  });

  const scratch = mkdtempSync(path.join(tmpdir(), 'vitrine-apart-'));
  const why = whyNoSmallDisk(path.join(scratch, 'try'));
  it.skipIf(why)(`blames no file for a full disk, and leaves nothing half written${why}`, async () => {
    const folder = path.join(scratch, 'small');
    const disk = smallDisk(folder, 2);
    try {
      writeFileSync(path.join(folder, 'vase.glb'), real);
      disk.fill(4096);
      const run = () =>
        prepareFile(path.join(folder, 'vase.glb'), path.join(folder, 'vase.glb.out'), plain, null);
      await expect(run()).rejects.toMatchObject({ code: 'DISK_FULL' });
      expect(readdirSync(folder).sort()).toEqual(['filler', 'vase.glb']);
      disk.empty();
      await run();
      expect(readdirSync(folder).sort()).toEqual(['vase.glb', 'vase.glb.out']);
    } finally {
      disk.remove();
      rmSync(scratch, { recursive: true, force: true });
    }
  });
});

/** Processes that this one has started and that still run. */
function modelProcesses(): number[] {
  return readdirSync('/proc').flatMap((pid) => (parentOf(pid) === process.pid ? [Number(pid)] : []));
}

function parentOf(pid: string): number | null {
  if (!/^\d+$/.test(pid)) return null;
  try {
    // proc(5): the second field is a name in brackets, which may hold anything.
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop() ?? '';
    return Number(after.split(' ')[1]);
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
