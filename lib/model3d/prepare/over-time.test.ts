import { expect, it } from 'vitest';
import { isOverTime } from './over-time';

it('ends a process that has computed for as long as it may, and is patient with one that got no turn', () => {
  // Threads beside each other compute more than they wait.
  expect(isOverTime(60_000, 200_000, 180_000)).toBe(false);
  expect(isOverTime(180_100, 180_050, 180_000)).toBe(true);
  expect(isOverTime(400_000, 90_000, 180_000)).toBe(false);
  expect(isOverTime(900_100, 90_000, 180_000)).toBe(true);
  expect(isOverTime(180_100, null, 180_000)).toBe(true);
});
