import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { requireMerchant } from '@/lib/auth/merchant.server';

/** A new product gets its address at once, so that a reload, or another tab, comes back to the same one. */
export default async function NewProductPage() {
  await requireMerchant('catalogue:write');
  redirect(`/merchant/products/p-${randomUUID().slice(0, 13)}?new`);
}
