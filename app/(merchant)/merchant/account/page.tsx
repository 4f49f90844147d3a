import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { NameForm } from '@/components/account/name-form';
import { PasswordForm } from '@/components/account/password-form';
import { SecondFactor } from '@/components/account/second-factor';
import { Section } from '@/components/account/section';
import { SessionList } from '@/components/account/session-list';
import { PageHead } from '@/components/studio/page-head';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { deviceName } from '@/lib/auth/device-name';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { maxPasswordCharacters, minPasswordCharacters } from '@/lib/auth/password';
import { sessionIdOf } from '@/lib/auth/session-id.server';
import { db } from '@/lib/db/client.server';
import { getPerson } from '@/lib/db/queries/people';
import { listSessions } from '@/lib/db/queries/sessions';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'account')('accountTitle') };
}

export default async function AccountPage() {
  const merchant = await requireMerchant('account:own');
  const [locale, database, current] = await Promise.all([requestLocale(), db(), headers().then(sessionIdOf)]);
  const [person, sessions] = await Promise.all([
    getPerson(database, merchant.id),
    listSessions(database, merchant.id, new Date()),
  ]);
  const t = translator(locale, 'account');
  return (
    <MoreMessages messages={messagesFor(locale, ['account'])}>
      <PageHead title={t('accountTitle')} />
      <Section title={t('nameTitle')}>
        <NameForm name={merchant.name} />
      </Section>
      <Section title={t('passwordTitle')}>
        <PasswordForm bounds={{ min: minPasswordCharacters, max: maxPasswordCharacters }} />
      </Section>
      <Section title={t('secondFactor')}>
        <SecondFactor on={person?.twoFactorEnabled ?? false} />
      </Section>
      <Section title={t('sessionsTitle')}>
        <SessionList
          sessions={sessions.map(({ id, userAgent, ipAddress, createdAt }) => ({
            id,
            device: deviceName(userAgent),
            address: ipAddress || null,
            at: createdAt.toISOString(),
            current: id === current,
          }))}
        />
      </Section>
    </MoreMessages>
  );
}
