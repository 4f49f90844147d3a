import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { demoProducts, turnable } from './support/demo-product';

const photo = {
  name: 'photo.webp',
  mimeType: 'image/webp',
  buffer: readFileSync(path.resolve(`public${turnable.photos[0]?.url}`)),
};
const pages = [
  '/',
  `/collections/${turnable.category}`,
  `/products/${turnable.slug}`,
  '/search',
  '/no-such-page',
];

test('a photo chosen on the first page is searched on the photo page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Show us what you like.');
  await page.locator('input[type=file][data-photo-input]').setInputFiles(photo);
  await page.waitForURL('**/search*');
  await expect(page.locator('[data-search-state]').first()).not.toHaveAttribute('data-search-state', 'idle');
});

test('a photo dropped anywhere on the first page is searched too', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'Nothing can be dropped on a phone.');
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.evaluate(async (bytes) => {
    const data = new DataTransfer();
    data.items.add(
      new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 'photo.webp', { type: 'image/webp' }),
    );
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }),
      );
  }, photo.buffer.toString('base64'));
  await page.waitForURL('**/search*');
  await expect(page.locator('[data-search-state]').first()).not.toHaveAttribute('data-search-state', 'idle');
});

test('every collection that has products is shown with its picture and leads to them', async ({ page }) => {
  await page.goto('/');
  const slugs = [...new Set(demoProducts.map(({ category }) => category))];
  const links = page.locator('#collections a');
  await expect(links).toHaveCount(slugs.length);
  await links.first().click();
  await page.waitForURL('**/collections/*');
  const category = new URL(page.url()).pathname.split('/').pop();
  const count = demoProducts.filter((product) => product.category === category).length;
  await expect(page.locator('main article')).toHaveCount(Math.min(24, count));
});

test('a collection is sorted by price, exactly', async ({ page }) => {
  await page.goto(`/collections/${turnable.category}?sort=price-up`);
  const prices = (await page.locator('main article bdi').allTextContents()).map((text) =>
    Number(text.replace(/[^\d.]/g, '')),
  );
  expect(prices.length).toBeGreaterThan(1);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
});

test('a page turns to Hebrew and Arabic, right to left, and remembers it', async ({ page }) => {
  await page.goto(`/products/${turnable.slug}`);
  await page.getByRole('link', { name: 'עברית' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(turnable.name.he);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'he');
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
});

test('dark stays dark after a reload, from the first byte', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark' }).click();
  const answer = await page.reload();
  expect(await answer?.text()).toContain('data-theme="dark"');
  expect(await lightness(page)).toBeLessThan(0.1);
});

for (const lang of ['en', 'he', 'ar']) {
  test(`no page is wider than the screen in ${lang}`, async ({ page }) => {
    for (const address of pages) {
      await page.goto(`${address}?lang=${lang}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, address).toBeLessThanOrEqual(0);
    }
  });
}

test('every picture is described and every control has a name', async ({ page }) => {
  for (const address of pages) {
    await page.goto(address);
    const problems = await page.evaluate(() => {
      const nameOf = (element: Element) =>
        element.getAttribute('aria-label') ||
        element.textContent?.trim() ||
        [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join('') ||
        [...element.querySelectorAll('img')].map((img) => img.alt).join('');
      const controls = [
        ...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,[role=application]'),
      ];
      return [
        ...[...document.querySelectorAll('img:not([alt])')].map(
          (img) => `no alt: ${img.outerHTML.slice(0, 120)}`,
        ),
        ...controls
          .filter((control) => !nameOf(control))
          .map((control) => `no name: ${control.outerHTML.slice(0, 120)}`),
        ...(document.querySelectorAll('h1').length === 1 ? [] : ['not one h1']),
        ...(document.querySelector('main') ? [] : ['no main']),
      ];
    });
    expect(problems, address).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`words stand out at least 4.5 to 1 in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const ratios = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const colour = (name: string, ground?: string) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const each of ground ? [ground, name] : [name]) {
          probe.style.color = `var(--${each})`;
          canvas.fillStyle = getComputedStyle(probe).color;
          canvas.fillRect(0, 0, 1, 1);
        }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255);
      };
      const luminance = (rgb: number[]) => {
        const [r, g, b] = rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const pairs = [
        ...['ink', 'ink-quiet', 'accent', 'caution', 'error'].map((word) => [word, 'paper'] as const),
        ['ink', 'stage'] as const,
        ['ink-quiet', 'stage'] as const,
        ['accent-ink', 'accent'] as const,
      ];
      const found = pairs.map(([word, ground]) => {
        const [a, b] = [luminance(colour(word, ground)), luminance(colour(ground))];
        return [`${word} on ${ground}`, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)] as const;
      });
      probe.remove();
      return found;
    });
    for (const [pair, ratio] of ratios) expect(ratio, pair).toBeGreaterThanOrEqual(4.5);
  });
}

test('no page loads more than its share of script, or three.js, before it is touched', async ({ baseURL }, {
  project,
}) => {
  test.skip(project.name === 'phone', 'The same files on both.');
  const tryon = '/tryon?product=pebble-round-glasses';
  const checked = [...pages.slice(0, 4), '/scan', '/measure', tryon];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check-bundle.mjs', baseURL as string, ...checked],
    { encoding: 'utf8' },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
  expect(stdout.match(/ KB in \d+ scripts/g)).toHaveLength(checked.length);
});

test('the sitemap lists every product in every language, and robots leave searches alone', async ({
  request,
}) => {
  const map = await (await request.get('/sitemap.xml')).text();
  for (const { slug } of demoProducts) expect(map).toContain(`/products/${slug}</loc>`);
  expect(map).toContain(`hreflang="he"`);
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('Disallow: /search');
  expect(robots).toContain('/sitemap.xml');
});

async function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [r = 0, g = 0, b = 0] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    return (r + g + b) / 765;
  });
}
