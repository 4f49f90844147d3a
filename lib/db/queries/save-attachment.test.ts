import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, OpenDatabase } from '@/lib/db/database';
import { engines } from '@/lib/db/testing/engines';
import { product } from '@/lib/db/testing/fixtures';
import type { Attachment } from '@/lib/model3d/attachment/attachment';
import { inPlace } from '@/lib/model3d/attachment/rigid';
import { listHistory } from './history';
import { saveAttachment } from './save-attachment';
import { productVersion, studioProduct } from './studio-product';
import { upsertProduct } from './upsert-product';

const ada = { id: 'u1', name: 'Ada' };
const model = {
  url: '/media/chair.glb',
  bytes: 10,
  anchor: 'floor',
  bounds: { min: [0, 0, 0], max: [1, 1, 1] },
  triangles: 12,
} as const;
const standing = (x: number): Attachment => ({
  version: 1,
  where: 'table',
  side: 'both',
  placement: { ...inPlace, position: [x, 0, 0] },
  landmarks: { contact: [0, 0, 0] },
  sizes: {},
  occluders: [],
  by: 'proposal',
});

describe.each(engines)('a product’s place on %s', (_, open) => {
  let opened: OpenDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await db.execute(sql`DELETE FROM products`);
    await db.execute(sql`DELETE FROM history`);
    const bounds = { min: [0, 0, 0] as [number, number, number], max: [1, 1, 1] as [number, number, number] };
    await upsertProduct(db, product('chair', { model: { ...model, bounds } }), { source: 'merchant' });
  });
  const idOf = () => product('chair').id;
  const save = (base: Attachment | null, attachment: Attachment, modelUrl: string = model.url) =>
    saveAttachment(db, ada, idOf(), { modelUrl, base, attachment });

  it('is stored with the model, which takes its anchor, and told in the history', async () => {
    await save(null, standing(0.1));
    const found = await studioProduct(db, idOf());
    expect(found?.product.model?.anchor).toBe('table');
    expect(found?.product.model?.attachment).toMatchObject({ where: 'table', by: 'merchant' });
    const [entry] = await listHistory(db);
    expect([entry?.action, entry?.actorName]).toEqual(['model.placed', 'Ada']);
  });

  it('is refused to the later of two who began with the same, and changed by the first alone', async () => {
    await save(null, standing(0.1));
    await expect(save(null, standing(0.2))).rejects.toMatchObject({ code: 'EDIT_CONFLICT' });
    const found = await studioProduct(db, idOf());
    expect(found?.product.model?.attachment).toMatchObject({ placement: { position: [0.1, 0, 0] } });
  });

  it('may be sent twice, as when an answer was lost', async () => {
    const first = await save(null, standing(0.1));
    const version = await productVersion(db, idOf());
    expect(await save(null, standing(0.1))).toEqual(first);
    expect((await productVersion(db, idOf()))?.version).toBe(version?.version);
  });

  it('is refused when the model was replaced meanwhile', async () => {
    await expect(save(null, standing(0.1), '/media/other.glb')).rejects.toMatchObject({
      code: 'EDIT_CONFLICT',
    });
  });

  it('is refused for a product without a model', async () => {
    await expect(
      saveAttachment(db, ada, 'nobody', { modelUrl: model.url, base: null, attachment: standing(0) }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
