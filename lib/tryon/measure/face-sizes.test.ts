import { describe, expect, it } from 'vitest';
import { noSizes } from '@/lib/fit/wear/worn-sizes';
import { turnAbout } from '@/lib/model3d/attachment/rigid';
import { canonicalFace } from '../face/canonical-face';
import { adviceOf } from './advice';
import { sizesByCard } from './card/sizes-by-card';
import { type FaceLook, faceLook } from './face-look';
import { faceSizeOf } from './face-size-of';
import { faceSizes } from './face-sizes';

const focal = 800;
const iris = { y: 0, width: 20, opening: 14, sharp: true };
const shape = Float32Array.from(canonicalFace, (millimetres) => millimetres / 1000);
const seen = (yaw: number) =>
  faceLook(
    { shape, rawPose: { position: [0, 0, -0.5], quaternion: turnAbout([0, 1, 0], yaw) } },
    { left: { ...iris, x: -54 }, right: { ...iris, x: 54 } },
  );
const ahead: FaceLook = seen(0);

describe('a look at a face', () => {
  it('tells how far the head is turned from the camera, wherever it stands', () => {
    expect(ahead.yawRadians).toBeCloseTo(0, 6);
    expect(Math.abs(seen(0.3).yawRadians)).toBeCloseTo(0.3, 6);
  });

  it('does not measure a closed eye, nor eyes whose irises differ', () => {
    const pose = { shape, rawPose: { position: [0, 0, -0.5], quaternion: [0, 0, 0, 1] } } as const;
    const with1 = (change: Partial<typeof iris>) =>
      faceLook(pose as never, { left: { ...iris, x: -54, ...change }, right: { ...iris, x: 54 } }).irisWidths;
    expect(with1({})).toEqual([20, 20]);
    expect(with1({ opening: 4 })).toEqual([0, 0]);
    expect(with1({ width: 25 })).toEqual([0, 0]);
    // What is only a guess gives way to what was measured.
    expect(with1({ width: 25, sharp: false })).toEqual([20, 20]);
  });
});

describe('what is said before the camera', () => {
  it('is one thing at a time, and nothing to do only where all is well', () => {
    expect(adviceOf(null, 0)).toBe('face');
    expect(adviceOf(ahead, 6)).toBe('closer');
    expect(adviceOf(seen(0.4), 20)).toBe('straight');
    expect(adviceOf({ ...ahead, irisWidths: [0, 0] }, 20)).toBe('eyes');
    expect(adviceOf({ ...ahead, sharp: false }, 20)).toBe('light');
    expect(adviceOf(ahead, 20)).toBe('hold');
  });
});

describe('the sizes of a face', () => {
  it('come with a wider interval from one photo than from a camera', () => {
    const photo = faceSizes([ahead], focal, null, 'photo')!;
    const live = faceSizes(Array(60).fill(ahead), focal, null, 'live')!;
    expect(faceSizes([ahead], focal, null, 'live')).toBeNull();
    expect(photo.pupillaryDistance.millimetres).toBeCloseTo(live.pupillaryDistance.millimetres, 0);
    expect(photo.pupillaryDistance.errorMillimetres).toBeGreaterThan(live.pupillaryDistance.errorMillimetres);
  });

  it('are in one measure: a card’s scale makes pupils and width larger together', () => {
    const by = (millimetresPerPixel: number) =>
      faceSizes([ahead], focal, { millimetresPerPixel, relativeSd: 0.01 }, 'photo')!;
    const [a, b] = [by(0.58), by(0.6)];
    const ratio = (part: 'faceWidth' | 'pupillaryDistance') => b[part].millimetres / a[part].millimetres;
    expect(ratio('pupillaryDistance')).toBeCloseTo(0.6 / 0.58, 2);
    expect(ratio('faceWidth')).toBeCloseTo(ratio('pupillaryDistance'), 6);
    expect(a.faceWidth.errorMillimetres / a.faceWidth.millimetres).toBeGreaterThan(
      a.pupillaryDistance.errorMillimetres / a.pupillaryDistance.millimetres,
    );
  });
});

describe('a card before the camera', () => {
  it('gives the same face the same sizes, near and far', () => {
    const at = (nearer: number) => ({
      look: {
        ...ahead,
        irisWidths: [20 * nearer, 20 * nearer] as const,
        pupilDistance: ahead.pupilDistance * nearer,
        widthPerAway: ahead.widthPerAway * nearer,
      },
      scale: { millimetresPerPixel: 0.58 / nearer, relativeSd: 0.008 },
    });
    const one = sizesByCard([at(1)], focal)!;
    const many = sizesByCard([at(1), at(1.2), at(0.9)], focal)!;
    expect(many.pupillaryDistance.millimetres).toBeCloseTo(one.pupillaryDistance.millimetres, 6);
    expect(many.faceWidth.millimetres).toBeCloseTo(one.faceWidth.millimetres, 6);
    // Where it is held is the same in all of them.
    expect(many.pupillaryDistance.errorMillimetres).toBeCloseTo(one.pupillaryDistance.errorMillimetres, 6);
    expect(sizesByCard([], focal)).toBeNull();
  });
});

describe('how large a face is for the tracker', () => {
  const measured = (millimetres: number, errorMillimetres: number) => ({ millimetres, errorMillimetres });

  it('is said of measured sizes alone, surer of two than of one', () => {
    expect(faceSizeOf(noSizes)).toBeNull();
    const width = faceSizeOf({ ...noSizes, faceWidth: measured(139 * 1.05, 3) })!;
    expect(width.size).toBeCloseTo(1.05, 6);
    const both = faceSizeOf({
      faceWidth: measured(139 * 1.05, 3),
      pupillaryDistance: measured(63.36 * 1.05, 1),
    })!;
    expect(both.size).toBeCloseTo(1.05, 6);
    expect(both.sizeSigma).toBeLessThan(width.sizeSigma);
  });
});
