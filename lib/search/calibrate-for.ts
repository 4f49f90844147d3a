import type { ModelId } from '@/lib/embedding/embedding';
import centernet from './calibration/centernet.json';
import mobilenet from './calibration/mobilenet-v2.json';
import { calibrator } from './confidence';
import type { Calibrate } from './search-index';

const calibrators = {
  'mobilenet-v2': calibrator(mobilenet),
  centernet: calibrator(centernet),
};

/**
 * How sure a model's cosines make us. Other weights of the same network (float32 instead of float16, say) are
 * judged by the same measure.
 */
export function calibrateFor(modelId: ModelId): Calibrate {
  const sure = modelId.startsWith('mobilenet-v2-') ? calibrators['mobilenet-v2'] : calibrators.centernet;
  return (_cosines, query) => sure(query);
}
