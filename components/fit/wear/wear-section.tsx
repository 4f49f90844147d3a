'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl/react';
import { QuietSection } from '@/components/fit/quiet-section';
import { sizesKey } from '@/lib/fit/wear/sizes-key';
import type { WearPanelProps } from './wear-panel';

const WearPanel = dynamic(() => import('./wear-panel').then((file) => file.WearPanel), { ssr: false });

/** "Is it my size?", of something that is worn. */
export function WearSection(props: WearPanelProps) {
  const t = useTranslations('fit');
  return (
    <QuietSection question={t('isItMySize')} keptUnder={sizesKey} name="wear">
      <WearPanel {...props} />
    </QuietSection>
  );
}
