import { z } from 'zod';
import type { KeptDraft } from './edit-session';
import { productDocument } from './product-document';

// A draft may lack what a saved product needs.
const { product, levels } = productDocument.shape;
const unfinished = z.object({
  levels,
  product: product.extend({
    sku: z.string(),
    variants: z.array(product.shape.variants.element.extend({ sku: z.string() })),
  }),
});
const keptDraft = z.object({
  version: z.number().int().min(0),
  base: unfinished,
  document: unfinished,
}) satisfies z.ZodType<KeptDraft>;

/** Locks that this page holds, also after an editor in it was closed. */
const heldHere = new Set<string>();

export type DraftStore = {
  /** Keeps this tab's draft; null when the shop has everything. */
  keep(draft: KeptDraft | null): void;
  /** Drafts of this product that earlier pages left: this tab's own, and those of tabs that are gone. */
  open(): Promise<KeptDraft[]>;
};

/**
 * What is typed and not saved yet, in localStorage, one draft a tab: two tabs with one product never write over each
 * other. A tab holds a lock for as long as it lives (Web Locks), so that the draft of a closed one is found by the next.
 * Where storage is refused or full, nothing is kept and saving goes on.
 */
export function draftStore(productId: string): DraftStore {
  const prefix = `vitrine.draft.${productId}.`;
  let key: string | null = null;
  let waiting: KeptDraft | null = null;

  const write = (draft: KeptDraft | null) => {
    waiting = draft;
    if (!key) return;
    try {
      if (draft) localStorage.setItem(key, JSON.stringify(draft));
      else localStorage.removeItem(key);
    } catch {
      // Full, or not allowed: the page still holds it.
    }
  };
  return {
    keep: write,
    async open() {
      const name = await ownName(prefix);
      const live = new Set(await namesHeld());
      const found: KeptDraft[] = [];
      for (const each of keysOf(prefix)) {
        if (each !== name && live.has(each)) continue;
        const draft = read(each);
        if (draft) found.push(draft);
        localStorage.removeItem(each);
      }
      key = name;
      if (waiting) write(waiting);
      return found;
    },
  };
}

/** This tab's key: the one it had before a reload, unless a copy of the tab holds it. */
async function ownName(prefix: string): Promise<string> {
  const before = sessionStorage.getItem(prefix);
  if (before && (await hold(before))) return before;
  const name = prefix + crypto.randomUUID();
  await hold(name);
  sessionStorage.setItem(prefix, name);
  return name;
}

/** Takes the lock until the page is gone; false when another page has it. */
function hold(name: string): Promise<boolean> {
  if (!navigator.locks || heldHere.has(name)) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) heldHere.add(name);
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}

async function namesHeld(): Promise<string[]> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return held.flatMap(({ name }) => name ?? []);
}

function keysOf(prefix: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

function read(key: string): KeptDraft | null {
  try {
    return keptDraft.parse(JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    return null;
  }
}
