import type { MetadataRoute } from 'next';
import { locales } from '@/lib/core/locale';
import { db } from '@/lib/db/client.server';
import { listCategories } from '@/lib/db/queries/categories';
import { listProducts } from '@/lib/db/queries/products';
import { siteOrigin } from '@/lib/http/origin.server';

/** The most addresses that one sitemap file may hold (sitemaps.org). */
const most = 50_000;
const step = 1000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [database, origin] = await Promise.all([db(), siteOrigin()]);
  const categories = await listCategories(database);
  const paths = ['/', ...categories.map(({ slug }) => `/collections/${slug}`)];
  for (let offset = 0; paths.length < most; offset += step) {
    const products = await listProducts(database, { limit: step, offset });
    paths.push(...products.map(({ slug }) => `/products/${slug}`));
    if (products.length < step) break;
  }
  return paths.slice(0, most).map((path) => ({
    url: `${origin}${path}`,
    alternates: {
      languages: Object.fromEntries(locales.map((locale) => [locale, `${origin}${path}?lang=${locale}`])),
    },
  }));
}
