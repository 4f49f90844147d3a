import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import centernet from './calibration/centernet.json';
import mobilenet from './calibration/mobilenet-v2.json';
import { type Calibration, calibrator } from './confidence';
import { confidences } from './match';

/** A calibration in two dimensions whose background is one photo along the first axis. */
const small: Calibration = {
  modelId: 'small',
  bias: 0,
  cosine: 20,
  background: -15,
  usualBackground: 0.5,
  nearest: 1,
  similarScore: 0.5,
  verySimilarScore: 0.9,
  sameCosine: 0.95,
  dimension: 2,
  cohort: btoa(String.fromCharCode(127, 0)),
};

describe('calibrator', () => {
  it.each([
    ['small', small],
    ['MobileNet V2', mobilenet],
    ['the bundled model', centernet],
  ])('gives scores 0..1 and words that never fall as the cosine grows: %s', (_, calibration) => {
    const query = new Float32Array(calibration.dimension).fill(1 / Math.sqrt(calibration.dimension));
    for (const sure of [calibrator(calibration)(query), calibrator(calibration)(null)]) {
      let last: { score: number; rank: number } = { score: 0, rank: confidences.length };
      for (let cosine = -1; cosine <= 1; cosine += 0.01) {
        const { score, confidence } = sure(cosine);
        const rank = confidences.indexOf(confidence);
        expect(score).toBeGreaterThanOrEqual(last.score);
        expect(rank).toBeLessThanOrEqual(last.rank);
        expect(score).toBeLessThanOrEqual(1);
        last = { score, rank };
      }
      expect(sure(-1).confidence).toBe('none');
      expect(sure(1).confidence).toBe('same');
    }
  });

  it('believes a query less the more it resembles the background', () => {
    const sure = calibrator(small);
    const likeAll = sure(new Float32Array([1, 0]));
    const unlike = sure(new Float32Array([0, 1]));
    expect(likeAll(0.6).confidence).toBe('none');
    expect(unlike(0.6).confidence).toBe('very-similar');
  });

  it('calls nothing alike to a cosine that is not a number', () => {
    expect(calibrator(small)(null)(Number.NaN)).toEqual({ score: 0, confidence: 'none' });
  });
});

describe('the calibrations that ship', () => {
  it.each([
    ['mobilenet-v2', mobilenet],
    ['centernet', centernet],
  ])(
    '%s was measured with the projection that ships (else run training/calibrate.py)',
    (kind, calibration) => {
      const file = readFileSync(path.resolve(import.meta.dirname, `../embedding/projections/${kind}.bin`));
      expect(calibration.projectionSha256).toBe(createHash('sha256').update(file).digest('hex'));
    },
  );

  it.each([
    ['mobilenet-v2', mobilenet],
    ['centernet', centernet],
  ])('%s answers most photos of what the demo sells and few of what it does not', (_, { measured }) => {
    expect(measured.similar.soldAnswered).toBeGreaterThan(0.75);
    expect(measured.similar.precisionOfSold).toBeGreaterThan(0.85);
    expect(measured.similar.otherAnswered).toBeLessThan(0.1);
  });
});
