import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';
import { handOffPath } from '@/lib/ar/page-links';
import { type QuickLookBanner, quickLookHref } from '@/lib/ar/quick-look-href';
import { roomReadiness } from '@/lib/ar/room-readiness';
import { sceneViewerHref } from '@/lib/ar/scene-viewer-href';
import { filesOfVariant, type ViewerFiles } from '@/lib/ar/viewer-files';
import { formatMoney } from '@/lib/core/money';

export type RoomLinks = {
  /** Null where the file cannot be made. */
  quickLook: string | null;
  sceneViewer: string | null;
  usdzUrl: string | null;
  glbUrl: string | null;
  /** Path and query that open AR for this variant on another device, and their whole address. */
  handOff: { path: string; url: string };
};

type Given = {
  product: ShopperProduct;
  variant: ShopperVariant | null;
  locale: string;
  files: ViewerFiles;
  /** The shop's public origin, for addresses that leave this device. */
  siteOrigin: string;
  /** The page as it stands: files come from where it came from. */
  page: { origin: string; pathname: string; search: string };
  /** The words of Quick Look's button; null where nobody would hear its tap. */
  callToAction: string | null;
};

/** Every address that leads into a room, for one variant. */
export function roomLinks({
  product,
  variant,
  locale,
  files,
  siteOrigin,
  page,
  callToAction,
}: Given): RoomLinks {
  const sku = variant?.sku ?? null;
  const path = (ar: Parameters<typeof handOffPath>[3]) =>
    handOffPath(page.pathname, new URLSearchParams(page.search), sku, ar);
  const { usdzUrl, glbUrl } = filesOfVariant(files, variant?.materialVariant ?? null);
  const pageUrl = `${siteOrigin}${path(null)}`;
  const readiness = roomReadiness(product);
  const banner: QuickLookBanner | null = callToAction
    ? {
        callToAction,
        title: product.name,
        subtitle: variant?.name ?? product.name,
        price: formatMoney(variant?.price ?? product.price, locale),
      }
    : null;
  return {
    usdzUrl,
    glbUrl,
    quickLook: usdzUrl && quickLookHref(`${page.origin}${usdzUrl}`, pageUrl, banner),
    sceneViewer:
      glbUrl &&
      sceneViewerHref({
        glbUrl: `${page.origin}${glbUrl}`,
        title: product.name,
        pageUrl: `${page.origin}${path(null)}`,
        fallbackUrl: `${page.origin}${path('none')}`,
        vertical: readiness.ready && readiness.place === 'wall',
      }),
    handOff: { path: path('1'), url: `${siteOrigin}${path('1')}` },
  };
}
