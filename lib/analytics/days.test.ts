import { expect, it } from 'vitest';
import { addDays, askedDays, dayOf, daysOf, daysUntil, rangeBefore } from './days';

it('counts in UTC days, over the ends of months and leap days', () => {
  expect(dayOf(new Date('2028-02-28T23:59:59.999Z'))).toBe('2028-02-28');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysOf({ first: '2026-12-30', last: '2027-01-02' })).toEqual([
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
  ]);
});

it('puts a range of the same length right before another', () => {
  const week = daysUntil('2026-11-22', 7);
  expect(week).toEqual({ first: '2026-11-16', last: '2026-11-22' });
  expect(rangeBefore(week)).toEqual({ first: '2026-11-09', last: '2026-11-15' });
});

it('shows a week unless one of our ranges is asked for', () => {
  expect([
    askedDays('30'),
    askedDays('90'),
    askedDays('31'),
    askedDays(undefined),
    askedDays(['30']),
  ]).toEqual([30, 90, 7, 7, 7]);
});
