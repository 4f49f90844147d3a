import { toGtin14 } from '@/lib/barcode/normalise-gtin';
import type { Locale } from '@/lib/core/locale';
import { localText } from '@/lib/product/local-text';
import type { Product } from '@/lib/product/product';

/** One label: what it names, and the number in its codes. */
export type Label = {
  gtin14: string;
  name: string;
  /** The variant's name, or empty. */
  detail: string;
  sku: string;
};

/** A product or variant that can have no label, since its number is missing or wrong. */
export type Unlabelled = { productId: string; name: string; gtin: string | null };

/** Labels of products, one for each variant; those without variants have one of their own. */
export function toLabels(
  products: readonly Product[],
  locale: Locale,
): { labels: Label[]; unlabelled: Unlabelled[] } {
  const labels: Label[] = [];
  const unlabelled: Unlabelled[] = [];
  for (const product of products) {
    const name = localText(product.name, locale) || product.sku;
    const sold =
      product.variants.length > 0
        ? product.variants.map(({ gtin13, sku, name: own }) => ({
            gtin13,
            sku,
            detail: localText(own, locale),
          }))
        : [{ gtin13: product.gtin13, sku: product.sku, detail: '' }];
    for (const { gtin13, sku, detail } of sold) {
      const gtin14 = gtin13 ? toGtin14(gtin13) : null;
      if (gtin14) labels.push({ gtin14, name, detail, sku });
      else
        unlabelled.push({ productId: product.id, name: detail ? `${name} · ${detail}` : name, gtin: gtin13 });
    }
  }
  return { labels, unlabelled };
}

/** The number as bars: an EAN-13 or EAN-8, or null for a GTIN-14 of a case, whose bars are wider than a label. */
export function barsOf(gtin14: string): { kind: 'ean13' | 'ean8'; digits: string } | null {
  if (gtin14.startsWith('000000')) return { kind: 'ean8', digits: gtin14.slice(6) };
  return gtin14.startsWith('0') ? { kind: 'ean13', digits: gtin14.slice(1) } : null;
}

/** The GS1 Digital Link of a number on this shop's own domain: any phone's camera opens the product with it. */
export function labelLink(origin: string, gtin14: string): string {
  return `${origin}/01/${gtin14}`;
}
