import { useEffect, useState } from 'react';
import { getJson } from '@/components/catalogue/get-json';
import { toGtin14 } from '@/lib/barcode/normalise-gtin';
import type { StudioGtinAnswer, StudioGtinMatch } from '@/lib/merchant/gtin-answer';
import { localText } from '@/lib/product/local-text';
import { useEditing } from './editor-context';

/** Who else has a GTIN. `href` leads there; null: it is on this page. */
export type GtinOwner = { key: string; name: string; href: string | null };

const none: StudioGtinMatch[] = [];
/** The shop is asked when nobody has typed for so long. */
const restMilliseconds = 300;

/**
 * The other variants of this product, and the other products of the shop (drafts too), that have a number, however they
 * write it. Of the others none where the shop does not answer.
 *
 * @param gtin Right by its check digit, or null.
 * @param of The variant that it stands on; null: the product itself, which may share its number with a variant.
 */
export function useOtherOwners(gtin: string | null, of: string | null): GtinOwner[] {
  const { document, locale } = useEditing();
  const { id, variants } = document.product;
  const gtin14 = gtin && toGtin14(gtin);
  const [answer, setAnswer] = useState<{ gtin14: string; matches: StudioGtinMatch[] } | null>(null);
  useEffect(() => {
    if (!gtin14) return;
    let left = false;
    const timer = setTimeout(() => {
      void getJson<StudioGtinAnswer>(`/api/merchant/products/gtin/${gtin14}`)
        .catch(() => null)
        .then((found) => {
          if (found && !left) setAnswer({ gtin14, matches: found.matches });
        });
    }, restMilliseconds);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [gtin14]);
  if (!gtin14) return [];
  const here = of === null ? [] : variants.filter((each) => each.id !== of && sameGtin(each.gtin13, gtin14));
  const elsewhere = (answer?.gtin14 === gtin14 ? answer.matches : none).filter(
    ({ productId }) => productId !== id,
  );
  return [
    ...here.map((each) => ({ key: each.id, name: localText(each.name, locale) || each.sku, href: null })),
    ...elsewhere.map(({ productId, variantId, name, detail }) => ({
      key: `${productId} ${variantId}`,
      name: detail ? `${name}, ${detail}` : name,
      href: `/merchant/products/${encodeURIComponent(productId)}`,
    })),
  ];
}

const sameGtin = (written: string | null, gtin14: string) => written !== null && toGtin14(written) === gtin14;
