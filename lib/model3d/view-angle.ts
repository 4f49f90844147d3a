import type { ViewAngle } from '@/lib/product/product';

const tau = 2 * Math.PI;

const degree = Math.PI / 180;

/** Reads `?view=azimuth,elevation` in degrees. Null for anything else. */
export function parseView(text: string | null | undefined): ViewAngle | null {
  const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(text ?? '');
  if (!match) return null;
  const azimuthRadians = wrapAngle(Number(match[1]) * degree);
  const elevationRadians = Number(match[2]) * degree;
  return Math.abs(elevationRadians) <= Math.PI / 2 ? { azimuthRadians, elevationRadians } : null;
}

/** A camera angle as `parseView` reads it: degrees to a tenth. */
export function formatView(view: ViewAngle): string {
  return [view.azimuthRadians, view.elevationRadians]
    .map((radians) => `${Math.round((radians / degree) * 10) / 10}`)
    .join(',');
}

/** The same direction in (-π, π]. */
export function wrapAngle(radians: number): number {
  const turned = radians - tau * Math.round(radians / tau);
  return turned <= -Math.PI ? turned + tau : turned;
}

/** The photo whose camera stood nearest to `view`, by the angle between the two directions; null when none is a render. */
export function nearestPhoto<P extends { view: ViewAngle | null }>(
  photos: readonly P[],
  view: ViewAngle,
): P | null {
  let best: P | null = null;
  let bestCosine = Number.NEGATIVE_INFINITY;
  for (const photo of photos) {
    if (!photo.view) continue;
    const a = photo.view;
    const cosine =
      Math.sin(a.elevationRadians) * Math.sin(view.elevationRadians) +
      Math.cos(a.elevationRadians) *
        Math.cos(view.elevationRadians) *
        Math.cos(a.azimuthRadians - view.azimuthRadians);
    if (cosine > bestCosine + 1e-9) {
      best = photo;
      bestCosine = cosine;
    }
  }
  return best;
}
