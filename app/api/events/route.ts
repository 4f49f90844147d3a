import { createAllowance } from '@/lib/analytics/allowance';
import { dayOf } from '@/lib/analytics/days';
import { eventReport, maxReportBytes } from '@/lib/analytics/event';
import { isBot, refusesCounting } from '@/lib/analytics/refuses';
import { clientAddress } from '@/lib/auth/client-address';
import { refuseForeign } from '@/lib/auth/same-origin.server';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { recordEvents } from '@/lib/db/queries/insight-events';
import { handle } from '@/lib/http/handle';
import { readJson } from '@/lib/http/read-json';
import { settings } from '@/lib/settings/settings.server';
import { shop } from '@/lib/shop/shop.server';

const allowance = createAllowance({ each: 60, all: 3_000 }, Date.now);

/**
 * Counts what a shop page tells of a visit (docs/adr/0015). Nothing of who sent it is kept: the address is looked at for
 * the allowance and forgotten within a minute.
 */
export function POST(request: Request) {
  return handle(async () => {
    const counted = new Response(null, { status: 204 });
    refuseForeign(request);
    if (request.headers.get('sec-fetch-site') === 'cross-site')
      throw new AppError('BAD_REQUEST', 'This request comes from another site.');
    // Answered as if it were counted: a page that asks not to be has nothing to learn from it.
    if (refusesCounting(request.headers) || isBot(request.headers.get('user-agent'))) return counted;
    if (!allowance.take(clientAddress(request.headers, settings().TRUSTED_PROXIES))) {
      throw new AppError('RATE_LIMITED', 'Too many events at once.');
    }
    const report = await readJson(request, eventReport, { maxBytes: maxReportBytes });
    const modelId = await shop().then(
      ({ models }) => models.embedder.id,
      () => null,
    );
    await recordEvents(await db(), dayOf(new Date()), modelId, report);
    return counted;
  });
}
