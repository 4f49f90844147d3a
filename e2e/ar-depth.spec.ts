import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import type { DepthPage } from './support/depth-page';

declare global {
  interface Window {
    depthPage: DepthPage;
  }
}

const straight = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
/** A sensor that lies across, as phones' do: the view's (x, y) is the map's (y, 1 − x). */
const across = [0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1];
const corners: [number, number][] = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.2, 0.8],
  [0.8, 0.8],
];

test.beforeEach(async ({ page }, { project }) => {
  test.skip(project.name !== 'phone', 'It draws off the page: once is enough.');
  const { outputFiles } = await build({
    entryPoints: [path.resolve('e2e/support/depth-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    alias: { '@': path.resolve('.') },
    logLevel: 'silent',
  });
  await page.goto('about:blank');
  await page.evaluate(outputFiles[0]!.text);
});

for (const kind of ['float32', 'luminance-alpha'] as const) {
  test(`what the room holds nearer hides a thing two metres away, by a ${kind} map`, async ({ page }) => {
    const seen = (rows: number[][], turn: number[]) =>
      page.evaluate(([k, r, t, at]) => window.depthPage.draw(k, r, t, at), [
        kind,
        rows,
        turn,
        corners,
      ] as Parameters<DepthPage['draw']>);
    // Above left something is nearer, below right nothing is known; elsewhere the wall is behind.
    const rows = [
      [1, 3],
      [3, 0],
    ];
    expect(await seen(rows, straight)).toEqual([0, 255, 255, 255]);
    // The view's upper left is the map's (y, 1 − x): its lower left; the map's upper left is the view's upper right.
    expect(await seen(rows, across)).toEqual([255, 0, 255, 255]);
    // Maps are off by some per cent: what is only a little nearer hides nothing.
    expect(await seen([[1.95], [1.8]], straight)).toEqual([255, 255, 0, 0]);
  });
}
