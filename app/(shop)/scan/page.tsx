import type { Metadata } from 'next';
import { ScanPage } from '@/components/scan/scan-page';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await requestLocale(), 'scan');
  return { title: t('title'), description: t('description'), alternates: alternates('/scan') };
}

/** `/scan`, `/scan?gtin=<number>`, and `/scan?camera=1` for those who pressed "Scan" elsewhere. */
export default async function Scan({ searchParams }: Props) {
  const [{ gtin, camera }, locale] = await Promise.all([searchParams, requestLocale()]);
  return (
    <MoreMessages messages={messagesFor(locale, ['scan', 'search'])}>
      <ScanPage locale={locale} gtin={typeof gtin === 'string' ? gtin : null} camera={camera === '1'} />
    </MoreMessages>
  );
}
