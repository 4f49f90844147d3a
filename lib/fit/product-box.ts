import type { Dimensions } from '@/lib/product/product';
import type { Measured } from './measured';
import type { Box } from './verdict';

/**
 * The outer box of a product by its stated size. A catalogue gives whole millimetres at best and a piece of furniture
 * differs from the next: ± 2 mm, or ± 0.5 % where that is more. A choice, not a measurement (docs/fit.md).
 */
export function productBox({ widthMetres, heightMetres, depthMetres }: Dimensions): Box {
  return { width: stated(widthMetres), height: stated(heightMetres), depth: stated(depthMetres) };
}

function stated(metres: number): Measured {
  const millimetres = metres * 1000;
  return { millimetres, errorMillimetres: Math.max(2, millimetres * 0.005) };
}
