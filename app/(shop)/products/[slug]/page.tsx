import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { Details } from '@/components/product/details';
import styles from '@/components/product/product-page.module.css';
import { ProductView } from '@/components/product/product-view';
import { shopperProduct } from '@/components/product/shopper-product';
import { SimilarProducts } from '@/components/product/similar-products';
import { tileOf } from '@/components/product/tile-of';
import { ButtonLink } from '@/components/ui/button';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { parseArRequest } from '@/lib/ar/page-links';
import type { Locale } from '@/lib/core/locale';
import { db } from '@/lib/db/client.server';
import { getProductBySlug } from '@/lib/db/queries/products';
import { similarProducts } from '@/lib/db/queries/similar-products';
import { requestLocale } from '@/lib/http/locale.server';
import { siteOrigin } from '@/lib/http/origin.server';
import { alternates } from '@/lib/http/page-address';
import { parseView } from '@/lib/model3d/view-angle';
import { categoryInfo } from '@/lib/product/category';
import { jsonForScript, productJsonLd } from '@/lib/product/json-ld';
import type { Product } from '@/lib/product/product';
import { seoOf } from '@/lib/product/seo';
import { inProject } from '@/lib/settings/root.server';
import { readActiveModels } from '@/lib/shop/active-model';
import { arFiles } from '@/lib/shop/ar-files/ar-files.server';
import { viewerFiles } from '@/lib/shop/ar-files/viewer-files';
import { viewerEngine } from '@/lib/shop/viewer-engine.server';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const productOf = cache(async (slug: string) => getProductBySlug(await db(), slug));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, { lang }] = await Promise.all([params, searchParams]);
  const [product, locale] = await Promise.all([productOf(slug), requestLocale()]);
  if (!product) return {};
  const { title, description } = seoOf(product, locale);
  const images = product.photos.slice(0, 1).map((photo) => ({
    url: photo.url,
    width: photo.widthPixels,
    height: photo.heightPixels,
    alt: photo.alt[locale],
  }));
  return {
    title,
    description,
    alternates: alternates(`/products/${product.slug}`, lang),
    openGraph: {
      type: 'website',
      siteName: 'Vitrine',
      locale,
      title,
      description,
      url: `/products/${product.slug}`,
      images,
    },
    twitter: { card: 'summary_large_image', title, description },
  };
}

export default async function ProductPage({ params, searchParams }: Props) {
  const [{ slug }, query, locale, origin] = await Promise.all([
    params,
    searchParams,
    requestLocale(),
    siteOrigin(),
  ]);
  const product = await productOf(slug);
  if (!product) notFound();
  const t = translator(locale, 'product');
  return (
    <MoreMessages messages={messagesFor(locale, ['product', 'fit', 'placing', 'tryon'])}>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: data, escaped by jsonForScript
        dangerouslySetInnerHTML={{ __html: jsonForScript(productJsonLd(product, locale, origin)) }}
      />
      <ProductView
        product={shopperProduct(product, locale)}
        engine={viewerEngine()}
        locale={locale}
        view={parseView(one(query.view))}
        sku={one(query.variant) ?? null}
        ar={{
          files: await viewerFiles(product, arFiles()),
          siteOrigin: origin,
          asked: parseArRequest(one(query.ar)),
        }}
        crumb={
          <Link href={`/collections/${product.category}`} className={styles.crumb}>
            {categoryInfo(product.category).name[locale]}
          </Link>
        }
        description={<p className={styles.description}>{product.description[locale]}</p>}
        actions={
          <ButtonLink wide href={`/search?like=${encodeURIComponent(product.id)}`}>
            {t('findSimilar')}
          </ButtonLink>
        }
        details={<Details product={product} locale={locale} />}
      />
      <Suspense>
        <Similar product={product} locale={locale} />
      </Suspense>
    </MoreMessages>
  );
}

/** What looks like it, by the vectors of its photos. Nothing where the shop has no vision model. */
async function Similar({ product, locale }: { product: Product; locale: Locale }) {
  const models = await readActiveModels(inProject());
  if (!models) return null;
  const found = await similarProducts(await db(), product.id, models.embedder.id, 4);
  return <SimilarProducts tiles={found.map((each) => tileOf(each, locale))} locale={locale} />;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
