import type { Confidence } from './match';

/**
 * How one model's cosines become a probability, fitted by training/calibrate.py on photos that the model's
 * projection was not fitted on, asked against the demo shop (kinds that it sells and kinds that it does not).
 */
export type Calibration = {
  /** The projection it belongs to, by the second half of the model id. */
  modelId: string;
  /** score = 1 / (1 + e^-(bias + cosine · c + background · b)), b being the query's likeness to the background. */
  bias: number;
  cosine: number;
  background: number;
  /** What `b` is when no query vector is at hand (the middle of what was seen). */
  usualBackground: number;
  /** How many of the nearest background photos are averaged. */
  nearest: number;
  /** Least scores of `similar` and `very-similar`, and the least cosine of `same`. */
  similarScore: number;
  verySimilarScore: number;
  sameCosine: number;
  /** Background vectors: photos of many kinds, int8, base64, shape [count, dimension]; scaled by 1/127. */
  dimension: number;
  cohort: string;
};

/** The answer for one cosine. */
export type Sureness = { score: number; confidence: Confidence };

/** Unpacks a calibration once; ask it for every search. */
export type Calibrator = (query: Float32Array | null) => (cosine: number) => Sureness;

/**
 * Prepares a calibration for use.
 *
 * A cosine alone says little: some photos (plain, centred, a common shape) are alike to everything. So each query
 * is first compared with a background cohort, photos of many kinds; the more it resembles those, the higher a
 * cosine it takes to be believed (score normalisation by a cohort, as in speaker verification).
 *
 * @returns A function of the query's unit vector (null when it is not known: the usual likeness is assumed), which
 * returns a function of a cosine. That one never decreases as the cosine grows; scores are 0..1.
 */
export function calibrator(calibration: Calibration): Calibrator {
  const { bias, cosine: slope, background, similarScore, verySimilarScore, sameCosine } = calibration;
  const cohort = decodeCohort(calibration.cohort);
  return (query) => {
    const likeness = query ? backgroundLikeness(query, cohort, calibration) : calibration.usualBackground;
    const start = bias + background * likeness;
    return (cosine) => {
      const score = 1 / (1 + Math.exp(-(start + slope * cosine)));
      if (!(score >= similarScore)) return { score: Number.isFinite(score) ? score : 0, confidence: 'none' };
      if (score < verySimilarScore) return { score, confidence: 'similar' };
      return { score, confidence: cosine >= sameCosine ? 'same' : 'very-similar' };
    };
  };
}

/** Mean cosine of the query with its nearest background photos. */
function backgroundLikeness(query: Float32Array, cohort: Int8Array, calibration: Calibration): number {
  const { dimension, nearest } = calibration;
  const cosines: number[] = [];
  for (let at = 0; at < cohort.length; at += dimension) {
    let dot = 0;
    let squares = 0;
    for (let i = 0; i < dimension; i++) {
      const value = cohort[at + i] as number;
      dot += value * (query[i] ?? 0);
      squares += value * value;
    }
    cosines.push(dot / Math.sqrt(squares || 1));
  }
  cosines.sort((a, b) => b - a);
  return cosines.slice(0, nearest).reduce((sum, value) => sum + value, 0) / nearest;
}

function decodeCohort(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = (text.charCodeAt(i) << 24) >> 24;
  return bytes;
}
