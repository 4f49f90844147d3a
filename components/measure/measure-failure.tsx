import { useTranslations } from 'use-intl/react';
import { ErrorNote } from '@/components/ui/error-note';
import type { ErrorCode } from '@/lib/core/app-error';

/** What went wrong: where the shop's words speak of the search, measuring has its own. */
export function MeasureFailure({ code }: { code: ErrorCode }) {
  const t = useTranslations('measure');
  const own =
    code === 'MODEL_UNAVAILABLE'
      ? t('cannot')
      : code === 'MODEL_DOWNLOAD_FAILED' || code === 'MODEL_BAD_WEIGHTS'
        ? t('notLoaded')
        : undefined;
  return <ErrorNote code={code} words={own} />;
}
