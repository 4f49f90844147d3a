import { describe, expect, it } from 'vitest';
import { deltaE2000, type Lab, labOf } from './colour-difference';
import { heatPicture, pictureDifference } from './picture-difference';

describe('CIEDE2000', () => {
  // From table 1 of Sharma, Wu and Dalal 2005.
  it.each<[Lab, Lab, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('of %j and %j is %f', (a, b, expected) => {
    expect(deltaE2000(a, b)).toBeCloseTo(expected, 4);
    expect(deltaE2000(b, a)).toBeCloseTo(expected, 4);
  });

  it('knows white, black and the stage', () => {
    expect(labOf(255, 255, 255)[0]).toBeCloseTo(100, 2);
    expect(labOf(0, 0, 0)[0]).toBeCloseTo(0, 6);
  });
});

const ground = [239, 237, 232] as const;
const picture = (...pixels: (readonly [number, number, number])[]) =>
  Uint8ClampedArray.from(pixels.flatMap((pixel) => [...pixel, 255]));

describe('the difference of two pictures', () => {
  it('is nothing for the same picture', () => {
    const same = picture(ground, [10, 20, 30], [200, 30, 30]);
    expect(pictureDifference(same, same, ground)).toMatchObject({ meanDeltaE: 0, p99DeltaE: 0 });
  });

  it('leaves the ground out, so that a small thing counts as much as a large one', () => {
    const before = picture(ground, ground, ground, [100, 100, 100]);
    const after = picture(ground, ground, ground, [130, 100, 100]);
    const found = pictureDifference(before, after, ground);
    expect(found.covered).toBe(0.25);
    expect(found.meanDeltaE).toBeGreaterThan(5);
    expect(found.map[0]).toBe(0);
  });

  it('counts a part that is gone', () => {
    const found = pictureDifference(picture([20, 20, 20]), picture(ground), ground);
    expect(found.meanDeltaE).toBeGreaterThan(40);
  });
});

it('draws no difference as the stage, and more as darker', () => {
  const heat = heatPicture(Float32Array.from([0, 2, 10]));
  expect([...heat.subarray(0, 4)]).toEqual([...ground, 255]);
  const brightness = (i: number) => (heat[i * 4] ?? 0) + (heat[i * 4 + 1] ?? 0) + (heat[i * 4 + 2] ?? 0);
  expect(brightness(1)).toBeGreaterThan(brightness(2));
});
