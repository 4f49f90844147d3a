import { expect, test } from '@playwright/test';
import { measureBetween } from '@/lib/ar/measure';
import {
  button,
  chair,
  look,
  onEmulatedPhone,
  openRoom,
  pendant,
  place,
  room,
  running,
} from './support/ar-page';
import { emulatorScript } from './support/xr-room/emulator-script';

onEmulatedPhone();

test('what cannot be seen is said, and a measured length tells its error and whether the thing goes in', async ({
  page,
}) => {
  await openRoom(page, chair);
  const said = page.locator('[data-coach]');
  const set = (change: object) =>
    page.evaluate((wanted) => {
      for (const part of [window.xrTest.state, window.xrTest.conditions])
        for (const [key, value] of Object.entries(wanted))
          if (key in part) Object.assign(part, { [key]: value });
    }, change);
  await look(page, [0, 1.5, 1.8], [0, 0, 0]);
  await expect(said).toHaveAttribute('data-coach', 'coachPlace');
  await set({ lost: true });
  await expect(said).toHaveAttribute('data-coach', 'coachLost');
  await expect(button(page, 'Place it here')).toBeDisabled();
  await set({ lost: false, dark: true });
  await expect(said).toHaveAttribute('data-coach', 'coachDark');
  await set({ dark: false, blind: true });
  await expect(said).toHaveAttribute('data-coach', 'coachNeverFloor', { timeout: 30_000 });
  await set({ blind: false });
  await expect(said).toHaveAttribute('data-coach', 'coachPlace');

  await button(page, 'Measure').click();
  await set({ noiseMetres: 0.004 });
  const truth = 0.9;
  const trials = 8;
  let held = 0;
  for (let i = 0; i < trials; i++) {
    const marks = await page.evaluate(
      async ([eye, half]) => {
        await window.xrTest.mark([eye!, 1.5, 1.5], [-half!, 0, -0.2]);
        await window.xrTest.mark([eye!, 1.5, 1.5], [half!, 0, -0.2]);
        return window.xrTest.marks();
      },
      [0.1 * i - 0.4, truth / 2],
    );
    const { metres, errorMetres } = measureBetween(marks[0]!, marks[1]!);
    expect(errorMetres).toBeGreaterThan(0.005);
    expect(errorMetres).toBeLessThan(0.08);
    if (Math.abs(metres - truth) <= errorMetres) held++;
  }
  expect(held).toBe(trials);
  await expect(page.locator('[data-metres]')).toHaveText(/^\D*(8[6-9]|9[0-4]) ± \d cm/);
  await expect(page.locator('[data-room-find-fits]')).toHaveAttribute('href', /\?fits=\d/);
  // The chair is 46 cm wide.
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'fits');
});

test('a model that does not come is said, and the room goes on; the phone may be turned; a picture is shared', async ({
  page,
}) => {
  let arrives = false;
  await page.route(new RegExp(`/models/.*${pendant}.*\\.glb`), (route) =>
    arrives ? route.fallback() : route.abort(),
  );
  await openRoom(page, pendant);
  await look(page, [0, 1.5, 1.8], [0, 2.6, 0.2]);
  await expect(page.locator('[data-coach]')).toHaveAttribute('data-coach', 'coachModelFailed');
  await expect(button(page, 'Place it here')).toHaveCount(0);
  arrives = true;
  await button(page, 'Try again').click();
  await place(page);

  // Lying down: the session goes on, and every button is on the screen.
  await page.setViewportSize({ width: 640, height: 360 });
  await page.evaluate(() => window.xrTest.frames(3));
  await expect(page.locator('[data-room=running]')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('lying.png') });
  // What may be placed scrolls sideways in its shelf.
  const outside = await page.locator('[data-room] button:visible:not(li *)').evaluateAll((buttons) =>
    buttons
      .map((each) => ({
        name: each.textContent,
        label: each.ariaLabel,
        box: each.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      .map(({ name, label }) => name || label),
  );
  expect(outside).toEqual([]);
  expect((await room(page)).items).toHaveLength(1);

  await page.evaluate(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, {
      canShare: ({ files }: { files?: File[] }) => files?.length === 1,
      share: async ({ files, title }: ShareData) => {
        shared.push({ title, type: files![0]!.type, bytes: files![0]!.size });
      },
    });
  });
  await button(page, 'Picture').click();
  await page.locator('[data-room-picture]').getByRole('button', { name: 'Share' }).click();
  const shared = () => page.evaluate(() => (window as unknown as { shared: { bytes: number }[] }).shared);
  await expect.poll(async () => (await shared()).length).toBe(1);
  expect((await shared())[0]).toMatchObject({ type: 'image/png', title: expect.stringContaining('endant') });
  expect((await shared())[0]!.bytes).toBeGreaterThan(1_000);
});

test('a camera that is refused is said beside the other ways; a tap that came too early is asked for again', async ({
  page,
}) => {
  await page.addInitScript(await emulatorScript());
  await page.goto(`/products/${chair}`);
  await page.evaluate(() => Object.assign(window.xrTest.state, { refuses: true }));
  await page.locator('[data-ar=webxr]').click();
  await expect(page.locator('[data-ar-said=refused]')).toBeVisible();
  await expect(page.locator('[data-room]')).toHaveCount(0);
  await expect(page.locator('[data-ar=room-photo]')).toBeVisible();

  await page.evaluate(() => Object.assign(window.xrTest.state, { refuses: false, needsTap: true }));
  await page.locator('[data-ar=webxr]').click();
  await expect(page.locator('[data-room-sheet=start]')).toBeVisible();
  const start = page.locator('[data-room-sheet=start]').getByRole('button').first();
  await expect(start).toBeEnabled();
  await page.evaluate(() => Object.assign(window.xrTest.state, { needsTap: false }));
  await start.click();
  await running(page);
  await page.locator('[data-room]').press('Escape');
  await expect(page.locator('[data-room]')).toHaveCount(0);
});
