import { expect, it } from 'vitest';
import { aloneFromPair } from './shoe-axis';

it('finds where one shoe of a pair stands, and that its toes point out', () => {
  // A shoe of 28 × 10 cm, 8 cm beside the middle, turned out by 7°.
  const turn = (7 * Math.PI) / 180;
  const ground: number[] = [];
  for (let i = 0; i <= 20; i++) {
    for (let k = 0; k <= 20; k++) {
      const [beside, along] = [(k / 20 - 0.5) * 0.1, (i / 20 - 0.5) * 0.28];
      ground.push(
        0.08 + beside * Math.cos(turn) + along * Math.sin(turn),
        0.02 - beside * Math.sin(turn) + along * Math.cos(turn),
      );
    }
  }
  const found = aloneFromPair(ground);
  expect(found.turn).toBeCloseTo(turn, 4);
  expect(found.x).toBeCloseTo(0.08, 5);
  expect(found.z).toBeCloseTo(0.02, 5);
  expect(aloneFromPair([])).toEqual({ x: 0, z: 0, turn: 0 });
});
