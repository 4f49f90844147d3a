import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { MessagePage } from '@/components/shell/message-page';
import { roleWord } from '@/components/studio/role-word';
import { ButtonLink } from '@/components/ui/button';
import { translator } from '@/components/ui/messages/translator';
import { merchantOfPage } from '@/lib/auth/session.server';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'account')('forbiddenTitle') };
}

/** Where `requireMerchant` sends somebody whose role is too small. */
export default async function ForbiddenPage() {
  const [merchant, locale] = await Promise.all([merchantOfPage(), requestLocale()]);
  if (!merchant) redirect('/merchant/sign-in');
  const t = translator(locale, 'account');
  return (
    <MessagePage
      quiet
      title={t('forbiddenTitle')}
      text={t('forbiddenText', { role: t(roleWord(merchant.role)) })}
    >
      <ButtonLink kind="primary" href="/merchant/products" prefetch={false}>
        {translator(locale, 'studio')('toProducts')}
      </ButtonLink>
    </MessagePage>
  );
}
