const [first, most] = [5, 600];

/**
 * Seconds until the next attempt: doubling from 5 s to 10 minutes, of which a random half, so that jobs which failed
 * together do not come back together ("equal jitter", M. Brooker, AWS Architecture Blog 2015).
 *
 * @param attempts How many there were, from 1.
 * @param random In [0, 1).
 */
export function backoffSeconds(attempts: number, random: number = Math.random()): number {
  const whole = Math.min(most, first * 2 ** Math.max(0, attempts - 1));
  return whole / 2 + (whole / 2) * random;
}
