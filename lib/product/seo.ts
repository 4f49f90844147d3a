import type { Locale } from '@/lib/core/locale';
import { localText } from './local-text';
import type { Product, ProductSeo } from './product';

const nothing = { en: '', he: '', ar: '' };

/** No texts of its own: search engines get the name and the start of the description. */
export const noSeo: ProductSeo = { title: nothing, description: nothing };

/** About what Google shows: more is cut off there. Characters. */
export const seoLimits = { title: 60, description: 160 } as const;

/**
 * The title and description that a product's page gives to search engines and to who shares it: the merchant's own in
 * that language, else the name, and the description up to its last whole word within the limit.
 */
export function seoOf(
  product: Pick<Product, 'name' | 'description' | 'seo'>,
  locale: Locale,
): { title: string; description: string } {
  return {
    title: product.seo.title[locale] || localText(product.name, locale),
    description:
      product.seo.description[locale] ||
      firstWords(localText(product.description, locale), seoLimits.description),
  };
}

/** Whole words of a text, at most `most` characters with the mark that more follows. */
function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}
