import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import { noSeo } from '@/lib/product/seo';
import { EditSession, type KeptDraft, type SessionParts } from './edit-session';
import type { ProductDocument, StoredDocument } from './product-document';

const text = (en: string) => ({ en, he: '', ar: '' });
const first: ProductDocument = {
  product: {
    id: 'p',
    sku: 'P',
    slug: 'p',
    category: 'mugs',
    status: 'draft',
    name: text('Mug'),
    description: text(''),
    seo: noSeo,
    brand: null,
    gtin13: null,
    price: { minor: 1000, currency: 'USD' },
    stock: 0,
    dimensions: null,
    massKilograms: null,
    colours: [],
    materials: [],
    attributes: {},
    photos: [],
    variants: [],
    model: null,
  },
  levels: [],
};
const brand = (value: string) => (document: ProductDocument) => ({
  ...document,
  product: { ...document.product, brand: value },
});
const sku = (value: string) => (document: ProductDocument) => ({
  ...document,
  product: { ...document.product, sku: value },
});

/** A shop that keeps one product's versions as the server does, and timers that run when told. */
class Shop {
  stored: StoredDocument | null = {
    ...first,
    version: 1,
    updatedAt: '2026-01-01T00:00:00Z',
    updatedBy: 'Ada',
  };
  down = false;
  saves = 0;
  atOnce = 0;
  mostAtOnce = 0;
  waiting: (() => void)[] = [];
  slow: Promise<void> | null = null;

  write(change: (document: ProductDocument) => ProductDocument, by: string): void {
    if (!this.stored) return;
    const { version } = this.stored;
    this.stored = {
      ...change(this.stored),
      version: version + 1,
      updatedAt: `2026-01-01T00:00:0${version}Z`,
      updatedBy: by,
    };
  }

  parts(kept: { draft: KeptDraft | null }): SessionParts {
    return {
      save: async (document, baseVersion) => {
        this.atOnce++;
        this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
        await (this.slow ?? Promise.resolve());
        this.atOnce--;
        if (this.down) throw new AppError('NETWORK', 'down');
        if (!this.stored) throw new AppError('NOT_FOUND', 'gone', { details: { deleted: true } });
        if (this.stored.version !== baseVersion) throw new AppError('EDIT_CONFLICT', 'late');
        if (document.product.sku === 'TAKEN') throw new AppError('DUPLICATE_SKU', 'taken');
        this.saves++;
        this.write(() => document, 'me');
        return this.stored;
      },
      load: async () => {
        if (this.down) throw new AppError('NETWORK', 'down');
        return this.stored;
      },
      keep: (draft) => {
        kept.draft = draft;
      },
      later: (run) => {
        this.waiting.push(run);
        return () => {
          this.waiting = this.waiting.filter((each) => each !== run);
        };
      },
    };
  }

  async tick(): Promise<void> {
    const due = this.waiting;
    this.waiting = [];
    for (const run of due) run();
    for (let i = 0; i < 20; i++) await Promise.resolve();
  }
}

let shop: Shop;
let kept: { draft: KeptDraft | null };
let session: EditSession;
const open = () => new EditSession({ ...(shop.stored as StoredDocument) }, shop.parts(kept));
const state = () => session.snapshot().state;
beforeEach(() => {
  shop = new Shop();
  kept = { draft: null };
  session = open();
});

describe('an edit', () => {
  it('is kept on the device at once, saved after a while, and then kept no more', async () => {
    session.edit(brand('H'));
    session.edit(brand('Hem'));
    expect(state()).toEqual({ kind: 'waiting' });
    expect(session.unsaved).toBe(true);
    expect(kept.draft).toMatchObject({ version: 1, document: { product: { brand: 'Hem' } } });
    await shop.tick();
    expect(shop.saves).toBe(1);
    expect(shop.stored?.product.brand).toBe('Hem');
    expect(state()).toMatchObject({ kind: 'saved' });
    expect(session.unsaved).toBe(false);
    expect(kept.draft).toBeNull();
  });

  it('goes one request at a time, and what is typed meanwhile follows', async () => {
    let go = () => {};
    shop.slow = new Promise((resolve) => {
      go = resolve;
    });
    session.edit(brand('one'));
    await shop.tick();
    expect(state().kind).toBe('saving');
    session.edit(brand('two'));
    session.flush();
    shop.slow = null;
    go();
    await shop.tick();
    await shop.tick();
    expect(shop.stored?.product.brand).toBe('two');
    expect([shop.saves, shop.mostAtOnce]).toEqual([2, 1]);
  });

  it('waits for the connection, is kept, and is saved when it is back', async () => {
    shop.down = true;
    session.edit(brand('Hem'));
    await shop.tick();
    expect(state()).toEqual({ kind: 'offline' });
    expect(kept.draft?.document.product.brand).toBe('Hem');
    shop.down = false;
    await shop.tick();
    expect(state().kind).toBe('saved');
    expect(shop.stored?.product.brand).toBe('Hem');
  });

  it('that the shop refuses is kept and tried again with the next change', async () => {
    session.edit(sku('TAKEN'));
    await shop.tick();
    expect(state()).toMatchObject({ kind: 'refused', code: 'DUPLICATE_SKU' });
    expect(kept.draft).not.toBeNull();
    session.edit(sku('FREE'));
    await shop.tick();
    expect(state().kind).toBe('saved');
  });

  it('survives a reload, on the same version and on a newer one', async () => {
    session.edit(brand('Hem'));
    const draft = kept.draft as KeptDraft;
    session = open();
    session.restore(draft);
    expect(session.snapshot().document.product.brand).toBe('Hem');
    shop.write(sku('NEW'), 'Ben');
    session = open();
    session.restore(draft);
    await shop.tick();
    expect(shop.stored?.product).toMatchObject({ brand: 'Hem', sku: 'NEW' });
  });
});

describe('somebody else’s edit', () => {
  it('of other fields is taken in by itself, and said', async () => {
    session.edit(brand('Hem'));
    shop.write(sku('NEW'), 'Ben');
    await shop.tick();
    await shop.tick();
    expect(shop.stored?.product).toMatchObject({ brand: 'Hem', sku: 'NEW' });
    expect(session.snapshot()).toMatchObject({ state: { kind: 'saved' }, joined: { by: 'Ben' } });
  });

  it('of the same field stops the saving until a person chooses', async () => {
    session.edit(brand('Mine'));
    shop.write(brand('Theirs'), 'Ben');
    await shop.tick();
    expect(state()).toMatchObject({
      kind: 'conflict',
      by: 'Ben',
      conflicts: [{ path: ['brand'], mine: 'Mine', theirs: 'Theirs' }],
    });
    expect(shop.stored?.product.brand).toBe('Theirs');
    session.edit(sku('TYPED'));
    await shop.tick();
    expect(shop.saves).toBe(0);
    await session.resolve(['mine']);
    expect(state().kind).toBe('saved');
    expect(shop.stored?.product).toMatchObject({ brand: 'Mine', sku: 'TYPED' });
  });

  it('is chosen where a person prefers it', async () => {
    session.edit(brand('Mine'));
    shop.write(brand('Theirs'), 'Ben');
    await shop.tick();
    await session.resolve(['theirs']);
    expect(session.snapshot().document.product.brand).toBe('Theirs');
    expect(state().kind).toBe('saved');
  });

  it('is noticed without a save, with and without edits of one’s own', async () => {
    shop.write(brand('Theirs'), 'Ben');
    await session.notice(2);
    expect(session.snapshot()).toMatchObject({
      document: { product: { brand: 'Theirs' } },
      state: { kind: 'saved' },
      joined: { by: 'Ben' },
      version: 2,
    });
    session.edit(brand('Mine'));
    shop.write(brand('Again'), 'Ben');
    await session.notice(3);
    expect(state().kind).toBe('conflict');
  });

  it('that comes during a choice is taken into the choice', async () => {
    session.edit(brand('Mine'));
    shop.write(brand('Theirs'), 'Ben');
    await shop.tick();
    shop.write(brand('Third'), 'Cy');
    await session.notice(3);
    expect(state()).toMatchObject({ kind: 'conflict', by: 'Cy', conflicts: [{ theirs: 'Third' }] });
  });

  it('that deletes the product is said, and what was typed stays on the page', async () => {
    session.edit(brand('Mine'));
    shop.stored = null;
    await shop.tick();
    expect(state()).toEqual({ kind: 'deleted' });
    expect(session.snapshot().document.product.brand).toBe('Mine');
    expect(kept.draft).not.toBeNull();
  });
});
