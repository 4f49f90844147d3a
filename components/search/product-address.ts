import type { ViewAngle } from '@/lib/product/product';

/**
 * A product's page, opened at the angle that matched: `?view=azimuth,elevation` in whole degrees.
 *
 * @param view Radians; null for a merchant's photo, which has no angle.
 */
export function productAddress(slug: string, view: ViewAngle | null): string {
  const page = `/products/${encodeURIComponent(slug)}`;
  if (!view) return page;
  const degrees = (radians: number) => Math.round((radians * 180) / Math.PI);
  return `${page}?view=${degrees(view.azimuthRadians)},${degrees(view.elevationRadians)}`;
}
