import type { EventReport, ShopEvent } from './event';

const mostAtOnce = 20;
/** A visit that rests this long is over: what follows is another one, with another number. */
const restMilliseconds = 30 * 60 * 1000;

export type TellerParts = {
  /** Asked at each event: a shopper may turn it on in the middle. */
  mayCount: () => boolean;
  newVisit: () => string;
  now: () => number;
  send: (report: EventReport) => void;
  /** Calls back in a while; a call before replaces nothing. */
  soon: (flush: () => void) => void;
};

/**
 * Gathers events and sends them a few at a time. The visit's number lives in this closure alone: another page load,
 * another day (in UTC) or half an hour of rest is another visit.
 */
export function createTeller({ mayCount, newVisit, now, send, soon }: TellerParts) {
  let visit: { number: string; day: number; last: number } | null = null;
  let waiting: ShopEvent[] = [];
  let called = false;

  const flush = () => {
    called = false;
    if (waiting.length === 0 || !mayCount()) {
      waiting = [];
      return;
    }
    const at = now();
    const day = Math.floor(at / 86_400_000);
    if (!visit || visit.day !== day || at - visit.last > restMilliseconds) {
      visit = { number: newVisit(), day, last: at };
    }
    visit.last = at;
    while (waiting.length > 0) send({ visit: visit.number, events: waiting.splice(0, mostAtOnce) });
  };

  return {
    flush,
    /**
     * Notes an event. A search in words takes the place of one that was not sent yet: it was not typed to its end.
     */
    tell(event: ShopEvent): void {
      if (!mayCount()) return;
      const isWords = (each: ShopEvent) => each.kind === 'search' && each.by === 'words';
      if (isWords(event)) waiting = waiting.filter((each) => !isWords(each));
      waiting.push(event);
      if (!called) soon(flush);
      called = true;
    },
  };
}
