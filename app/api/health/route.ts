import { handle } from '@/lib/http/handle';
import { readHealth } from '@/lib/shop/health.server';

export const dynamic = 'force-dynamic';

/** 200 when the shop serves: versions, database kind, model id, number of products and views. */
export function GET() {
  return handle(readHealth);
}
