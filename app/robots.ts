import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/lib/http/origin.server';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    // Searches are a shopper's own and endless, files for AR are made when asked for; products and collections are for
    // everyone.
    rules: { userAgent: '*', allow: '/', disallow: ['/search', '/api/', '/ar/', '/merchant'] },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}
