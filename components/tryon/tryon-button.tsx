'use client';

import { ScanFace } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { canTryOn, tryonPath } from '@/lib/tryon/can-try-on';

/** "Try it on", where this product can be. */
export function TryonButton({ product, sku }: { product: ShopperProduct; sku: string | null }) {
  const t = useTranslations('tryon');
  if (!canTryOn(product.model)) return null;
  return (
    <ButtonLink wide prefetch={false} href={tryonPath(product.slug, sku)} data-tryon-link>
      <Icon glyph={ScanFace} />
      {t('tryOn')}
    </ButtonLink>
  );
}
