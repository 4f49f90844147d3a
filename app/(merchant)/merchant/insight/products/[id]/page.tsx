import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DailyChart } from '@/components/insight/daily-chart';
import { Funnel } from '@/components/insight/funnel';
import styles from '@/components/insight/insight.module.css';
import { insightWords } from '@/components/insight/insight-words';
import { RangeLinks } from '@/components/insight/range-links';
import { BackLink } from '@/components/studio/back-link';
import { translator } from '@/components/ui/messages/translator';
import { askedDays, dayOf } from '@/lib/analytics/days';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { requestLocale } from '@/lib/http/locale.server';
import { readProductInsight } from '@/lib/shop/read-insight';
import { productLooks } from '../../looks';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'insight')('title') };
}

/** What became of the visits that looked at one product. */
export default async function ProductInsightPage({ params, searchParams }: Props) {
  await requireMerchant('insight:read');
  const [{ id: given }, query, locale, database] = await Promise.all([
    params,
    searchParams,
    requestLocale(),
    db(),
  ]);
  const id = decodeURIComponent(given);
  const look = (await productLooks(database, [id], locale)).get(id);
  if (!look) notFound();
  const days = askedDays(query.days);
  const insight = await readProductInsight(database, dayOf(new Date()), days, id);
  const { t, number, share, funnel } = insightWords(locale);
  const path = `/merchant/insight/products/${encodeURIComponent(id)}`;
  return (
    <div className={styles.page} data-product-insight>
      <div className={styles.section}>
        <BackLink href={`/merchant/insight?days=${days}`} word={t('title')} />
        <div className={styles.head}>
          <h1 className={styles.title}>
            <bdi>{look.name}</bdi>
          </h1>
          <div className={styles.links}>
            <Link
              href={`/merchant/products/${encodeURIComponent(id)}`}
              prefetch={false}
              className={styles.link}
            >
              {t('openProduct')}
            </Link>
          </div>
        </div>
        <RangeLinks
          path={path}
          days={days}
          label={t('rangeLabel')}
          words={(length) => t('rangeDays', { days: length })}
        />
      </div>
      <dl className={styles.figures}>
        {(['found', 'opened', 'viewed', 'turned'] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <span className={styles.figure}>{number(insight.counts[key])}</span>
            </dd>
          </div>
        ))}
      </dl>
      <section className={styles.section} aria-labelledby="funnel">
        <h2 id="funnel" className={styles.heading}>
          {t('funnelTitle')}
        </h2>
        <p className={styles.text}>{t('productFunnelText')}</p>
        <Funnel
          rows={insight.funnel}
          words={{ ...funnel, visits: t('visitsColumn') }}
          number={number}
          share={share}
        />
      </section>
      <section className={styles.section} aria-labelledby="days">
        <h2 id="days" className={styles.heading}>
          {t('daysTitle')}
        </h2>
        <DailyChart
          days={insight.days}
          locale={locale}
          lines={[
            { key: 'views', word: t('viewed') },
            { key: 'turns', word: t('turned') },
          ]}
          words={{ title: t('daysText'), asTable: t('asTable'), day: t('day') }}
        />
      </section>
    </div>
  );
}
