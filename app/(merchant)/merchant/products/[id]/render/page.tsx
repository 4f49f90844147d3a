import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ComparisonView } from '@/components/render/comparison-view';
import { MatchList } from '@/components/render/match-list';
import { PictureSheet } from '@/components/render/picture-sheet';
import styles from '@/components/render/render-page.module.css';
import { RenderPanel } from '@/components/render/render-panel';
import { BackLink } from '@/components/studio/back-link';
import { EmptyNote } from '@/components/studio/empty-note';
import { ButtonLink } from '@/components/ui/button';
import { messagesFor } from '@/components/ui/messages/compiled';
import { intlLocale } from '@/components/ui/messages/messages';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { getProductsByIds } from '@/lib/db/queries/products';
import { renderReportOf, renderViews } from '@/lib/db/queries/renders';
import { requestLocale } from '@/lib/http/locale.server';
import { jobsOf } from '@/lib/jobs/list-jobs';
import { allows } from '@/lib/merchant/access';
import { localText } from '@/lib/product/local-text';
import { renderJob } from '@/lib/shop/renders/render-desk';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'render')('title') };
}

/** The pictures of a product's model: taken here, looked at, and held against the merchant's own. */
export default async function RenderPage({ params }: Props) {
  const merchant = await requireMerchant('catalogue:read');
  const [{ id }, locale, database] = await Promise.all([params, requestLocale(), db()]);
  const [product] = await getProductsByIds(database, [decodeURIComponent(id)]);
  if (!product) notFound();
  const t = translator(locale, 'render');
  const { model } = product;
  const name = localText(product.name, locale);
  const made = await renderReportOf(database, product.id);
  const views = made ? await renderViews(database, product.id) : [];
  const jobs = await jobsOf(database, { kind: 'product', id: product.id });
  const job = jobs.find(
    ({ kind, state }) => kind === renderJob && (state === 'waiting' || state === 'running'),
  );
  const current = made !== null && made.modelUrl === model?.url;
  return (
    <MoreMessages messages={messagesFor(locale, ['render'])}>
      <div className={styles.page}>
        <header className={styles.head}>
          <BackLink
            href={`/merchant/products/${encodeURIComponent(product.id)}`}
            word={name || product.sku}
          />
          <h1>{t('title')}</h1>
          {model ? <p className={styles.lead}>{t('lead')}</p> : null}
        </header>
        {model ? null : (
          <EmptyNote title={t('noModelTitle')} text={t('noModel')}>
            <ButtonLink kind="primary" href={`/merchant/products/${encodeURIComponent(product.id)}/model`}>
              {t('toModel')}
            </ButtonLink>
          </EmptyNote>
        )}
        {model ? (
          <RenderPanel
            productId={product.id}
            pictures={current ? 'current' : made ? 'outdated' : 'none'}
            waiting={job?.state === 'waiting'}
            elsewhere={job?.state === 'running'}
            indexViews={views.length}
            mayWrite={allows(merchant.role, 'catalogue:write')}
          />
        ) : null}
        {model && made ? (
          <>
            <MatchList
              match={made.report.match}
              photos={product.photos.map(({ id: photoId, url, alt }) => ({
                id: photoId,
                url,
                alt: localText(alt, locale),
              }))}
            />
            {made.report.comparison ? (
              <ComparisonView comparison={made.report.comparison} locale={intlLocale(locale)} />
            ) : null}
            <PictureSheet
              model={model}
              views={views}
              report={made.report}
              name={name}
              variantNames={Object.fromEntries(
                product.variants.flatMap(({ materialVariant, name: called }) =>
                  materialVariant ? [[materialVariant, localText(called, locale) || materialVariant]] : [],
                ),
              )}
              locale={intlLocale(locale)}
            />
          </>
        ) : null}
      </div>
    </MoreMessages>
  );
}
