import { z } from 'zod';
import { toGtinAnswer } from '@/components/scan/gtin-answer';
import { toGtin14 } from '@/lib/barcode/normalise-gtin';
import { AppError } from '@/lib/core/app-error';
import { locales } from '@/lib/core/locale';
import { db } from '@/lib/db/client.server';
import { findByGtin } from '@/lib/db/queries/products-by-gtin';
import { handle } from '@/lib/http/handle';

type Context = { params: Promise<{ gtin: string }> };

/**
 * `GET /api/products/gtin/4006381333931?lang=en`: what has this number here. Several numbers may be asked at once, parted
 * by commas: eight typed digits can be two. A number that nothing has is an empty list, not an error.
 */
export function GET(request: Request, { params }: Context) {
  return handle(async () => {
    const { gtin } = await params;
    const lang = z.enum(locales).safeParse(new URL(request.url).searchParams.get('lang') ?? 'en');
    const gtin14s = gtin.split(',').map(toGtin14);
    if (!lang.success || gtin14s.length > 4 || gtin14s.some((one) => one === null)) {
      throw new AppError('BAD_REQUEST', 'Ask for a GTIN with its check digit, and a language (`lang`).');
    }
    const found = await findByGtin(await db(), gtin14s as string[]);
    return toGtinAnswer(found, lang.data);
  });
}
