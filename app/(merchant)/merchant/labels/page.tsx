import type { Metadata } from 'next';
import { LabelSheets } from '@/components/labels/label-sheets';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { getProductsByIds } from '@/lib/db/queries/products';
import { requestLocale } from '@/lib/http/locale.server';
import { toLabels } from '@/lib/merchant/labels/label';
import { readLabelQuery } from '@/lib/merchant/labels/label-query';
import { a4x24 } from '@/lib/merchant/labels/sheet';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'labels')('title') };
}

/** `/merchant/labels?ids=a,b&copies=2`: labels to print for some products. */
export default async function LabelsPage({ searchParams }: Props) {
  await requireMerchant('catalogue:read');
  const [given, locale] = await Promise.all([searchParams, requestLocale()]);
  const params = Object.entries(given).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : [],
  );
  const { ids, copies } = readLabelQuery(new URLSearchParams(params));
  const { labels, unlabelled } = toLabels(await getProductsByIds(await db(), ids), locale);
  const sheets = Math.ceil((labels.length * copies) / (a4x24.columns * a4x24.rows));
  return (
    <MoreMessages messages={messagesFor(locale, ['labels'])}>
      <LabelSheets ids={ids} copies={copies} labels={labels.length} sheets={sheets} unlabelled={unlabelled} />
    </MoreMessages>
  );
}
