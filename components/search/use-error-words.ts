'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { AppError } from '@/lib/core/app-error';

/** One sentence for a failure: its code's, or a more exact one where its details allow. */
export function useErrorWords(): (error: AppError) => string {
  const t = useTranslations('search');
  const byCode = useTranslations('errors');
  return useCallback(
    (error) => {
      const { kind, width, height, minSide } = error.details;
      if (error.code === 'UNSUPPORTED_IMAGE') {
        if (kind === 'heic') return t('unsupportedHeic');
        if (kind === 'svg') return t('unsupportedSvg');
        if (kind === 'text') return t('unsupportedText');
      }
      const sized = typeof width === 'number' && typeof height === 'number';
      if (error.code === 'IMAGE_TOO_LARGE' && sized) return t('tooLargePixels', { width, height });
      if (error.code === 'IMAGE_TOO_SMALL' && sized && typeof minSide === 'number') {
        return t('tooSmallPixels', { width, height, least: minSide });
      }
      if (error.details.from === 'link') {
        if (error.code === 'BAD_EMBEDDING') return t('badLink');
        if (error.code === 'MODEL_MISMATCH') return t('otherModel');
      }
      return byCode(error.code);
    },
    [t, byCode],
  );
}
