// The small half of zod: this is parsed in the browser.
import * as z from 'zod/mini';
import { AppError } from '@/lib/core/app-error';
import { currencies } from '@/lib/core/money';
import { cartLimits } from './cart';

/** A path on our own origin: nothing that a page loads may come from elsewhere. */
const ownPath = z.string().check(z.maxLength(500), z.regex(/^\/(?![/\\])/));
const words = z.string().check(z.maxLength(500));
const whole = z.int().check(z.minimum(0));
const item = {
  productId: z.string().check(z.maxLength(160)),
  sku: z.string().check(z.maxLength(120)),
};

const photo = z.object({
  url: ownPath,
  widthPixels: whole,
  heightPixels: whole,
  cutoutUrl: z.optional(ownPath),
  sizes: z.optional(
    z.array(z.object({ widthPixels: whole, webp: ownPath, avif: ownPath })).check(z.maxLength(8)),
  ),
});

const sold = z.object({
  ...item,
  state: z.literal('sold'),
  name: words,
  /** What tells the variant from its siblings; null where there are none. */
  variant: z.nullable(words),
  /** The product's page, with the variant chosen. */
  href: ownPath,
  photo: z.nullable(photo),
  price: z.object({ minor: whole, currency: z.enum(currencies) }),
  stock: whole,
});

/** Not to be had any more; `name` where the shop still knows what it was. */
const gone = z.object({ ...item, state: z.literal('gone'), name: z.nullable(words) });

const answer = z.object({
  lines: z.array(z.discriminatedUnion('state', [sold, gone])).check(z.maxLength(cartLimits.lines)),
});

/** What the shop says today of what lies in a cart. */
export type CartAnswer = z.output<typeof answer>;
export type AnsweredLine = CartAnswer['lines'][number];
export type SoldLine = Extract<AnsweredLine, { state: 'sold' }>;

/** @throws AppError `INTERNAL`: not what `POST /api/cart` answers. */
export function parseCartAnswer(value: unknown): CartAnswer {
  const read = answer.safeParse(value);
  if (!read.success) throw new AppError('INTERNAL', 'The shop answered something else than a cart.');
  return read.data;
}
