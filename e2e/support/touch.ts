import type { Page } from '@playwright/test';

type Point = readonly [x: number, y: number];

/** Two fingers that move apart round a point of the page, CSS pixels. */
export async function pinch(page: Page, [x, y]: Point): Promise<void> {
  const fingers = (spread: number): Point[] => [
    [x - spread, y],
    [x + spread, y],
  ];
  await touch(page, [fingers(40), fingers(55), fingers(70), fingers(85)]);
}

/** One finger from one point of the page to another, CSS pixels. */
export async function slide(page: Page, from: Point, to: Point): Promise<void> {
  const at = (share: number): Point[] => [
    [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
  ];
  await touch(page, [at(0), at(0.25), at(0.5), at(0.75), at(1)]);
}

async function touch(page: Page, steps: readonly (readonly Point[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [step, fingers] of steps.entries())
    await session.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
