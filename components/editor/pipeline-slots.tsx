'use client';

import { ModelSection } from '@/components/pipeline/model-section';
import { PhotoSection } from '@/components/pipeline/photo-section';
import type { ModelState } from '@/lib/merchant/model-state';
import { productChangedEvent } from './use-edit-session';

/** Where photos are dropped; an open editor takes each in as soon as the server has stored it. */
export function PhotoUpload({ productId }: { productId: string }) {
  return <PhotoSection productId={productId} onAdded={() => tellChanged(productId)} />;
}

/** The 3D model with its steps; the editor hears of another one. */
export function ModelUpload({ initial, mayWrite }: { initial: ModelState; mayWrite: boolean }) {
  return (
    <ModelSection initial={initial} mayWrite={mayWrite} onPublished={() => tellChanged(initial.product.id)} />
  );
}

function tellChanged(productId: string): void {
  window.dispatchEvent(new CustomEvent(productChangedEvent, { detail: productId }));
}
