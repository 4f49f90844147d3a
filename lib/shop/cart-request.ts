import { z } from 'zod';
import { cartLimits } from '@/lib/cart/cart';
import { locales } from '@/lib/core/locale';

/** The body of `POST /api/cart`: what lies in a cart, and nothing that a device might say of it. */
export const cartRequest = z.strictObject({
  locale: z.enum(locales),
  items: z
    .array(z.strictObject({ productId: z.string().min(1).max(160), sku: z.string().min(1).max(120) }))
    .max(cartLimits.lines),
});
export type CartRequest = z.output<typeof cartRequest>;
