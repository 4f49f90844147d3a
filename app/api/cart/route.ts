import { createAllowance } from '@/lib/analytics/allowance';
import { clientAddress } from '@/lib/auth/client-address';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { handle } from '@/lib/http/handle';
import { readJson } from '@/lib/http/read-json';
import { settings } from '@/lib/settings/settings.server';
import { cartRequest } from '@/lib/shop/cart-request';
import { readCart } from '@/lib/shop/read-cart';

const allowance = createAllowance({ each: 120, all: 6_000 }, Date.now);

/** What things in a cart cost and whether they are there, today. Nothing is kept: the cart lies on the device. */
export function POST(request: Request) {
  return handle(async () => {
    if (!allowance.take(clientAddress(request.headers, settings().TRUSTED_PROXIES))) {
      throw new AppError('RATE_LIMITED', 'Too many looks into a cart at once.');
    }
    const { items, locale } = await readJson(request, cartRequest, { maxBytes: 16 * 1024 });
    return readCart(await db(), items, locale);
  });
}
