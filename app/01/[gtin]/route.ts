import { toGtinAnswer } from '@/components/scan/gtin-answer';
import { matchAddress } from '@/components/scan/match-address';
import { toGtin14 } from '@/lib/barcode/normalise-gtin';
import { db } from '@/lib/db/client.server';
import { findByGtin } from '@/lib/db/queries/products-by-gtin';
import { requestLocale } from '@/lib/http/locale.server';

type Context = { params: Promise<{ gtin: string }> };

/**
 * `/01/<GTIN>`, the GS1 Digital Link that the shop's own labels carry: any phone's camera opens the product with it. What
 * is not one number here goes to the page that says so.
 */
export async function GET(_request: Request, { params }: Context) {
  const gtin14 = toGtin14((await params).gtin);
  const { matches } = gtin14
    ? toGtinAnswer(await findByGtin(await db(), [gtin14]), await requestLocale())
    : { matches: [] };
  const [only, second] = matches;
  const target = only && !second ? matchAddress(only) : gtin14 ? `/scan?gtin=${gtin14}` : '/scan';
  // Relative, so that it holds behind every proxy.
  return new Response(null, { status: 307, headers: { location: target } });
}
