import type { ShopperProduct } from '@/components/product/shopper-product';

/** A product's first photo, small; its name is the button's around it. */
export function Thumbnail({
  product,
  className,
}: {
  product: ShopperProduct;
  className: string | undefined;
}) {
  const photo = product.photos[0];
  const smallest = photo?.sizes?.[0]?.webp ?? photo?.url;
  // biome-ignore lint/performance/noImgElement: photos are already sized and compressed when a product is made
  return smallest ? <img className={className} src={smallest} alt="" width={56} height={56} /> : null;
}
