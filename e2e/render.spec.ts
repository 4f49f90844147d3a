import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { clipPart, cutoutPart, planOf, type RenderWork } from '@/lib/model3d/render/render-work';
import { turnable } from './support/demo-product';
import { signInAsOwner } from './support/studio';

test.skip(({ isMobile }) => isMobile, 'one run of pictures is enough');

// The lightest demo model. A whole run takes minutes on a software renderer, so all but a few of its pictures are
// brought as a tab would have brought them before it was reloaded; the tab draws the rest.
test('a tab that was reloaded goes on where it stopped, and publishes all pictures at once', async ({
  page,
}) => {
  await signInAsOwner(page);
  const { request } = page.context();
  const worker = 'tab of the test';
  const claim = await request.post('/api/merchant/renders/claim', {
    data: { productId: turnable.id, worker },
  });
  const work = (await claim.json()).work as RenderWork;
  const plan = planOf(work).filter(({ kind }) => kind !== 'turn');
  const left = ['poster', 'index-03'];
  const grey = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#8a8f94' } })
    .png()
    .toBuffer();
  const put = (part: string, data: Buffer) =>
    request.put(`/api/merchant/renders/${work.job.id}/${part}?lease=${work.job.lease}`, {
      data,
      headers: { 'content-type': 'application/octet-stream' },
    });
  for (const shot of plan.filter(({ id }) => !left.includes(id))) {
    if (shot.cutout) expect((await put(cutoutPart(shot.id), grey)).status()).toBe(200);
    expect((await put(shot.id, grey)).status()).toBe(200);
  }
  const head = [0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84, ...Buffer.from('webm')];
  expect((await put(clipPart, Buffer.from(head))).status()).toBe(200);
  expect((await put('index-03', Buffer.from('<svg/>'))).status()).toBe(422);
  const stop = { action: 'stop', lease: work.job.lease, error: null };
  expect((await request.post(`/api/merchant/renders/${work.job.id}`, { data: stop })).status()).toBe(200);

  const before = await (await request.get('/api/index')).json();
  const drawn: string[] = [];
  page.on('request', (each) => {
    const part = /renders\/[^/]+\/([^/?]+)\?lease/.exec(each.url())?.[1];
    if (part) drawn.push(part);
  });
  await page.goto(`/merchant/products/${turnable.id}/render`);
  const panel = page.locator('[data-render-state]');
  await expect(panel).toHaveAttribute('data-render-state', 'done', { timeout: 60_000 });
  expect(drawn).toEqual([cutoutPart('poster'), 'poster', cutoutPart('index-03'), 'index-03']);

  const views = page.getByRole('img', { name: /aside/ });
  await expect(views).toHaveCount(plan.filter(({ kind }) => kind === 'index').length);
  await expect(page.getByText('Photo 1', { exact: true })).toBeVisible();
  const after = await (await request.get('/api/index')).json();
  expect(after.version).not.toBe(before.version);
});

test('nobody but the team may claim, bring or publish pictures', async ({ playwright, baseURL }) => {
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const claim = await stranger.post('/api/merchant/renders/claim', {
    data: { productId: null, worker: 'x' },
  });
  const put = await stranger.put('/api/merchant/renders/some-job/poster?lease=x', { data: Buffer.from('x') });
  const finish = await stranger.post('/api/merchant/renders/some-job', {
    data: { action: 'finish', lease: 'x', comparison: null },
  });
  const list = await stranger.post('/api/control/renders/list', { data: { which: 'all' } });
  expect([claim, put, finish, list].map((answer) => answer.status())).toEqual([401, 401, 401, 401]);
  // The drawing page is open to anybody, and has nothing to give.
  expect((await stranger.get('/draw')).status()).toBe(200);
  await stranger.dispose();
});
