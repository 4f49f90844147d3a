import type { Frame } from '../frame';
import type { BarRegion } from './locate-bars';
import type { Line } from './read-lines';

/** Lines across the bars of a region, spread over its height, long enough to see the quiet zones at both sides. */
export function linesAcross(region: BarRegion, count: number): Line[] {
  const { centre, reading, length, height } = region;
  const half = length * 0.8 + 16;
  return Array.from({ length: count }, (_, k) => {
    const off = ((k + 0.5) / count - 0.5) * height * 0.9;
    const x = centre.x - reading.y * off;
    const y = centre.y + reading.x * off;
    return {
      from: { x: x - reading.x * half, y: y - reading.y * half },
      to: { x: x + reading.x * half, y: y + reading.y * half },
    };
  });
}

/** Parallel lines over a whole frame, at an angle to its rows. */
export function linesOver(frame: Frame, angleRadians: number, count: number): Line[] {
  const cos = Math.cos(angleRadians);
  const sin = Math.sin(angleRadians);
  const half = Math.hypot(frame.width, frame.height) / 2;
  const spread = Math.abs(frame.width * sin) + Math.abs(frame.height * cos);
  return Array.from({ length: count }, (_, k) => {
    const off = ((k + 0.5) / count - 0.5) * spread;
    const x = frame.width / 2 - sin * off;
    const y = frame.height / 2 + cos * off;
    return {
      from: { x: x - cos * half, y: y - sin * half },
      to: { x: x + cos * half, y: y + sin * half },
    };
  });
}
