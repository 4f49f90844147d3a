import { type AppError, type ErrorCode, isAppError } from '@/lib/core/app-error';
import { changedFields } from './changed-fields';
import { type Conflict, mergeDocuments, resolveConflicts, type Side } from './merge-documents';
import type { ProductDocument, StoredDocument } from './product-document';

/** How the editor stands with the shop; the page says it in words. */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  /** Changed, and about to be saved. */
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** Nothing answers; what was changed is kept on this device and tried again. */
  | { kind: 'offline' }
  /** The shop does not take it as it is; the next change is tried again. */
  | { kind: 'refused'; code: ErrorCode; details: AppError['details'] }
  /** Somebody changed the same fields. Nothing is saved until a person has chosen. */
  | { kind: 'conflict'; conflicts: Conflict[]; by: string | null; at: string }
  | { kind: 'deleted' };

export type EditView = {
  document: ProductDocument;
  state: SaveState;
  /** 0 until the first save. */
  version: number;
  /** Who else's changes were taken in by themselves, for a note; null when none were. */
  joined: { by: string | null; at: string } | null;
};

/** What is kept on the device until the shop has it. */
export type KeptDraft = { version: number; base: ProductDocument; document: ProductDocument };

export type SessionParts = {
  /** @throws AppError: what `saveProduct` throws, and `NETWORK`. */
  save(document: ProductDocument, baseVersion: number): Promise<StoredDocument>;
  /** The shop's document; null when it was deleted. @throws AppError `NETWORK` and others. */
  load(): Promise<StoredDocument | null>;
  /** Keeps what is not saved on the device; null when all is saved. */
  keep(draft: KeptDraft | null): void;
  /** Runs something later; gives back how to stop it. */
  later(run: () => void, milliseconds: number): () => void;
};

/** Quiet time after a change before it is saved. */
const settleMilliseconds = 1_200;
const firstRetryMilliseconds = 2_000;
const longestRetryMilliseconds = 60_000;

/**
 * One person's edit of one product: saves by itself, one request at a time, and joins what others write meanwhile.
 * Nothing that was typed is given up: it is saved, kept, or shown beside what somebody else wrote.
 */
export class EditSession {
  private base: ProductDocument;
  private document: ProductDocument;
  private version: number;
  private state: SaveState;
  private joined: EditView['joined'] = null;
  private theirs: StoredDocument | null = null;
  private stopTimer: (() => void) | null = null;
  private retryMilliseconds = firstRetryMilliseconds;
  private busy = false;
  private listeners = new Set<() => void>();
  private seen: EditView;

  /** @param start What the shop has; version 0 for a product that is not there yet. */
  constructor(
    start: ProductDocument & { version: number; updatedAt: string | null },
    private readonly parts: SessionParts,
  ) {
    const { version, updatedAt, product, levels } = start;
    this.base = { product, levels };
    this.document = this.base;
    this.version = version;
    this.state = { kind: 'saved', at: updatedAt };
    this.seen = this.view();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The same object until something changes. */
  snapshot = (): EditView => this.seen;

  /** True while leaving the page would leave something unsaved. */
  get unsaved(): boolean {
    return this.busy || changedFields(this.base, this.document).length > 0;
  }

  edit(change: (document: ProductDocument) => ProductDocument): void {
    if (this.state.kind === 'deleted') return;
    const next = change(this.document);
    if (next === this.document) return;
    this.document = next;
    this.keep();
    if (this.state.kind === 'conflict' || this.busy) this.tell();
    else this.wait(settleMilliseconds);
  }

  /** Takes in what an earlier page left on this device. */
  restore(draft: KeptDraft): void {
    if (changedFields(draft.base, draft.document).length === 0) return;
    const shop = { ...this.base, version: this.version };
    if (draft.version === this.version) this.document = draft.document;
    else {
      const { document, conflicts } = mergeDocuments(draft.base, draft.document, shop);
      this.document = document;
      if (conflicts.length > 0) {
        this.base = draft.base;
        this.theirs = { ...shop, updatedAt: savedAt(this.state), updatedBy: null };
        this.set({ kind: 'conflict', conflicts, by: null, at: savedAt(this.state) });
        this.keep();
        return;
      }
    }
    this.keep();
    this.wait(settleMilliseconds);
  }

  /** The shop has this version (a poll says): another one is taken in at once, not only at the next save. */
  async notice(version: number | null): Promise<void> {
    if (this.busy || this.version === 0 || this.state.kind === 'deleted') return;
    if (version === null) {
      this.stop();
      return this.set({ kind: 'deleted' });
    }
    if (version === (this.theirs?.version ?? this.version)) return;
    await this.whileBusy(async () => this.join());
  }

  /** Saves now what waits. */
  async flush(): Promise<void> {
    this.stop();
    if (this.busy || this.state.kind === 'conflict' || this.state.kind === 'deleted') return;
    if (changedFields(this.base, this.document).length === 0) return this.allSaved();
    await this.whileBusy(async () => this.save());
  }

  /** Ends a conflict: for each of its fields mine or theirs. Fields without a choice stay mine. */
  async resolve(choices: readonly (Side | null)[]): Promise<void> {
    if (this.state.kind !== 'conflict' || !this.theirs) return;
    // What was typed while the choice was open counts: the merge is made anew, and the choices put into it.
    const { conflicts } = this.state;
    const { document } = mergeDocuments(this.base, this.document, this.theirs);
    this.document = resolveConflicts(document, conflicts, choices);
    this.accept(this.theirs);
    this.theirs = null;
    this.set({ kind: 'waiting' });
    await this.flush();
  }

  /** The note about joined changes was read. */
  dismiss(): void {
    this.joined = null;
    this.tell();
  }

  dispose(): void {
    this.stop();
    this.listeners.clear();
  }

  private async save(): Promise<void> {
    const sent = this.document;
    this.set({ kind: 'saving' });
    try {
      const saved = await this.parts.save(sent, this.version);
      this.accept(saved);
      // What was typed since, on what the shop made of it (an address, sums of stock).
      this.document = mergeDocuments(sent, this.document, saved).document;
      this.retryMilliseconds = firstRetryMilliseconds;
      this.settle(saved.updatedAt);
    } catch (error) {
      await this.failed(error);
    }
  }

  private async failed(error: unknown): Promise<void> {
    if (!isAppError(error)) throw error;
    if (error.code === 'EDIT_CONFLICT') return this.join();
    if (error.code === 'NOT_FOUND' && error.details.deleted) return this.set({ kind: 'deleted' });
    if (error.code === 'NETWORK' || error.code === 'DATABASE_UNAVAILABLE') return this.retry();
    this.set({ kind: 'refused', code: error.code, details: error.details });
  }

  /** Takes in what the shop has now. */
  private async join(): Promise<void> {
    let shop: StoredDocument | null;
    try {
      shop = await this.parts.load();
    } catch (error) {
      if (!isAppError(error)) throw error;
      return this.retry();
    }
    if (!shop) return this.set({ kind: 'deleted' });
    const { document, conflicts } = mergeDocuments(this.base, this.document, shop);
    this.document = document;
    if (conflicts.length > 0) {
      this.theirs = shop;
      this.keep();
      return this.set({ kind: 'conflict', conflicts, by: shop.updatedBy, at: shop.updatedAt });
    }
    this.theirs = null;
    this.accept(shop);
    this.joined = { by: shop.updatedBy, at: shop.updatedAt };
    this.settle(shop.updatedAt);
  }

  private retry(): void {
    // A page that opens without a connection and has nothing to save says nothing of it.
    if (changedFields(this.base, this.document).length === 0) {
      this.allSaved();
      return;
    }
    this.set({ kind: 'offline' });
    this.later(this.retryMilliseconds);
    this.retryMilliseconds = Math.min(this.retryMilliseconds * 2, longestRetryMilliseconds);
  }

  /** The shop has this: edits are counted from here. */
  private accept({ product, levels, version }: StoredDocument): void {
    this.base = { product, levels };
    this.version = version;
  }

  private settle(at: string): void {
    this.keep();
    if (changedFields(this.base, this.document).length > 0) {
      this.wait(settleMilliseconds);
      return;
    }
    // Also what the history does not name, such as the model.
    this.document = this.base;
    this.set({ kind: 'saved', at });
  }

  private allSaved(): void {
    this.keep();
    this.set({ kind: 'saved', at: savedAt(this.state) || null });
  }

  private keep(): void {
    const { base, document, version } = this;
    this.parts.keep(changedFields(base, document).length > 0 ? { version, base, document } : null);
  }

  private wait(milliseconds: number): void {
    this.set({ kind: 'waiting' });
    this.later(milliseconds);
  }

  private later(milliseconds: number): void {
    this.stop();
    this.stopTimer = this.parts.later(() => this.flush(), milliseconds);
  }

  private stop(): void {
    this.stopTimer?.();
    this.stopTimer = null;
  }

  private async whileBusy(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } finally {
      this.busy = false;
      this.tell();
    }
  }

  private set(state: SaveState): void {
    this.state = state;
    this.tell();
  }

  private tell(): void {
    this.seen = this.view();
    for (const listener of this.listeners) listener();
  }

  private view(): EditView {
    return { document: this.document, state: this.state, version: this.version, joined: this.joined };
  }
}

function savedAt(state: SaveState): string {
  return state.kind === 'saved' ? (state.at ?? '') : '';
}
