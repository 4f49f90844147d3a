import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';
import { translator } from '@/components/ui/messages/translator';
import { requestLocale } from '@/lib/http/locale.server';

/** A thing of the studio that is gone. */
export default async function StudioNotFound() {
  const locale = await requestLocale();
  const t = translator(locale, 'studio');
  return (
    <MessagePage quiet title={translator(locale, 'ui')('notFoundTitle')} text={t('notFoundText')}>
      <ButtonLink kind="primary" href="/merchant/products" prefetch={false}>
        {t('toProducts')}
      </ButtonLink>
    </MessagePage>
  );
}
