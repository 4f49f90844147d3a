/**
 * Lets each sender through a number of times a minute, and all together more often. Remembers in memory alone, for a
 * minute, and only who sent: nothing of it is written down.
 *
 * @param now Milliseconds.
 */
export function createAllowance(limits: { each: number; all: number }, now: () => number) {
  let minute = -1;
  let total = 0;
  let sent = new Map<string, number>();
  return {
    /** Whether one more is allowed; counts it. */
    take(sender: string): boolean {
      const current = Math.floor(now() / 60_000);
      if (current !== minute) {
        minute = current;
        total = 0;
        sent = new Map();
      }
      const before = sent.get(sender) ?? 0;
      if (total >= limits.all || before >= limits.each) return false;
      total++;
      sent.set(sender, before + 1);
      return true;
    },
  };
}
