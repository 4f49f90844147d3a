import type { Metadata } from 'next';
import { JobsPage } from '@/components/jobs/jobs-page';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { requestLocale } from '@/lib/http/locale.server';
import { allows } from '@/lib/merchant/access';
import { readJobList } from '@/lib/shop/read-job-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'pipeline')('jobsTitle') };
}

/** What the shop does behind its pages. */
export default async function Jobs() {
  const merchant = await requireMerchant('catalogue:read');
  const [locale, database] = await Promise.all([requestLocale(), db()]);
  return (
    <MoreMessages messages={messagesFor(locale, ['pipeline'])}>
      <JobsPage
        initial={await readJobList(database, {})}
        locale={locale}
        mayWrite={allows(merchant.role, 'catalogue:write')}
      />
    </MoreMessages>
  );
}
