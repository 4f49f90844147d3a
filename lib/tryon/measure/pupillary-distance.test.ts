import { describe, expect, it } from 'vitest';
import { randomErrors } from '@/lib/fit/testing/random-errors';
import { adults, type EyesSeen, iris, pupillaryDistance } from './pupillary-distance';

const focalPixels = 620;

/** A person who looks at the camera, drawn by the plain geometry of turning eyes: positions in millimetres. */
function person(random: ReturnType<typeof randomErrors>) {
  const truth = adults.millimetres + adults.sdMillimetres * random.normal();
  const irisWidth = iris.millimetres + iris.sdMillimetres * random.normal();
  const away = random.uniform(330, 620);
  const frames: EyesSeen[] = Array.from({ length: 90 }, () => {
    const yawRadians = random.uniform(-0.18, 0.18);
    const pupils = [-1, 1].map((side) => {
      // The head turns about its middle; each eye turns in its socket until it looks at the camera.
      const socket = [
        (side * truth * Math.cos(yawRadians)) / 2,
        away + 10.5 + (side * truth * Math.sin(yawRadians)) / 2,
      ];
      const length = Math.hypot(socket[0]!, socket[1]!);
      return socket.map((value) => value * (1 - 10.5 / length));
    });
    const seen = pupils.map(([x, z]) => ({
      x: (focalPixels * x!) / z! + 0.3 * random.normal(),
      width: (focalPixels * irisWidth) / z! + 0.4 * random.normal(),
    }));
    return {
      irisWidths: [seen[0]!.width, seen[1]!.width],
      pupilDistance: seen[1]!.x - seen[0]!.x,
      yawRadians: yawRadians + 0.02 * random.normal(),
      pitchRadians: random.uniform(-0.1, 0.1),
    };
  });
  return { truth, away, frames };
}

describe('the distance between the pupils', () => {
  it('holds its interval and errs by less than 2 mm by the irises alone', () => {
    const random = randomErrors(11);
    const people = Array.from({ length: 400 }, () => person(random));
    const found = people.map(({ truth, frames }) => {
      const { millimetres, errorMillimetres } = pupillaryDistance(frames, focalPixels, null)!;
      return {
        error: Math.abs(millimetres - truth),
        held: Math.abs(millimetres - truth) <= errorMillimetres,
      };
    });
    expect(found.reduce((sum, { error }) => sum + error, 0) / found.length).toBeLessThan(2);
    const held = found.filter((each) => each.held).length / found.length;
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.985);
  });

  it('errs by less than 0.6 mm where a card has told the scale', () => {
    const random = randomErrors(12);
    const relativeSd = 0.007;
    const found = Array.from({ length: 200 }, () => {
      const { truth, away, frames } = person(random);
      const millimetresPerPixel = (away / focalPixels) * (1 + relativeSd * random.normal());
      const { millimetres, errorMillimetres } = pupillaryDistance(frames, focalPixels, {
        millimetresPerPixel,
        relativeSd,
      })!;
      return {
        error: Math.abs(millimetres - truth),
        held: Math.abs(millimetres - truth) <= errorMillimetres,
      };
    });
    expect(found.reduce((sum, { error }) => sum + error, 0) / found.length).toBeLessThan(0.6);
    expect(found.filter((each) => each.held).length / found.length).toBeGreaterThan(0.92);
  });

  it('is not said from too few frames that look straight', () => {
    const { frames } = person(randomErrors(13));
    expect(pupillaryDistance(frames.slice(0, 9), focalPixels, null)).toBeNull();
    const aside = frames.map((frame) => ({ ...frame, yawRadians: 0.4 }));
    expect(pupillaryDistance(aside, focalPixels, null)).toBeNull();
    const closed = frames.map((frame) => ({ ...frame, irisWidths: [0, 12] as const }));
    expect(pupillaryDistance(closed, focalPixels, null)).toBeNull();
  });

  it('does not follow a blink or a glance aside', () => {
    const { frames } = person(randomErrors(14));
    const blinking = frames.map((frame, i) =>
      i % 5 === 0 ? { ...frame, pupilDistance: 4, irisWidths: [3, 40] as const } : frame,
    );
    const [a, b] = [frames, blinking].map((each) => pupillaryDistance(each, focalPixels, null)!.millimetres);
    expect(Math.abs(a! - b!)).toBeLessThan(0.5);
  });
});
