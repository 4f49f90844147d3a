import { type Browser, type BrowserContext, devices, type Page } from '@playwright/test';

/** A phone as a page sees it: its name, its screen, and what it answers when it is asked about AR. */
export type ArDevice = {
  descriptor: keyof typeof devices | null;
  userAgent?: string;
  /** What `relList.supports('ar')` answers. */
  quickLook: boolean;
  /** What `navigator.xr.isSessionSupported('immersive-ar')` answers; null: there is no `navigator.xr`. */
  immersiveAr: boolean | null;
  /** An app's web view of iOS. */
  messageHandlers?: boolean;
};

const agent = String(devices['iPhone 14'].userAgent);
export const arDevices = {
  iphone: { descriptor: 'iPhone 14', quickLook: true, immersiveAr: null },
  instagram: {
    descriptor: 'iPhone 14',
    userAgent: `${agent.replace(/ Version.*/, '')} Mobile/15E148 Instagram 335.0.0 (iPhone15,2)`,
    quickLook: true,
    immersiveAr: null,
    messageHandlers: true,
  },
  android: { descriptor: 'Pixel 7', quickLook: false, immersiveAr: false },
  androidXr: { descriptor: 'Pixel 7', quickLook: false, immersiveAr: true },
  laptop: { descriptor: null, quickLook: false, immersiveAr: false },
} as const satisfies Record<string, ArDevice>;

/** Where phones see the shop: Scene Viewer wants https, which the tests' server does not speak. */
export const secureOrigin = 'https://shop.test';

/** A page on such a device. The shop is reached at `secureOrigin`. Close its context at the end. */
export async function openDevice(
  browser: Browser,
  baseURL: string,
  device: ArDevice,
): Promise<{ page: Page; context: BrowserContext }> {
  const { defaultBrowserType: _, ...descriptor } = device.descriptor
    ? devices[device.descriptor]!
    : { defaultBrowserType: 'chromium', viewport: { width: 1440, height: 900 } };
  const context = await browser.newContext({
    ...descriptor,
    ...(device.userAgent ? { userAgent: device.userAgent } : {}),
    locale: 'en-GB',
  });
  await context.route(`${secureOrigin}/**`, async (route) => {
    const asked = new URL(route.request().url());
    const response = await route
      .fetch({ url: `${baseURL}${asked.pathname}${asked.search}` })
      .catch(() => null);
    // The page was left while it was asked for.
    await (response ? route.fulfill({ response }) : route.abort()).catch(() => {});
  });
  await context.addInitScript(({ quickLook, immersiveAr, messageHandlers }) => {
    const supports = DOMTokenList.prototype.supports;
    DOMTokenList.prototype.supports = function (token) {
      return token === 'ar' ? quickLook : supports.call(this, token);
    };
    Object.defineProperty(Navigator.prototype, 'xr', {
      configurable: true,
      value:
        immersiveAr === null
          ? undefined
          : { isSessionSupported: async (mode: string) => mode === 'immersive-ar' && immersiveAr },
    });
    if (messageHandlers) Object.assign(window, { webkit: { messageHandlers: {} } });
  }, device);
  return { page: await context.newPage(), context };
}
