import { expect, type Page } from '@playwright/test';
import { demoProducts } from './demo-product';
import { shown } from './furnish-studio';
import { owner } from './studio';

/** Who looks: at the furnished shop, or (`newcomer`) at one that has nothing yet. */
export type Who = 'stranger' | 'owner' | 'staff' | 'viewer' | 'newcomer';

export type Visit = {
  page: Page;
  phone: boolean;
  /** Paths with tokens in them. */
  setupPath: string;
  joinPath: string;
};

/** A state of a page that looks different. */
export type Scene = {
  name: string;
  /** The folder of its page under `app/(merchant)/merchant`. */
  route: string;
  who: Who;
  open: (visit: Visit) => Promise<unknown>;
  /** Leaves the page as the next scene may find it: what was routed or switched off. */
  leave?: (visit: Visit) => Promise<unknown>;
  /** Console lines that are the scene itself, and no fault. */
  expected?: RegExp;
  /** Also gone through by the Tab key. */
  tabbed?: boolean;
  /** Seen by the long run only: it looks much like another, or takes long. */
  long?: boolean;
};

const at = (address: string) => (visit: Visit) => visit.page.goto(address);
const product = (id: string, rest = '') => `/merchant/products/${id}${rest}`;
const many = demoProducts[7]?.id ?? '';
const refused = /Failed to load resource|ERR_/;

export const setupScene: Scene = {
  name: 'setup',
  route: 'setup/[token]',
  who: 'stranger',
  open: ({ page, setupPath }) => page.goto(setupPath),
};

export const scenes: Scene[] = [
  {
    name: 'setup-gone',
    route: 'setup/[token]',
    who: 'stranger',
    open: at('/merchant/setup/gone'),
    long: true,
  },
  { name: 'sign-in', route: 'sign-in', tabbed: true, who: 'stranger', open: at('/merchant/sign-in') },
  {
    name: 'sign-in-wrong',
    route: 'sign-in',
    long: true,
    who: 'stranger',
    open: at('/merchant/sign-in?error=BAD_CREDENTIALS'),
  },
  { name: 'code', route: 'sign-in/code', who: 'stranger', open: at('/merchant/sign-in/code') },
  {
    name: 'join',
    route: 'join/[token]',
    who: 'stranger',
    open: ({ page, joinPath }) => page.goto(joinPath),
  },
  { name: 'join-gone', route: 'join/[token]', who: 'stranger', open: at('/merchant/join/gone') },

  { name: 'forbidden', route: 'forbidden', who: 'viewer', open: at('/merchant/team') },
  { name: 'products-viewer', route: 'products', who: 'viewer', open: at('/merchant/products'), long: true },
  {
    name: 'model-viewer',
    route: 'products/[id]/model',
    who: 'viewer',
    open: at(product(many, '/model')),
    long: true,
  },
  {
    name: 'not-found',
    route: 'products/[id]',
    who: 'owner',
    // Next.js sends a shell without words, and the browser draws the page that says so.
    open: async ({ page }) => {
      await page.goto(product('no-such-product'));
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    expected: /404/,
  },

  { name: 'products', route: 'products', who: 'owner', open: at('/merchant/products') },
  {
    name: 'products-filtered',
    route: 'products',
    who: 'owner',
    open: at('/merchant/products?category=armchairs&sort=price&order=down'),
  },
  {
    name: 'products-nothing',
    route: 'products',
    long: true,
    who: 'owner',
    open: at('/merchant/products?text=velvet%20hammock&status=draft'),
  },
  {
    name: 'products-selection',
    route: 'products',
    tabbed: true,
    who: 'owner',
    open: async ({ page }) => {
      await page.goto('/merchant/products?category=vases');
      const boxes = page.locator('[data-row] input[type=checkbox]');
      for (const i of [0, 2, 3]) await boxes.nth(i).check();
    },
  },
  {
    name: 'products-filters',
    route: 'products',
    who: 'owner',
    open: async ({ page }) => {
      await page.goto('/merchant/products?status=published&lacks=gtin');
      await page.locator('[data-filters]').click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'products-edit',
    route: 'products',
    who: 'owner',
    open: async ({ page }) => {
      await page.goto('/merchant/products?category=sofas');
      for (const i of [0, 1, 2]) await page.locator('[data-row] input[type=checkbox]').nth(i).check();
      await page.locator('section button').last().click();
      await page.locator('dialog[open] select').first().selectOption('price-percent');
      await page.locator('dialog[open] input').fill('-15');
      await page.locator('dialog[open] li').nth(2).waitFor();
    },
  },
  {
    name: 'products-deleted',
    route: 'products',
    long: true,
    who: 'owner',
    open: async ({ page }) => {
      await page.goto('/merchant/products?category=clocks');
      await page.locator('[data-filters] + * button').last().click();
      await page.locator('dialog[open] li').first().waitFor();
    },
  },
  {
    name: 'products-keys',
    route: 'products',
    who: 'owner',
    long: true,
    open: async ({ page, phone }) => {
      await page.goto('/merchant/products?category=clocks');
      if (!phone) await page.locator('[data-filters] + * button').nth(1).click();
    },
  },
  {
    name: 'products-offline',
    route: 'products',
    who: 'owner',
    long: true,
    expected: refused,
    open: async ({ page }) => {
      await page.goto('/merchant/products');
      await page.route('**/api/merchant/products?**', (route) => route.abort());
      await page.locator('[role=search] input').fill('lamp');
      await page.locator('[data-error]').waitFor();
    },
    leave: ({ page }) => page.unroute('**/api/merchant/products?**'),
  },
  { name: 'products-empty', route: 'products', who: 'newcomer', open: at('/merchant/products') },

  { name: 'editor', route: 'products/[id]', tabbed: true, who: 'owner', open: at(product(many)) },
  { name: 'editor-viewer', route: 'products/[id]', who: 'viewer', open: at(product(many)), long: true },
  { name: 'editor-draft', route: 'products/[id]', who: 'owner', open: at(product(shown.draft)), long: true },
  { name: 'editor-new', route: 'products/new', who: 'owner', open: at('/merchant/products/new') },
  {
    name: 'editor-offline',
    route: 'products/[id]',
    who: 'staff',
    expected: refused,
    open: async ({ page }) => {
      await page.goto(product(shown.draft));
      await page.route('**/api/merchant/products/**', (route) => route.abort());
      await page.locator('input[name=name]').fill('Reading chair, oak');
      await page.locator('[data-save=offline]').waitFor();
    },
    leave: async ({ page }) => {
      await page.locator('input[name=name]').fill('Reading chair');
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
      await page.unroute('**/api/merchant/products/**');
    },
  },
  {
    name: 'editor-conflict',
    route: 'products/[id]',
    who: 'owner',
    long: true,
    expected: refused,
    open: async ({ page, phone }) => {
      const id = demoProducts[phone ? 21 : 22]?.id ?? '';
      const { request } = page.context();
      await page.goto(product(id));
      await page.locator('input[name=name]').waitFor();
      const {
        product: now,
        levels,
        version,
      } = await (await request.get(`/api/merchant/products/${id}`)).json();
      const name = { en: `Theirs ${version}`, he: `שלהם ${version}`, ar: `لهم ${version}` };
      await request.put(`/api/merchant/products/${id}`, {
        data: { baseVersion: version, levels, product: { ...now, name } },
      });
      await page.locator('input[name=name]').fill('Ours');
      await page.locator('[data-conflict]').waitFor();
    },
    leave: ({ page }) => page.evaluate(() => localStorage.clear()),
  },

  { name: 'model', route: 'products/[id]/model', who: 'owner', open: at(product(shown.whole, '/model')) },
  {
    name: 'model-asking',
    route: 'products/[id]/model',
    tabbed: true,
    who: 'owner',
    open: at(product(shown.asking, '/model')),
  },
  {
    name: 'model-failed',
    route: 'products/[id]/model',
    who: 'owner',
    open: at(product(shown.failed, '/model')),
  },
  {
    name: 'model-none',
    route: 'products/[id]/model',
    long: true,
    who: 'owner',
    open: at(product(shown.draft, '/model')),
  },
  {
    name: 'model-sending',
    route: 'products/[id]/model',
    who: 'owner',
    expected: refused,
    open: async ({ page }) => {
      await page.goto(product(shown.draft, '/model'));
      // Its pieces are on their way for as long as the scene lasts.
      await page.route('**/api/merchant/uploads/*', (route) =>
        route.request().method() === 'PATCH' ? undefined : route.continue(),
      );
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'armchair.glb', mimeType: '', buffer: Buffer.from(`glTF${'x'.repeat(3e6)}`) });
      await page.locator('progress').first().waitFor();
    },
    leave: async ({ page }) => {
      // Given up, so that nothing of it is found by the next visit.
      const gone = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
      await page.locator('[data-state=sending] button').last().click();
      await gone;
      await page.unroute('**/api/merchant/uploads/*');
    },
  },
  { name: 'render', route: 'products/[id]/render', who: 'owner', open: at(product(shown.whole, '/render')) },
  {
    name: 'render-none',
    route: 'products/[id]/render',
    long: true,
    who: 'owner',
    open: at(product(many, '/render')),
  },
  {
    name: 'render-no-model',
    route: 'products/[id]/render',
    who: 'owner',
    open: at(product(shown.draft, '/render')),
    long: true,
  },
  {
    name: 'attachment',
    route: 'products/[id]/attachment',
    tabbed: true,
    who: 'owner',
    open: async ({ page }) => {
      await page.goto(product('quarry-square-glasses', '/attachment'));
      await expect(page.locator('[data-ready=true]')).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: 'attachment-no-model',
    route: 'products/[id]/attachment',
    who: 'owner',
    open: at(product(shown.draft, '/attachment')),
    long: true,
  },

  { name: 'jobs', route: 'jobs', tabbed: true, who: 'owner', open: at('/merchant/jobs') },
  { name: 'jobs-empty', route: 'jobs', who: 'newcomer', open: at('/merchant/jobs') },
  { name: 'labels', route: 'labels', who: 'owner', open: at(`/merchant/labels?ids=${demoProducts[3]?.id}`) },
  { name: 'labels-none', route: 'labels', who: 'owner', open: at('/merchant/labels') },
  { name: 'count', route: 'count', who: 'owner', open: at('/merchant/count') },
  { name: 'import', route: 'import', long: true, who: 'owner', open: at('/merchant/import') },
  {
    name: 'import-report',
    route: 'import',
    tabbed: true,
    who: 'owner',
    open: async ({ page }) => {
      const rows = [
        'sku,name_en,name_he,category,price,stock',
        'VT-NEW-001,Oak step stool,שרפרף מדרגה מאלון,stools,90,4',
        'VT-NEW-002,Linen floor cushion,כרית רצפה מפשתן,armchairs,64.50,12',
        `${demoProducts[3]?.sku},${demoProducts[3]?.name.en},${demoProducts[3]?.name.he},${demoProducts[3]?.category},19,`,
        'VT-BAD-001,,,stools,abc,1',
        'VT-BAD-002,Rope shelf,,shelves,-5,1',
      ];
      await page.goto('/merchant/import');
      const buffer = Buffer.from(rows.join('\n'));
      const spring = { name: 'spring catalogue.csv', mimeType: 'text/csv', buffer };
      await page.locator('input[type=file]').setInputFiles(spring);
      await page.locator('[data-stage] + * button').click();
      await page.locator('[data-report]').waitFor();
    },
  },
  {
    name: 'import-refused',
    route: 'import',
    who: 'owner',
    long: true,
    expected: refused,
    open: async ({ page }) => {
      await page.goto('/merchant/import');
      const buffer = Buffer.from('PK\x03\x04 not a table');
      const book = { name: 'catalogue.csv', mimeType: 'text/csv', buffer };
      await page.locator('input[type=file]').setInputFiles(book);
      await page.locator('[data-stage] + * button').click();
      await page.locator('[data-error], [data-report]').waitFor();
    },
  },

  { name: 'insight', route: 'insight', tabbed: true, who: 'owner', open: at('/merchant/insight?days=30') },
  { name: 'insight-empty', route: 'insight', who: 'newcomer', open: at('/merchant/insight') },
  {
    name: 'insight-product',
    route: 'insight/products/[id]',
    who: 'owner',
    open: at(`/merchant/insight/products/${demoProducts[3]?.id}?days=30`),
  },
  {
    name: 'index-health',
    route: 'insight/index',
    who: 'owner',
    open: async ({ page }) => {
      await page.goto('/merchant/insight/index');
      await page.locator('[data-test-result]').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'index-empty',
    route: 'insight/index',
    long: true,
    who: 'newcomer',
    open: at('/merchant/insight/index'),
  },

  { name: 'team', route: 'team', tabbed: true, who: 'owner', open: at('/merchant/team') },
  {
    name: 'team-remove',
    route: 'team',
    who: 'owner',
    long: true,
    open: async ({ page }) => {
      await page.goto('/merchant/team');
      await page.locator('[data-person="viewer@shop.test"] button').last().click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  { name: 'team-alone', route: 'team', who: 'newcomer', open: at('/merchant/team'), long: true },
  { name: 'history', route: 'history', who: 'owner', open: at('/merchant/history') },
  {
    name: 'history-nothing',
    route: 'history',
    long: true,
    who: 'owner',
    open: at('/merchant/history?kind=import'),
  },
  { name: 'account', route: 'account', tabbed: true, who: 'owner', open: at('/merchant/account') },
  { name: 'account-factor', route: 'account', long: true, who: 'staff', open: at('/merchant/account') },
  {
    name: 'account-scan',
    route: 'account',
    who: 'viewer',
    open: async ({ page }) => {
      await page.goto('/merchant/account');
      await page.locator('section').nth(2).getByRole('button').first().click();
      await page.locator('section').nth(2).locator('input[type=password]').fill(owner.password);
      await page.locator('section').nth(2).locator('button[type=submit]').click();
      await page.locator('[data-secret]').waitFor();
    },
  },
];
