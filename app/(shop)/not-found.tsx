import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';
import { translator } from '@/components/ui/messages/translator';
import { requestLocale } from '@/lib/http/locale.server';

export default async function NotFound() {
  const t = translator(await requestLocale(), 'ui');
  return (
    <MessagePage title={t('notFoundTitle')} text={t('notFoundText')}>
      <ButtonLink kind="primary" href="/search">
        {t('searchWithPhoto')}
      </ButtonLink>
      <ButtonLink href="/">{t('goHome')}</ButtonLink>
    </MessagePage>
  );
}
