import type { Metadata } from 'next';
import { MeasurePage } from '@/components/measure/measure-page';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';
import { measureTasks } from '@/lib/tryon/measure/measure-href';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await requestLocale(), 'measure');
  return { title: t('title'), description: t('description'), alternates: alternates('/measure') };
}

/** `/measure?for=glasses|ring|watch`: the shopper's own sizes, from a photo or the camera, on their device. */
export default async function Measure({ searchParams }: Props) {
  const [query, locale] = await Promise.all([searchParams, requestLocale()]);
  const asked = measureTasks.find((task) => task === query.for) ?? 'glasses';
  return (
    <MoreMessages messages={messagesFor(locale, ['measure', 'search', 'fit', 'room'])}>
      <MeasurePage locale={locale} asked={asked} />
    </MoreMessages>
  );
}
