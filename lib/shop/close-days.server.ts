import 'server-only';
import { dayOf } from '@/lib/analytics/days';
import { db } from '@/lib/db/client.server';
import { closeDays } from '@/lib/db/queries/insight-days';

const everyMilliseconds = 60 * 60 * 1000;

/** Deletes visits soon after their day is over, also in a shop whose insight page nobody opens. */
export function closeDaysNowAndThen(): void {
  const close = () => {
    db()
      .then((database) => closeDays(database, dayOf(new Date())))
      .catch((error: unknown) => console.error(error));
  };
  setTimeout(close, 60_000).unref();
  setInterval(close, everyMilliseconds).unref();
}
