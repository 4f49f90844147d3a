import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { requestOrigin } from '@/lib/http/origin.server';

/**
 * A browser says where a request comes from; one that changes something must come from our own pages: the host that
 * was asked, or `SITE_URL` when a proxy in front changes the host. What is no browser says nothing and is let through:
 * it carries no cookie that it was not given.
 *
 * @throws AppError `BAD_REQUEST`.
 */
export function refuseForeign(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { headers } = request;
  const origin = headers.get('origin');
  if (origin === null) return;
  const from = URL.parse(origin);
  // By host: behind a proxy that nobody told us of, https is known to the browser alone.
  if (from && (from.host === headers.get('host') || from.host === new URL(requestOrigin(headers)).host))
    return;
  throw new AppError('BAD_REQUEST', 'This request comes from another site.');
}
