import { formatView } from '@/lib/model3d/view-angle';
import type { ViewAngle } from '@/lib/product/product';

/** A product's page, opened at the angle that matched; null for a merchant's photo, which has no angle. */
export function productAddress(slug: string, view: ViewAngle | null): string {
  const page = `/products/${encodeURIComponent(slug)}`;
  return view ? `${page}?view=${formatView(view)}` : page;
}
