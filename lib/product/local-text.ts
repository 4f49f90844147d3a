import { type Locale, type LocaleText, locales } from '@/lib/core/locale';
import type { Product, ProductPhoto } from './product';

/** A text as a reader of one language gets it: theirs, else English, else any there is. */
export function localText(text: LocaleText, locale: Locale): string {
  return text[locale] || text.en || text.he || text.ar;
}

/** A text that a merchant has not written in a language yet is shown in one that they have. */
export function inEveryLanguage(text: LocaleText): LocaleText {
  if (locales.every((locale) => text[locale] !== '')) return text;
  return { en: localText(text, 'en'), he: localText(text, 'he'), ar: localText(text, 'ar') };
}

/** A product as shoppers get it: with every text in every language. */
export function forShoppers(product: Product): Product {
  return {
    ...product,
    name: inEveryLanguage(product.name),
    description: inEveryLanguage(product.description),
    photos: shownPhotos(product).map((photo) => ({
      ...photo,
      // A photo that nobody described is of the product.
      alt: inEveryLanguage(locales.some((locale) => photo.alt[locale]) ? photo.alt : product.name),
    })),
    variants: product.variants.map((variant) => ({ ...variant, name: inEveryLanguage(variant.name) })),
  };
}

/** The merchant's photos; where there are none, the poster of the 3D model stands in for them. */
function shownPhotos({ id, name, photos, model }: Product): ProductPhoto[] {
  const poster = model?.poster;
  if (photos.length > 0 || !poster) return photos;
  const { webp, avif: _, view = null, ...rest } = poster;
  return [{ id: `${id}~poster`, url: webp, alt: name, view, ...rest }];
}
