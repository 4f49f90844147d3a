'use client';

import { useTranslations } from 'use-intl/react';
import { MessagePage } from '@/components/shell/message-page';
import { Button } from '@/components/ui/button';

/** What a page of the studio shows when it fails: the way around stays, and trying again is one tap away. */
export default function StudioError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('ui');
  return (
    <MessagePage quiet title={t('errorTitle')} text={t('errorText')}>
      <Button kind="primary" onClick={reset}>
        {t('retry')}
      </Button>
    </MessagePage>
  );
}
