import { expect, it } from 'vitest';
import { sizeLines } from './size-lines';

const bounds = { min: [-1, 0, -0.4], max: [1, 0.8, 0.4] } as const;

it('measures the box along its own edges', () => {
  const lines = sizeLines(bounds, { azimuthRadians: 0.5, elevationRadians: 0.2 }, 0.05);
  expect(Object.fromEntries(lines.map(({ measure, metres }) => [measure, metres]))).toEqual({
    width: 2,
    height: 0.8,
    depth: 0.8,
  });
});

it('writes on the sides that face the camera', () => {
  const at = (azimuthRadians: number) =>
    Object.fromEntries(
      sizeLines(bounds, { azimuthRadians, elevationRadians: 0.2 }, 0.05).map((line) => [line.measure, line]),
    );
  expect(at(0.5).width?.from[2]).toBeGreaterThan(0.4);
  expect(at(Math.PI - 0.5).width?.from[2]).toBeLessThan(-0.4);
  expect(at(0.5).depth?.from[0]).toBeGreaterThan(1);
  expect(at(-0.5).depth?.from[0]).toBeLessThan(-1);
});
