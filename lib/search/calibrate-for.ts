import type { ModelId } from '@/lib/embedding/embedding';
import type { Calibrate } from './search-index';

/** How a model's cosines become scores and words: the one place that browser, server and command line share. */
export function calibrateFor(_modelId: ModelId): Calibrate {
  return () => (cosine) => ({
    score: Math.max(0, cosine),
    confidence: cosine > 0.8 ? 'same' : cosine > 0.6 ? 'very-similar' : cosine > 0.4 ? 'similar' : 'none',
  });
}
