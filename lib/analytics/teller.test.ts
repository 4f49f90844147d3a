import { beforeEach, expect, it } from 'vitest';
import type { EventReport, ShopEvent } from './event';
import { createTeller } from './teller';

const hour = 3_600_000;
let sent: EventReport[];
let now: number;
let mayCount: boolean;
let waiting: (() => void)[];
let teller: ReturnType<typeof createTeller>;
beforeEach(() => {
  sent = [];
  waiting = [];
  now = Date.UTC(2026, 10, 22, 10);
  mayCount = true;
  let visits = 0;
  teller = createTeller({
    mayCount: () => mayCount,
    newVisit: () => `visit ${++visits}`,
    now: () => now,
    send: (report) => sent.push(structuredClone(report)),
    soon: (flush) => waiting.push(flush),
  });
});
const pass = () => {
  for (const flush of waiting.splice(0)) flush();
};
const viewed = (productId: string): ShopEvent => ({ kind: 'viewed', productId });
const words = (...found: string[]): ShopEvent => ({ kind: 'search', by: 'words', found });

it('sends what happened in a while together, under one number', () => {
  teller.tell(viewed('a'));
  teller.tell(viewed('b'));
  expect(sent).toEqual([]);
  pass();
  teller.tell(viewed('c'));
  pass();
  expect(sent).toEqual([
    { visit: 'visit 1', events: [viewed('a'), viewed('b')] },
    { visit: 'visit 1', events: [viewed('c')] },
  ]);
});

it('sends at most 20 events at once, and nothing when there is nothing', () => {
  for (let i = 0; i < 45; i++) teller.tell(viewed(`${i}`));
  pass();
  expect(sent.map(({ events }) => events.length)).toEqual([20, 20, 5]);
  teller.flush();
  expect(sent).toHaveLength(3);
});

it('counts words once they are typed, not each letter', () => {
  teller.tell(words('s'));
  teller.tell(words('so'));
  teller.tell({ kind: 'search', by: 'photo', found: [] });
  teller.tell(words('sofa'));
  pass();
  expect(sent[0]?.events).toEqual([{ kind: 'search', by: 'photo', found: [] }, words('sofa')]);
});

it('never joins two days, nor what a long rest lies between', () => {
  teller.tell(viewed('a'));
  pass();
  now += hour;
  teller.tell(viewed('b'));
  pass();
  now = Date.UTC(2026, 10, 23, 0, 0, 1);
  teller.tell(viewed('c'));
  pass();
  expect(new Set(sent.map(({ visit }) => visit)).size).toBe(3);
});

it('tells nothing of a shopper who asks for that, also of what was waiting', () => {
  teller.tell(viewed('a'));
  mayCount = false;
  teller.tell(viewed('b'));
  pass();
  expect(sent).toEqual([]);
});
