/** A calendar day in UTC, `2026-11-22`. The shop counts by days and knows no hours. */
export type Day = string;

const dayMilliseconds = 86_400_000;

export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The day some days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(Date.parse(day) + days * dayMilliseconds));
}

/** Both ends included. */
export type DayRange = { first: Day; last: Day };

/** The `days` days that end with `last`. */
export function daysUntil(last: Day, days: number): DayRange {
  return { first: addDays(last, 1 - days), last };
}

/** As many days right before a range. */
export function rangeBefore({ first, last }: DayRange): DayRange {
  return daysUntil(addDays(first, -1), lengthOf({ first, last }));
}

export function lengthOf({ first, last }: DayRange): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / dayMilliseconds) + 1;
}

/** Every day of a range in order. */
export function daysOf(range: DayRange): Day[] {
  return Array.from({ length: lengthOf(range) }, (_, i) => addDays(range.first, i));
}

export const rangeLengths = [7, 30, 90] as const;
export type RangeLength = (typeof rangeLengths)[number];

/** The range that an address asks for (`?days=30`); a week unless it asks for one of ours. */
export function askedDays(value: string | string[] | undefined): RangeLength {
  return rangeLengths.find((days) => String(days) === value) ?? 7;
}
