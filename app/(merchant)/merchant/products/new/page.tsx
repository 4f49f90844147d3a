import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { requireMerchant } from '@/lib/auth/merchant.server';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * A new product gets its address at once, so that a reload, or another tab, comes back to the same one. A link may name
 * the category that it begins with.
 */
export default async function NewProductPage({ searchParams }: Props) {
  await requireMerchant('catalogue:write');
  const { category } = await searchParams;
  const begins = typeof category === 'string' ? `&category=${encodeURIComponent(category)}` : '';
  redirect(`/merchant/products/p-${randomUUID().slice(0, 13)}?new${begins}`);
}
