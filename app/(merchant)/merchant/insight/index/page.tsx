import type { Metadata } from 'next';
import { CatalogueTestPanel } from '@/components/insight/catalogue-test-panel';
import { HealthTable } from '@/components/insight/health-table';
import styles from '@/components/insight/insight.module.css';
import { insightWords } from '@/components/insight/insight-words';
import { TestResult } from '@/components/insight/test-result';
import { BackLink } from '@/components/studio/back-link';
import { EmptyNote } from '@/components/studio/empty-note';
import { ButtonLink } from '@/components/ui/button';
import { messagesFor } from '@/components/ui/messages/compiled';
import { intlLocale } from '@/components/ui/messages/messages';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { dayOf } from '@/lib/analytics/days';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { viewPictures } from '@/lib/db/queries/index-health';
import { closeDays } from '@/lib/db/queries/insight-days';
import { requestLocale } from '@/lib/http/locale.server';
import { inProject } from '@/lib/settings/root.server';
import { readActiveModels } from '@/lib/shop/active-model';
import { lastCatalogueTest } from '@/lib/shop/last-catalogue-test';
import { readIndexHealth } from '@/lib/shop/read-index-health';
import { productLooks } from '../looks';

const mostProducts = 60;
const fewestProducts = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'insight')('indexTitle') };
}

/** What photos can find in this shop, and whether its own pictures do. */
export default async function IndexHealthPage() {
  await requireMerchant('insight:read');
  const [locale, database, models] = await Promise.all([
    requestLocale(),
    db(),
    readActiveModels(inProject()),
  ]);
  const today = dayOf(new Date());
  await closeDays(database, today);
  const modelId = models?.embedder.id ?? null;
  const health = await readIndexHealth(database, today, modelId);
  const { running, result, at } = await lastCatalogueTest(database);
  const toDo = health.products.filter(({ state }) => state !== 'well').length;
  const rows = health.products.slice(0, Math.min(mostProducts, Math.max(fewestProducts, toDo)));
  const { pairs = [], duplicates = [] } = result ?? {};
  const looks = await productLooks(
    database,
    [
      ...rows.map(({ productId }) => productId),
      ...pairs.flatMap(({ asked, found }) => [asked, found]),
      ...duplicates.flatMap(({ a, b }) => [a, b]),
      ...(result?.neverFound ?? []),
    ],
    locale,
  );
  const pictures = await viewPictures(database, [
    ...pairs.flatMap(({ askedView, foundView }) => [askedView, foundView]),
    ...duplicates.flatMap(({ aView, bView }) => [aView, bView]),
  ]);
  const { t, number } = insightWords(locale);
  const when = at && new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'medium' }).format(at);
  const count = health.products.length;
  return (
    <MoreMessages messages={messagesFor(locale, ['insight'])}>
      <div className={styles.page} data-index-health>
        <div className={styles.section}>
          <BackLink href="/merchant/insight" word={t('title')} />
          <h1 className={styles.title}>{t('indexTitle')}</h1>
          <p className={styles.text}>{t('indexText')}</p>
          {count > 0 ? (
            <p className={styles.sentence} data-says>
              {t('healthFindable', { findable: number(health.findable), count })}
            </p>
          ) : null}
        </div>

        {count === 0 ? (
          <EmptyNote title={t('indexEmptyTitle')} text={t('indexEmptyText')}>
            <ButtonLink kind="primary" href="/merchant/products" prefetch={false}>
              {t('toProducts')}
            </ButtonLink>
          </EmptyNote>
        ) : (
          <>
            <section className={styles.section} aria-labelledby="test">
              <h2 id="test" className={styles.heading}>
                {t('testTitle')}
              </h2>
              <p className={styles.text}>{t('testText')}</p>
              <CatalogueTestPanel initial={running} tested={result !== null} />
              {result && when ? (
                <TestResult
                  result={result}
                  stale={result.modelId !== modelId}
                  when={when}
                  looks={looks}
                  pictures={pictures}
                  locale={locale}
                />
              ) : null}
            </section>

            <section className={styles.section} aria-labelledby="products">
              <h2 id="products" className={styles.heading}>
                {t('healthTitle')}
              </h2>
              {health.enough ? null : (
                <p className={styles.text}>{t('healthFew', { count: health.searches90 })}</p>
              )}
              {rows.length < count ? (
                <p className={styles.text}>
                  {t('healthShown', { shown: number(rows.length), count: number(count) })}
                </p>
              ) : null}
              <HealthTable
                rows={rows}
                products={looks}
                words={{
                  product: t('product'),
                  pictures: t('pictures'),
                  inIndex: t('inIndex'),
                  found30: t('found30'),
                  found90: t('found90'),
                  state: t('state'),
                }}
                stateOf={({ state, pictures: all, seen }) =>
                  ({
                    none: () => t('stateNone'),
                    missing: () => t('stateMissing', { count: all - seen }),
                    never: () => t('stateNever'),
                    single: () => t('stateSingle'),
                    well: () => t('stateWell'),
                  })[state]()
                }
                number={number}
              />
            </section>
          </>
        )}
      </div>
    </MoreMessages>
  );
}
