import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import styles from '@/components/collection/collection.module.css';
import { EmptyCollection } from '@/components/collection/empty-collection';
import { FitsMeLink } from '@/components/collection/fits-me-link';
import { Pages } from '@/components/collection/pages';
import { SortLinks } from '@/components/collection/sort-links';
import grid from '@/components/product/product-grid.module.css';
import { ProductTile } from '@/components/product/product-tile';
import { tileOf } from '@/components/product/tile-of';
import { translator } from '@/components/ui/messages/translator';
import { db } from '@/lib/db/client.server';
import { countProducts, listProducts, type ProductOrder, productOrders } from '@/lib/db/queries/products';
import { requestLocale } from '@/lib/http/locale.server';
import { alternates } from '@/lib/http/page-address';
import { categories, categoryInfo } from '@/lib/product/category';

type Props = {
  params: Promise<{ category: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 24;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ category }, { lang, page }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const name = categoryInfo(category).name[locale];
  const count = await countProducts(await db(), { category });
  return {
    title: name,
    description: translator(locale, 'shop')('collectionDescription', { category: name, count }),
    alternates: alternates(
      `/collections/${category}`,
      lang,
      /^[2-9]$|^[1-9]\d+$/.test(`${page}`) ? { page: `${page}` } : {},
    ),
  };
}

export default async function CollectionPage({ params, searchParams }: Props) {
  const [{ category }, query, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const database = await db();
  const total = await countProducts(database, { category });
  if (total === 0 && !Object.hasOwn(categories, category)) notFound();

  const order: ProductOrder = productOrders.find((each) => each === query.sort) ?? 'arrival';
  const last = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(last, Math.max(1, Math.floor(Number(query.page)) || 1));
  const products = await listProducts(database, {
    category,
    order,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const t = translator(locale, 'shop');

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{categoryInfo(category).name[locale]}</h1>
        {total > 0 ? <p className={styles.count}>{t('productCount', { count: total })}</p> : null}
        {total > 1 ? <SortLinks category={category} order={order} locale={locale} /> : null}
        <FitsMeLink
          category={category}
          fitsWords={translator(locale, 'measure')('showWhatFits')}
          measureWords={translator(locale, 'measure')('title')}
        />
      </header>
      {products.length === 0 ? (
        <EmptyCollection locale={locale} />
      ) : (
        <ul className={grid.grid}>
          {products.map((product, i) => {
            const { id, soldOut, ...tile } = tileOf(product, locale);
            return (
              <li key={id}>
                <ProductTile
                  {...tile}
                  locale={locale}
                  first={i < 4}
                  note={soldOut ? t('soldOut') : undefined}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Pages category={category} order={order} page={page} last={last} locale={locale} />
    </div>
  );
}
