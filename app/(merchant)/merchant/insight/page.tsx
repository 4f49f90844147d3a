import type { Metadata } from 'next';
import Link from 'next/link';
import { DailyChart } from '@/components/insight/daily-chart';
import { Figures } from '@/components/insight/figures';
import { Funnel } from '@/components/insight/funnel';
import styles from '@/components/insight/insight.module.css';
import { insightWords } from '@/components/insight/insight-words';
import { MissedKinds } from '@/components/insight/missed-kinds';
import { type CountKey, ProductCounts } from '@/components/insight/product-counts';
import { RangeLinks } from '@/components/insight/range-links';
import { EmptyNote } from '@/components/studio/empty-note';
import { ButtonLink } from '@/components/ui/button';
import { translator } from '@/components/ui/messages/translator';
import { askedDays, dayOf } from '@/lib/analytics/days';
import { presentStages } from '@/lib/analytics/funnel';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { requestLocale } from '@/lib/http/locale.server';
import { allows } from '@/lib/merchant/access';
import { ownSketches } from '@/lib/shop/own-sketches.server';
import { readInsight } from '@/lib/shop/read-insight';
import { productLooks } from './looks';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const productsShown = 12;
const exportWords = { days: 'exportDays', products: 'exportProducts', funnel: 'exportFunnel' } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'insight')('title') };
}

/** What a merchant looks at in the morning: first what was looked for in vain, in words. */
export default async function InsightPage({ searchParams }: Props) {
  const merchant = await requireMerchant('insight:read');
  const [query, locale, database] = await Promise.all([searchParams, requestLocale(), db()]);
  const days = askedDays(query.days);
  const insight = await readInsight(database, dayOf(new Date()), days, await ownSketches());
  const rows = insight.products.slice(0, productsShown);
  const shown = [
    ...rows.map(({ productId }) => productId),
    ...insight.missedKinds.flatMap((kind) => kind.nearest),
  ];
  const looks = await productLooks(database, shown, locale);
  const { t, number, list, share, compared, comparedBriefly, funnel } = insightWords(locale);
  const columns: { key: CountKey; word: string }[] = [
    { key: 'found', word: t('found') },
    { key: 'opened', word: t('opened') },
    { key: 'viewed', word: t('viewed') },
    { key: 'turned', word: t('turned') },
    ...(['tried', 'carted', 'ordered'] as const)
      .filter((stage) => presentStages.includes(stage) || rows.some((row) => row[stage] > 0))
      .map((key) => ({ key, word: t(key) })),
  ];
  return (
    <div className={styles.page} data-insight>
      <div className={styles.section}>
        <div className={styles.head}>
          <h1 className={styles.title}>{t('title')}</h1>
          <div className={styles.links}>
            <Link href="/merchant/insight/index" prefetch={false} className={styles.link}>
              {t('indexTitle')}
            </Link>
          </div>
        </div>
        {insight.counted ? (
          <RangeLinks
            path="/merchant/insight"
            days={days}
            label={t('rangeLabel')}
            words={(length) => t('rangeDays', { days: length })}
          />
        ) : null}
      </div>

      {insight.counted ? (
        <>
          <div className={styles.section}>
            <div className={styles.says} data-says>
              <p className={styles.sentence}>
                {insight.photoSearches.now === 0
                  ? t('saysNoPhotos')
                  : t('saysMissed', { count: insight.missed.now })}
              </p>
              {insight.photoSearches.now === 0 ? null : (
                <p className={styles.quiet}>{compared(insight.missed, days)}</p>
              )}
            </div>
            <Figures
              figures={[
                { word: t('searches'), of: insight.searches },
                { word: t('byPhoto'), of: insight.photoSearches },
                { word: t('productViews'), of: insight.views },
                { word: t('turnedIn3d'), of: insight.turns },
              ]}
              number={number}
              compared={comparedBriefly}
            />
          </div>

          <section className={styles.section} aria-labelledby="missed">
            <h2 id="missed" className={styles.heading}>
              {t('missedTitle')}
            </h2>
            <p className={styles.text}>{t('missedText', { days: number(insight.missedDays) })}</p>
            {insight.missedKinds.length > 0 ? (
              <MissedKinds
                kinds={insight.missedKinds}
                products={looks}
                mayAdd={allows(merchant.role, 'catalogue:write')}
                list={list}
                words={{
                  visits: (count) => t('visits', { count }),
                  trend: { more: t('trendMore'), fewer: t('trendFewer'), same: t('trendSame') },
                  nearest: (names) => t('nearestHere', { names }),
                  add: t('addSuch'),
                }}
              />
            ) : (
              <p>{t('missedNone')}</p>
            )}
            {insight.missedAlone > 0 ? (
              <p className={styles.quiet}>{t('missedAlone', { count: insight.missedAlone })}</p>
            ) : null}
          </section>

          <section className={styles.section} aria-labelledby="funnel">
            <h2 id="funnel" className={styles.heading}>
              {t('funnelTitle')}
            </h2>
            <p className={styles.text}>{t('funnelText')}</p>
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
                { key: 'views', word: t('productViews') },
                { key: 'searches', word: t('searches') },
                { key: 'missed', word: t('nothingClose') },
              ]}
              words={{ title: t('daysText'), asTable: t('asTable'), day: t('day') }}
            />
          </section>

          <section className={styles.section} aria-labelledby="products">
            <h2 id="products" className={styles.heading}>
              {t('productsTitle')}
            </h2>
            {rows.length > 0 ? (
              <>
                <p className={styles.text}>{t('productsText')}</p>
                <ProductCounts
                  rows={rows}
                  products={looks}
                  columns={columns}
                  productWord={t('product')}
                  hrefOf={(id) => `/merchant/insight/products/${encodeURIComponent(id)}?days=${days}`}
                  number={number}
                />
              </>
            ) : (
              <p>{t('noProducts')}</p>
            )}
          </section>
        </>
      ) : (
        <div data-says>
          <EmptyNote title={t('saysNothing')} text={t('saysNothingMore')}>
            <ButtonLink kind="primary" href="/merchant/products" prefetch={false}>
              {t('toProducts')}
            </ButtonLink>
            <ButtonLink href="/" prefetch={false}>
              {t('openShop')}
            </ButtonLink>
          </EmptyNote>
        </div>
      )}

      <p className={styles.links}>
        {insight.counted
          ? (['days', 'products', 'funnel'] as const).map((what) => (
              <a
                key={what}
                href={`/api/merchant/insight/export?what=${what}&days=${days}&lang=${locale}`}
                download
                className={styles.link}
              >
                {`${t(exportWords[what])} (CSV)`}
              </a>
            ))
          : null}
        <a href="/privacy" className={styles.link}>
          {t('whatShoppersAreTold')}
        </a>
      </p>
    </div>
  );
}
