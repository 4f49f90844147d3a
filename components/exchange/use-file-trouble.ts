'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import type { AppError } from '@/lib/core/app-error';

/**
 * What is wrong with a catalogue file, where the code alone says it of a photo, or less than is known; undefined for all
 * other errors. In English it is the reader's own sentence, which knows most; else as much as code and line tell.
 */
export function useFileTrouble(): (error: AppError) => string | undefined {
  const t = useTranslations('exchange');
  const english = useLocale() === 'en';
  return ({ code, message, details }) => {
    const own = english && message !== '' ? message : undefined;
    switch (code) {
      case 'BAD_FILE':
        return own ?? t('notCatalogue');
      case 'BAD_ENCODING':
        return (
          own ?? (typeof details.line === 'number' ? t('notTextAfter', { line: details.line }) : t('notText'))
        );
      case 'EMPTY_FILE':
        return own ?? t('fileEmpty');
      case 'UPLOAD_TOO_LARGE':
        return own;
      default:
        return undefined;
    }
  };
}
