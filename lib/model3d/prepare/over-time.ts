/** How many times its limit a process may take in all, when it gets to compute little of that. */
const patience = 5;

/**
 * Whether a process has had its time: it has computed for as long as it may, or has taken several times that without
 * computing. A machine that is busy with other things is no fault of the file.
 *
 * @param waitedMilliseconds Since it was started.
 * @param computedMilliseconds Of all its threads; null where nobody can tell.
 */
export function isOverTime(
  waitedMilliseconds: number,
  computedMilliseconds: number | null,
  limitMilliseconds: number,
): boolean {
  if (waitedMilliseconds <= limitMilliseconds) return false;
  return (
    computedMilliseconds === null ||
    computedMilliseconds > limitMilliseconds ||
    waitedMilliseconds > patience * limitMilliseconds
  );
}
