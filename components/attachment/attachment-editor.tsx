'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl/react';
import { ErrorNote } from '@/components/ui/error-note';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Attachment } from '@/lib/model3d/attachment/attachment';
import type { CategorySlug } from '@/lib/product/category';
import type { Dimensions, ProductModel } from '@/lib/product/product';
import styles from './editor.module.css';
import { useLoadedModel } from './use-loaded-model';

/** What the page knows of the product. */
export type PlacedProduct = {
  id: string;
  category: CategorySlug;
  dimensions: Dimensions | null;
  model: Pick<ProductModel, 'url' | 'bytes'>;
  stored: Attachment | null;
};

// Three.js comes after the page.
const Workbench = dynamic(() => import('./workbench'), { ssr: false });

/** Where a product belongs: on a mannequin or in a room, moved by hand, keys or numbers, and saved. */
export function AttachmentEditor({ product }: { product: PlacedProduct }) {
  const t = useTranslations('attachment');
  const { model, error }: { model: ReturnType<typeof useLoadedModel>['model']; error: ErrorCode | null } =
    useLoadedModel(product.model);
  if (error) return <ErrorNote code={error} />;
  if (!model) {
    return (
      <div className={styles.waiting} role="status">
        {t('loading')}
      </div>
    );
  }
  return <Workbench product={product} model={model} />;
}
