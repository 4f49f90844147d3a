import type { Metadata } from 'next';
import { StockCount } from '@/components/stock-count/stock-count';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { listLocations } from '@/lib/db/queries/stock-levels';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'labels')('countTitle') };
}

/** Stock counted with the camera, piece by piece. */
export default async function CountPage() {
  await requireMerchant('catalogue:write');
  const [locale, database] = await Promise.all([requestLocale(), db()]);
  return (
    <MoreMessages messages={messagesFor(locale, ['labels', 'editor', 'scan', 'search'])}>
      <StockCount places={await listLocations(database)} />
    </MoreMessages>
  );
}
