'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { getJson } from '@/components/catalogue/get-json';
import { sendJson } from '@/components/studio/send-json';
import { AppError, isAppError } from '@/lib/core/app-error';
import { EditSession, type EditView, type KeptDraft } from '@/lib/merchant/edit-session';
import { draftStore } from '@/lib/merchant/kept-drafts.browser';
import type { ProductDocument, StoredDocument } from '@/lib/merchant/product-document';

/** How often an open editor asks whether somebody else wrote. */
const pollMilliseconds = 10_000;

/**
 * Dispatch it on `window` with `detail: productId` after the server changed a product by another way than this editor
 * (an uploaded photo, a new model): an open editor takes the change in at once.
 */
export const productChangedEvent = 'vitrine:product-changed';

/** The session of the product that the page shows. It saves by itself, also when the page is left. */
export function useEditSession(
  start: ProductDocument & { version: number; updatedAt: string | null },
  mayWrite: boolean,
): { view: EditView; session: EditSession; restored: boolean } {
  const { id } = start.product;
  const [drafts] = useState(() => draftStore(id));
  const [session] = useState(
    () =>
      new EditSession(start, {
        save: (document, baseVersion) => save(id, document, baseVersion),
        load: () => load(id),
        keep: (draft) => drafts.keep(draft),
        later: (run, milliseconds) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
  );
  const [restored, setRestored] = useState(false);
  const view = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);

  useEffect(() => {
    if (!mayWrite) return;
    let gone = false;
    drafts.open().then((kept: KeptDraft[]) => {
      if (gone) return;
      for (const draft of kept) session.restore(draft);
      if (kept.length > 0) setRestored(true);
    });
    return () => {
      gone = true;
    };
  }, [drafts, session, mayWrite]);

  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === 'hidden' || session.snapshot().version === 0) return;
      try {
        const answer = await getJson<{ version: number } | null>(`${address(id)}/version`);
        await session.notice(answer?.version ?? null);
      } catch (error) {
        if (!isAppError(error)) throw error; // No connection: the next question may have one.
      }
    };
    const changed = (event: Event) => {
      if ((event as CustomEvent<string>).detail === id) ask();
    };
    const online = () => {
      session.flush();
      ask();
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') session.flush();
      else ask();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (!session.unsaved) return;
      session.flush();
      event.preventDefault();
    };
    const timer = setInterval(ask, pollMilliseconds);
    window.addEventListener(productChangedEvent, changed);
    window.addEventListener('online', online);
    window.addEventListener('focus', ask);
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearInterval(timer);
      window.removeEventListener(productChangedEvent, changed);
      window.removeEventListener('online', online);
      window.removeEventListener('focus', ask);
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
      session.flush();
    };
  }, [id, session]);

  return { view, session, restored };
}

function address(id: string): string {
  return `/api/merchant/products/${encodeURIComponent(id)}`;
}

async function save(id: string, document: ProductDocument, baseVersion: number): Promise<StoredDocument> {
  // An address that is still being typed may end with a hyphen.
  const product = { ...document.product, slug: document.product.slug.replace(/^-+|-+$/g, '') };
  const answer = await sendJson<StoredDocument>('PUT', address(id), { ...document, product, baseVersion });
  if ('value' in answer) return answer.value;
  throw new AppError(answer.error, 'Not saved.', { details: answer.details });
}

async function load(id: string): Promise<StoredDocument | null> {
  try {
    return await getJson<StoredDocument>(address(id));
  } catch (error) {
    if (isAppError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
