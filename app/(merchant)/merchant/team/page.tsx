import type { Metadata } from 'next';
import { PageHead } from '@/components/studio/page-head';
import { Team } from '@/components/team/team';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { listInvitations } from '@/lib/db/queries/invitations';
import { listPeople } from '@/lib/db/queries/people';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'account')('teamTitle') };
}

export default async function TeamPage() {
  const merchant = await requireMerchant('team:manage');
  const [locale, database] = await Promise.all([requestLocale(), db()]);
  const [people, invitations] = await Promise.all([
    listPeople(database),
    listInvitations(database, new Date()),
  ]);
  return (
    <MoreMessages messages={messagesFor(locale, ['account'])}>
      <PageHead title={translator(locale, 'account')('teamTitle')} />
      <Team
        me={merchant.id}
        people={people.map((person) => ({ ...person, createdAt: person.createdAt.toISOString() }))}
        invitations={invitations.map(({ id, email, role, expiresAt }) => ({
          id,
          email,
          role,
          expiresAt: expiresAt.toISOString(),
        }))}
      />
    </MoreMessages>
  );
}
