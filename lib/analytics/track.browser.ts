import type { ShopEvent } from './event';
import { createTeller } from './teller';

const patienceMilliseconds = 2_000;

let teller: ReturnType<typeof createTeller> | null = null;

/**
 * Counts something that happened in this visit, for the merchant's insight page. Does nothing for a shopper who asks
 * not to be counted, and never throws: a page works the same whether it is counted or not.
 */
export function track(event: ShopEvent): void {
  teller ??= open();
  teller.tell(event);
}

/** Uniform in 0..1 from the device's own random numbers. */
export function deviceRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] as number) / 2 ** 32;
}

function open() {
  const opened = createTeller({
    mayCount,
    newVisit: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join(''),
    now: Date.now,
    soon: (flush) => void setTimeout(flush, patienceMilliseconds),
    send: (report) => {
      // `omit`: a beacon would carry the cookies along, and nothing here is to be joined with them.
      fetch('/api/events', {
        method: 'POST',
        keepalive: true,
        credentials: 'omit',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(report),
      }).catch(() => {});
    },
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') opened.flush();
  });
  return opened;
}

/** Global Privacy Control and Do Not Track: either is a no. */
function mayCount(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return globalPrivacyControl !== true && doNotTrack !== '1';
}
