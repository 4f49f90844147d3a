import 'server-only';
import type { Merchant } from '@/lib/merchant/access';

/** The person whose session a request carries, or null. */
export async function merchantOfSession(_headers: Headers): Promise<Merchant | null> {
  return null;
}
