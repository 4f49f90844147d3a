'use client';

import { useTranslations } from 'use-intl/react';
import { MessagePage } from '@/components/shell/message-page';
import { Button, ButtonLink } from '@/components/ui/button';

/** What a page shows when it fails: the shell stays, and trying again is one tap away. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('ui');
  return (
    <MessagePage title={t('errorTitle')} text={t('errorText')}>
      <Button kind="primary" onClick={reset}>
        {t('retry')}
      </Button>
      <ButtonLink href="/">{t('goHome')}</ButtonLink>
    </MessagePage>
  );
}
