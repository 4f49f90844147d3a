import { AppError } from '@/lib/core/app-error';
import type { RenderProgress } from '@/lib/model3d/render/render-channel';
import type { RenderReport } from '@/lib/model3d/render/render-report';
import type { RenderWork } from '@/lib/model3d/render/render-work';
import { findChromium } from './find-chromium';

/** What the page may ask for; it has no other way to the shop's data than through whoever opened it. */
export type HeadlessDesk = {
  keep: (work: RenderWork, part: string, base64: string) => Promise<void>;
  /** `asked` is a `HeldRequest` without its lease. */
  held: (work: RenderWork, asked: object) => Promise<unknown>;
};

/** A browser without a window that draws one model after another. Its owner calls `close`. */
export type HeadlessDrawer = {
  draw: (
    work: RenderWork,
    desk: HeadlessDesk,
    onProgress: (progress: RenderProgress) => void,
  ) => Promise<RenderReport>;
  close: () => Promise<void>;
};

/** Draws without a graphics card where there is none. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication',
  '--use-gl=angle',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/**
 * Opens the shop's drawing page, the same code that a merchant's tab runs.
 *
 * @param shop Origin of the running shop.
 * @throws AppError `RENDERER_UNAVAILABLE`: there is no browser here, or it does not start or cannot draw.
 */
export async function openHeadless(shop: string): Promise<HeadlessDrawer> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new AppError(
      'RENDERER_UNAVAILABLE',
      'There is no Chromium here to draw with. Install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.',
    );
  }
  const { chromium } = await import('playwright-core');
  const root = process.getuid?.() === 0;
  const browser = await chromium
    .launch({ executablePath, args: [...flags, ...(root ? ['--no-sandbox'] : [])] })
    .catch((cause: unknown) => {
      throw new AppError('RENDERER_UNAVAILABLE', `The browser ${executablePath} does not start.`, { cause });
    });
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
    page.setDefaultTimeout(0);
    let current: {
      work: RenderWork;
      desk: HeadlessDesk;
      onProgress: (progress: RenderProgress) => void;
    } | null = null;
    await page.exposeFunction('vitrineDesk', async (name: string, body: { [key: string]: unknown }) => {
      if (!current) return null;
      const { work, desk, onProgress } = current;
      if (name === 'keep') return desk.keep(work, String(body.part), String(body.picture));
      if (body.action === 'tell') onProgress(body.progress as RenderProgress);
      return desk.held(work, body);
    });
    await page.goto(`${shop}/draw`);
    await page.waitForFunction(() => 'vitrineDraw' in globalThis, undefined, { timeout: 60_000 });
    return {
      async draw(work, desk, onProgress) {
        current = { work, desk, onProgress };
        const answer = await page.evaluate(
          (given) =>
            (globalThis as unknown as { vitrineDraw: (work: unknown) => Promise<unknown> }).vitrineDraw(
              given,
            ),
          work as unknown,
        );
        const { report, error } = answer as {
          report?: RenderReport;
          error?: { code: AppError['code']; message: string };
        };
        if (error) throw new AppError(error.code, error.message);
        return report as RenderReport;
      },
      close: () => browser.close(),
    };
  } catch (cause) {
    await browser.close();
    if (cause instanceof AppError) throw cause;
    throw new AppError('RENDERER_UNAVAILABLE', 'The drawing page of the shop did not open in the browser.', {
      cause,
    });
  }
}
