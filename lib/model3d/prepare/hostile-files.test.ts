import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAppError } from '@/lib/core/app-error';
import { wrongClaims } from '@/lib/model3d/testing/hostile-claims';
import { wrongContainers } from '@/lib/model3d/testing/hostile-containers';
import { wrongInsides } from '@/lib/model3d/testing/hostile-insides';
import { wrongJson } from '@/lib/model3d/testing/hostile-json';
import { prepareModel } from './prepare-model';
import { type PrepareTools, prepareDefaults } from './prepare-options';
import { prepareTools } from './prepare-tools.server';

const options = { ...prepareDefaults, compareLooks: false, category: 'unsorted' };
const real = new Uint8Array(readFileSync('public/models/demo/faceted-porcelain-vase/model.glb'));
let tools: PrepareTools;
beforeAll(async () => {
  tools = await prepareTools();
});

/** The code a file is refused with, or `harmless`. Anything that is not an AppError fails the test. */
async function answer(bytes: Uint8Array): Promise<string> {
  try {
    const { report, glb } = await prepareModel(bytes, options, tools);
    expect(glb.byteLength).toBeLessThanOrEqual(bytes.byteLength);
    expect(report.after.bytes).toBe(glb.byteLength);
    return 'harmless';
  } catch (error) {
    if (!isAppError(error)) throw error;
    expect(error.message).toMatch(/^[A-Z].*\.$/s);
    return error.code;
  }
}

describe('a hostile file is refused by name, or passes because it is harmless', () => {
  it.each([...wrongContainers, ...wrongJson, ...wrongClaims, ...wrongInsides])(
    '$name: $code',
    async ({ bytes, code }) => {
      expect(await answer(bytes)).toBe(code);
    },
  );

  it('did not reach the prototype of objects', () => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a real model that was damaged on its way', () => {
  it('is refused wherever it is cut off', async () => {
    for (let end = 0; end < real.byteLength; end += 97) {
      expect(await answer(real.slice(0, end)), `${end} bytes`).toMatch(
        /^(EMPTY_FILE|NOT_A_GLB|GLB_TRUNCATED)$/,
      );
    }
  });

  it('is refused by name or harmless wherever a bit flips', async () => {
    const answers = new Map<string, number>();
    for (let i = 0; i < 80; i++) {
      const bytes = real.slice();
      // Half of the flips in the header and JSON, half anywhere; the same on every run.
      const at = Math.floor((((i + 1) * 0.61803398875) % 1) * (i % 2 ? bytes.byteLength : 1600));
      bytes[at] = bytes[at]! ^ (1 << (i % 8));
      const code = await answer(bytes);
      answers.set(code, (answers.get(code) ?? 0) + 1);
    }
    expect([...answers.keys()].every((code) => /^(harmless|GLB_[A-Z_]+|NOT_A_GLB)$/.test(code))).toBe(true);
    // The flips do reach both sides of the guard.
    expect(answers.get('GLB_DAMAGED')).toBeGreaterThan(10);
    expect(answers.get('harmless')).toBeGreaterThan(10);
  });

  it('gives its memory back', async () => {
    const bomb = wrongClaims[0]!.bytes;
    await answer(bomb);
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 300; i++) await answer(i % 2 ? bomb : wrongJson[3]!.bytes);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200);
  });
});
