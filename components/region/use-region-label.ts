'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';

/** Names a detected thing in the shopper's language; a slug without a word of its own is shown as words. */
export function useRegionLabel(): (slug: string) => string {
  const t = useTranslations('things');
  return useCallback((slug) => (t.has(slug as never) ? t(slug as never) : slug.replaceAll('-', ' ')), [t]);
}
