import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackUsdz } from '@/lib/model3d/testing/usdz-structure';
import { usdzApart, usdzFile } from './usdz-apart.server';
import { usdzDefaults } from './usdz-options';

const vase = path.resolve('public/models/demo/faceted-porcelain-vase/model.glb');

describe('a USDZ made in a process of its own', () => {
  it('is the same from bytes and from a file, and leaves no draft', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'usdz-'));
    const out = path.join(folder, 'model.usdz');
    const [made, report] = await Promise.all([
      usdzApart(new Uint8Array(readFileSync(vase)), usdzDefaults),
      usdzFile(vase, out, usdzDefaults),
    ]);
    expect(report).toEqual(made.report);
    expect(new Uint8Array(readFileSync(out))).toEqual(made.bytes);
    expect(unpackUsdz(made.bytes)[0]!.name).toBe('model.usdc');
    expect(readdirSync(folder)).toEqual(['model.usdz']);
  });

  it('is refused by name when it takes too long', async () => {
    const limits = { milliseconds: 1, heapMegabytes: 256, residentMegabytes: 512 };
    const asked = usdzApart(new Uint8Array(readFileSync(vase)), usdzDefaults, { limits });
    await expect(asked).rejects.toMatchObject({ code: 'GLB_TOO_HEAVY' });
  });
});
