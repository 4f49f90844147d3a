import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type APIRequestContext, request as playwrightRequest } from '@playwright/test';
import sharp from 'sharp';
import { emptyDocument } from '@/lib/merchant/empty-document';
import type { ModelState } from '@/lib/merchant/model-state';
import { clipPart, cutoutPart, planOf, type RenderWork } from '@/lib/model3d/render/render-work';
import type { Product } from '@/lib/product/product';
import { demoProducts } from './demo-product';
import type { OwnShop } from './own-shop';
import { scaledGlb } from './scaled-glb';
import { owner } from './studio';
import { totp } from './totp';
import { uploadFile } from './upload-file';

const root = path.resolve(__dirname, '../..');

/** Products of a furnished shop, by what is to be seen of them. */
export const shown = {
  /** Has its pictures, its model in every colour, and was prepared from an upload. */
  whole: 'faceted-porcelain-vase',
  /** Its model is as large as a house: the shop asks. */
  asking: 'frameless-oval-mirror',
  /** Its model was cut short on the way. */
  failed: 'hammered-band',
  /** A draft of which little is known. */
  draft: 'p-00000000',
} as const;

export type People = {
  owner: APIRequestContext;
  staff: APIRequestContext;
  viewer: APIRequestContext;
  /** The address of an invitation that nobody has used. */
  joinPath: string;
};

/** Two months of visits, in a folder that no shop has opened yet. */
export async function visitsBefore(dataFolder: string): Promise<void> {
  const script = ['--conditions=react-server', '--import', 'tsx', 'e2e/support/past-days.mts', dataFolder];
  await promisify(execFile)(process.execPath, script, { cwd: root });
}

/** The path of the setup link that a shop printed at its start. */
export function setupPath(shop: OwnShop): string {
  return new URL(/The studio: (\S+)/.exec(shop.said())?.[1] ?? '').pathname;
}

/** Whoever opens the link first: the owner of a shop, signed in. */
export async function becomeOwner(shop: OwnShop): Promise<APIRequestContext> {
  const request = await playwrightRequest.newContext({ baseURL: shop.url });
  const token = path.basename(setupPath(shop));
  await ok(request.post('/api/merchant/setup', { data: { token, ...owner } }));
  return request;
}

/** A team of three, of whom one has a second factor, and an invitation. */
export async function invitePeople(shop: OwnShop, owning: APIRequestContext): Promise<People> {
  const join = async (role: 'staff' | 'viewer', name: string) => {
    const data = { email: `${role}@shop.test`, role };
    const { link } = await ok(owning.post('/api/merchant/team/invitations', { data }));
    const request = await playwrightRequest.newContext({ baseURL: shop.url });
    const { password } = owner;
    await ok(request.post('/api/merchant/join', { data: { token: path.basename(link), name, password } }));
    return request;
  };
  const staff = await join('staff', 'Test staff');
  const viewer = await join('viewer', 'Test viewer');
  const url = '/api/merchant/account/second-factor';
  const { secret } = await ok(staff.post(url, { data: { password: owner.password } }));
  await ok(staff.put(url, { data: { code: totp(secret) } }));
  const data = { email: 'photos@shop.test', role: 'staff' };
  const { link } = await ok(owning.post('/api/merchant/team/invitations', { data }));
  return { owner: owning, staff, viewer, joinPath: new URL(link).pathname };
}

/** Models in each state, a draft, changed products, a test of the catalogue, and photo searches in vain. */
export async function furnishShop(shop: OwnShop, request: APIRequestContext): Promise<void> {
  const file = (id: string) => readFileSync(path.join(root, `public/models/demo/${id}/model.glb`));
  const upload = (productId: string, fileName: string, bytes: Uint8Array) =>
    uploadFile(request, { kind: 'model', productId, fileName, bytes });
  await upload(shown.whole, 'vase-final-2.glb', file(shown.whole));
  await upload(shown.asking, 'mirror in mm.glb', scaledGlb(file(shown.asking), 1000));
  await upload(shown.failed, 'ring_v3.glb', file(shown.failed).subarray(0, 9000));
  await makeDraft(request);
  await rename(request, demoProducts[5]?.id ?? '');
  const ids = demoProducts.slice(40, 43).map(({ id }) => id);
  await ok(request.post('/api/merchant/products/delete', { data: { ids } }));
  await missPhotos(shop);
  await until(request, shown.whole, ({ after }) => after.usdz?.state === 'done');
  await until(request, shown.asking, ({ run }) => run?.state === 'asking');
  await until(request, shown.failed, ({ run }) => run?.state === 'failed');
  await takePictures(request, demoProducts.find(({ id }) => id === shown.whole) as Product);
  await ok(request.post('/api/merchant/insight/test'));
}

async function makeDraft(request: APIRequestContext): Promise<void> {
  const { product, levels } = emptyDocument(shown.draft, 'armchairs');
  const name = { en: 'Reading chair', he: 'כורסת קריאה', ar: '' };
  await save(request, { baseVersion: 0, levels, product: { ...product, name } });
}

/** Sets a brand, so that the history and the list's first row have something of this day. */
async function rename(request: APIRequestContext, id: string): Promise<void> {
  const { product, levels, version } = await ok(request.get(`/api/merchant/products/${id}`));
  await save(request, { baseVersion: version, levels, product: { ...product, brand: 'Atelier' } });
}

async function save(
  request: APIRequestContext,
  data: { baseVersion: number; product: Product; levels: unknown },
) {
  await ok(request.put(`/api/merchant/products/${data.product.id}`, { data }));
}

/** Photos of two kinds of thing that the shop does not sell, looked for by enough visits to be shown. */
async function missPhotos(shop: OwnShop): Promise<void> {
  const visitor = await playwrightRequest.newContext({
    baseURL: shop.url,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  });
  const { modelId } = await ok(visitor.get('/api/index'));
  const kinds = [
    ['AAAAAAAAAAA', 'AQAAAAAAAAA', 'AAEAAAAAAAA', 'AAABAAAAAAA', 'AAAAAQAAAAA', 'AAAAAAEAAAA'],
    ['__________8', '_v________8', '__7_______8', '___-______8', '_____v____8'],
  ];
  for (const [kind, sketches] of kinds.entries()) {
    for (const [i, sketch] of sketches.entries()) {
      const events = [
        { kind: 'search', by: 'photo', found: [] },
        { kind: 'miss', modelId, sketch },
      ];
      const data = { visit: `${kind}${i}`.padStart(16, 'a'), events };
      await ok(visitor.post('/api/events', { data }));
    }
  }
  await visitor.dispose();
}

/** Brings a model's pictures as a tab would; its photos stand in for what is drawn, which takes minutes without a card. */
async function takePictures(request: APIRequestContext, { id, photos }: Product): Promise<void> {
  const claim = { productId: id, worker: 'tab of the test' };
  const { work } = (await ok(request.post('/api/merchant/renders/claim', { data: claim }))) as {
    work: RenderWork;
  };
  const { job } = work;
  const png = (url: string, side: number) =>
    sharp(path.join(root, 'public', url))
      .resize(side, side)
      .png({ compressionLevel: 1 })
      .toBuffer();
  const views = await Promise.all(photos.map(({ url }) => png(url, 320)));
  const put = (part: string, data: Buffer) =>
    ok(
      request.put(`/api/merchant/renders/${job.id}/${part}?lease=${job.lease}`, {
        data,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
  const plan = planOf(work).filter(({ kind }) => kind !== 'turn');
  for (const [i, shot] of plan.entries()) {
    const view = views[i % views.length] as Buffer;
    if (shot.cutout) await put(cutoutPart(shot.id), view);
    await put(shot.id, view);
  }
  const webm = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84, ...Buffer.from('webm')]);
  await put(clipPart, webm);
  const finish = { action: 'finish', lease: job.lease, comparison: null };
  await ok(request.post(`/api/merchant/renders/${job.id}`, { data: finish }));
}

async function until(request: APIRequestContext, id: string, is: (state: ModelState) => boolean) {
  for (const began = Date.now(); Date.now() - began < 90_000; ) {
    if (is(await ok(request.get(`/api/merchant/products/${id}/model`)))) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The model of ${id} did not get where it was to be.`);
}

// biome-ignore lint/suspicious/noExplicitAny: answers of the shop under test, as they come
async function ok(asking: Promise<{ ok(): boolean; text(): Promise<string> }>): Promise<any> {
  const answer = await asking;
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`The shop refused: ${text}`);
  return text.startsWith('{') ? JSON.parse(text) : text;
}
