import { redirect } from 'next/navigation';
import { requireMerchant } from '@/lib/auth/merchant.server';

/** The studio's door: leads to what a merchant does most. */
export default async function StudioPage() {
  await requireMerchant('catalogue:read');
  redirect('/merchant/products');
}
