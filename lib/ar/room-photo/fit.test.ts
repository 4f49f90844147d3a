import fc from 'fast-check';
import { expect, it } from 'vitest';
import { focalOfHomography } from './focal-of-homography';
import { homographyOf } from './homography';
import { levenbergMarquardt } from './levenberg-marquardt';
import { invert, solveLinear } from './matrix';
import { cornerPoint, cornerUnits } from './rectangle-pose';
import { project } from './room-camera';
import { randomCamera, seeded } from './testing/random-room';

it('solves what has a solution and says so when there is none', () => {
  expect(
    solveLinear(
      [
        [0, 2],
        [3, 0],
      ],
      [[4], [9]],
    ),
  ).toEqual([[3], [2]]);
  expect(
    invert([
      [1, 2],
      [2, 4],
    ]),
  ).toBeNull();
});

it('walks Rosenbrock’s valley to its end', () => {
  const fit = levenbergMarquardt(([x = 0, y = 0]) => [10 * (y - x * x), 1 - x], [-1.2, 1]);
  expect(fit?.cost).toBeLessThan(1e-12);
  expect(fit?.parameters.map((value) => value.toFixed(5))).toEqual(['1.00000', '1.00000']);
});

it('the covariance is that of a straight line’s ordinary least squares', () => {
  const at = [0, 1, 2, 3, 4];
  const fit = levenbergMarquardt(([a = 0, b = 0]) => at.map((x) => a + b * x - (2 + 3 * x)), [0, 0]);
  expect(fit?.covariance[0]?.[0]).toBeCloseTo(0.6, 6);
  expect(fit?.covariance[1]?.[1]).toBeCloseTo(0.1, 6);
});

it('does not answer for a parameter that nothing determines', () => {
  expect(levenbergMarquardt(([a = 0]) => [a - 1], [0, 0])).toBeNull();
});

it('a homography takes its four points to where they were', () => {
  const corner = fc.record({
    x: fc.double({ min: 0.4, max: 1, noNaN: true }),
    y: fc.double({ min: 0.4, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(corner, corner, corner, corner, (a, b, c, d) => {
      const picture = [{ x: -a.x, y: a.y }, b, { x: c.x, y: -c.y }, { x: -d.x, y: -d.y }];
      const h = homographyOf(cornerUnits.lying, picture);
      if (!h) return;
      cornerUnits.lying.forEach(([u, v], i) => {
        const [x, y, z] = [0, 1, 2].map((k) => h[0][k]! * u + h[1][k]! * v + h[2][k]!) as [
          number,
          number,
          number,
        ];
        expect(x / z).toBeCloseTo(picture[i]?.x as number, 6);
        expect(y / z).toBeCloseTo(picture[i]?.y as number, 6);
      });
    }),
  );
});

it('two vanishing points give the focal length; a rectangle seen head on gives none', () => {
  const camera = randomCamera(seeded(8));
  const pictureOf = (first: number, second: number) =>
    cornerUnits.lying.map((units) => {
      const at = project(camera, cornerPoint('lying', units, first, second)) ?? { x: 0, y: 0 };
      return { x: (at.x - 800) / 800, y: (at.y - 600) / 800 };
    });
  const h = homographyOf(cornerUnits.lying, pictureOf(2, 1));
  expect((focalOfHomography(h!, false) as number) * 800).toBeCloseTo(camera.focalPixels, 3);
  const square = [
    { x: -0.5, y: 0.5 },
    { x: 0.5, y: 0.5 },
    { x: 0.5, y: -0.5 },
    { x: -0.5, y: -0.5 },
  ];
  expect(focalOfHomography(homographyOf(cornerUnits.lying, square)!, true)).toBeNull();
});
