import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { graveFindings } from './support/axe';
import { becomeOwner, furnishShop, invitePeople, setupPath, visitsBefore } from './support/furnish-studio';
import { startOwnShop } from './support/own-shop';
import { layoutFaults, type Watch, watch } from './support/page-faults';
import { type Scene, scenes, setupScene, type Who } from './support/studio-scenes';
import { tabFaults } from './support/tab-through';

// Every page of the studio as people see it: a picture of each state into test-results/studio-pages, and what can be
// judged without eyes. CI sees two of the combinations; VITRINE_LONG_TESTS=on sees all. The pictures for docs/studio.md
// are put together by scripts/studio-sheet.mjs.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'It makes its own windows: once is enough.');
test.skip(Boolean(process.env.VITRINE_E2E_URL), 'Needs the build that the run makes.');

test.use({ trace: 'off', screenshot: 'off' });

const long = process.env.VITRINE_LONG_TESTS === 'on';
const pictures = path.resolve(__dirname, '../test-results/studio-pages');

type Look = { lang: 'en' | 'he' | 'ar'; device: 'phone' | 'desktop'; scheme: 'light' | 'dark'; axe: boolean };
const devices = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};
const share: Look[] = [
  { lang: 'en', device: 'desktop', scheme: 'light', axe: true },
  { lang: 'he', device: 'phone', scheme: 'dark', axe: true },
];
const rest: Look[] = [
  { lang: 'en', device: 'desktop', scheme: 'dark', axe: true },
  { lang: 'he', device: 'desktop', scheme: 'light', axe: false },
  { lang: 'he', device: 'desktop', scheme: 'dark', axe: false },
  { lang: 'en', device: 'phone', scheme: 'light', axe: true },
  { lang: 'en', device: 'phone', scheme: 'dark', axe: false },
  { lang: 'he', device: 'phone', scheme: 'light', axe: false },
  { lang: 'ar', device: 'phone', scheme: 'light', axe: true },
];
const looks = (long ? [...share, ...rest] : share).filter(({ lang, device, scheme }) =>
  `${lang} ${device} ${scheme}`.includes(process.env.VITRINE_LOOK ?? ''),
);

test('every page of the studio has a scene', () => {
  const root = path.resolve(__dirname, '../app/(merchant)/merchant');
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => path.dirname(file))
    // The door alone: it leads to the products.
    .filter((folder) => folder !== '.');
  expect(pages.length).toBeGreaterThan(15);
  const seen = [setupScene, ...scenes.filter((scene) => !scene.long)].map(({ route }) => route);
  expect(pages.filter((folder) => !seen.includes(folder))).toEqual([]);
  expect(seen.filter((route) => !pages.includes(route))).toEqual([]);
});

test('every page of the studio lies well, in each look', async ({ browser }) => {
  test.setTimeout(long ? 1_800_000 : 420_000);
  mkdirSync(pictures, { recursive: true });
  const [shop, bare] = await Promise.all([
    startOwnShop({ VITRINE_DEMO: 'on', RENDERER: 'off' }, visitsBefore),
    startOwnShop({ VITRINE_DEMO: 'off', RENDERER: 'off' }),
  ]);
  const gallery = new Gallery(browser);
  try {
    gallery.paths.setupPath = setupPath(shop);
    gallery.urls = { shop: shop.url, bare: bare.url };
    await Promise.all(looks.map((look) => gallery.take(look, [setupScene])));
    const [owner, newcomer] = await Promise.all([becomeOwner(shop), becomeOwner(bare)]);
    const { joinPath, ...people } = await invitePeople(shop, owner);
    await furnishShop(shop, owner);
    gallery.paths.joinPath = joinPath;
    gallery.people = { ...people, newcomer };
    const wanted = scenes.filter(
      ({ name, long: slow }) => (long || !slow) && name.includes(process.env.VITRINE_SCENE ?? ''),
    );
    // Two at a time: the browser draws one while the shop answers the other.
    const waiting = [...looks];
    const next = async (): Promise<void> => {
      const look = waiting.shift();
      if (!look) return;
      await gallery.take(look, wanted);
      await next();
    };
    await Promise.all([next(), next()]);
  } finally {
    await Promise.all([shop.close(), bare.close()]);
  }
});

/** Takes scenes in looks; each look and person has one tab, which goes from scene to scene. */
class Gallery {
  paths = { setupPath: '', joinPath: '' };
  people: Partial<Record<Who, APIRequestContext>> = {};
  /** Where each shop is. */
  urls = { shop: '', bare: '' };

  constructor(private readonly browser: Browser) {}

  async take(look: Look, wanted: readonly Scene[]): Promise<void> {
    const open = new Map<Who, { context: BrowserContext; page: Page; seen: Watch }>();
    const phone = look.device === 'phone';
    for (const scene of wanted) {
      const tab = open.get(scene.who) ?? (await this.open(look, scene.who));
      open.set(scene.who, tab);
      const { page, seen } = tab;
      const visit = { page, phone, ...this.paths };
      const label = `${scene.name} ${look.lang} ${look.device} ${look.scheme}`;
      try {
        await scene.open(visit);
        await settled(page);
        const faults = await layoutFaults(page, look.lang, phone);
        const told = seen.take().filter((line) => !scene.expected?.test(line));
        await page.screenshot({
          // Pictures of long pages at a phone's density are larger than the browser can hold.
          scale: 'css',
          path: path.join(pictures, `${scene.name}.${look.device}.${look.scheme}.${look.lang}.png`),
          // An open sheet is as large as the window, and the page behind it is no matter.
          fullPage: (await page.locator('dialog[open]').count()) === 0,
        });
        const grave = look.axe ? await graveFindings(page) : [];
        const tabs = scene.tabbed && look.lang === 'en' && !phone ? await tabFaults(page) : [];
        expect.soft([...told, ...faults, ...grave, ...tabs], label).toEqual([]);
        await scene.leave?.(visit);
        seen.take();
      } catch (error) {
        expect.soft(String(error), label).toBe('');
      }
    }
    for (const { context } of open.values()) await context.close();
  }

  private async open(look: Look, who: Who) {
    const url = who === 'newcomer' ? this.urls.bare : this.urls.shop;
    const storageState = await this.people[who]?.storageState();
    const context = await this.browser.newContext({
      ...devices[look.device],
      baseURL: url,
      colorScheme: look.scheme,
      reducedMotion: 'reduce',
      locale: look.lang === 'en' ? 'en-GB' : look.lang,
      ...(storageState ? { storageState } : {}),
    });
    await context.addCookies([{ name: 'locale', value: look.lang, url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    return { context, page, seen: watch(page, url) };
  }
}

/** Until the letters are there and every picture that is near has come. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What is not shown, or far below, is never fetched.
    const near = [...document.images].filter(
      (image) =>
        image.checkVisibility() &&
        (image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight),
    );
    await Promise.allSettled(near.map((image) => image.decode()));
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}
