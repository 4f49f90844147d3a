'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl/react';
import { placeKey } from '@/lib/fit/place-key';
import type { FitPanelProps } from './fit-panel';
import { QuietSection } from './quiet-section';

/** Fetched when it is first wanted, or at once where the shopper measured a place before. */
const FitPanel = dynamic(() => import('./fit-panel').then((file) => file.FitPanel), { ssr: false });

/** "Does it fit?": quiet until it is asked, open where the place is known already. */
export function FitSection(props: FitPanelProps) {
  const t = useTranslations('fit');
  return (
    <QuietSection question={t('doesItFit')} keptUnder={placeKey} name="fit">
      <FitPanel {...props} />
    </QuietSection>
  );
}
