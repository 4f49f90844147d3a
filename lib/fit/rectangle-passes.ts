/**
 * Whether a rectangle goes through an opening, straight or tilted in its plane. Touching counts.
 *
 * Source: J. E. Wetzel, "Rectangles in Rectangles", Mathematics Magazine 73 (2000), after L. Carver (1957): p × q (p ≥ q)
 * fits in a × b (a ≥ b) when p ≤ a and q ≤ b, or when p > a, q ≤ b and
 * (a + b)² / (p + q)² + (a − b)² / (p − q)² ≥ 2.
 *
 * @param thing Its two sides in any order; any one unit. Sides of 0 or less pass anything.
 * @param opening The same of the opening.
 */
export function rectanglePasses(
  thing: readonly [number, number],
  opening: readonly [number, number],
): boolean {
  const [q, p] = ascending(thing);
  const [b, a] = ascending(opening);
  if (q > b) return false;
  if (p <= a) return true;
  if (p === q) return false;
  return ((a + b) / (p + q)) ** 2 + ((a - b) / (p - q)) ** 2 >= 2;
}

function ascending([x, y]: readonly [number, number]): [number, number] {
  return x <= y ? [x, y] : [y, x];
}
