import type { AppError } from '@/lib/core/app-error';
import type { PlainGlbOptions, PlainGlbReport } from '@/lib/model3d/plain-glb/plain-glb-options';
import type { ComparedPictures } from '@/lib/model3d/raster/compared-looks';
import type { UsdzOptions } from '@/lib/model3d/usdz/usdz-options';
import type { UsdzReport } from '@/lib/model3d/usdz/usdz-report';
import type { Inspection } from './inspect-model';
import type { ModelReport, PrepareStep } from './model-report';
import type { PrepareOptions } from './prepare-options';

/** What the model process is asked, once. A file is named by its path, or its bytes are sent. */
export type PrepareRequest =
  | { task: 'inspect'; source: string | Uint8Array; options: PrepareOptions }
  | {
      task: 'prepare';
      source: string | Uint8Array;
      options: PrepareOptions;
      known: Inspection | null;
      /** Where to write the delivered file, whole; null sends its bytes back. */
      out: string | null;
    }
  | {
      task: 'usdz';
      /** The delivered GLB. */
      source: string | Uint8Array;
      options: UsdzOptions;
      out: string | null;
    }
  | {
      task: 'plain-glb';
      /** The delivered GLB. */
      source: string | Uint8Array;
      options: PlainGlbOptions;
      out: string | null;
    };

/** What it answers: steps as they begin, then one end. */
export type PrepareAnswer =
  | { kind: 'step'; step: PrepareStep }
  | { kind: 'inspected'; inspection: Inspection }
  /** `glb` is null when the upload is delivered as it is, or the file was written to `out`. */
  | { kind: 'prepared'; report: ModelReport; glb: Uint8Array | null; pictures: ComparedPictures | null }
  /** `usdz` is null when the file was written to `out`. */
  | { kind: 'packed'; report: UsdzReport; usdz: Uint8Array | null }
  /** `glb` is null when the file was written to `out`. */
  | { kind: 'unpacked'; report: PlainGlbReport; glb: Uint8Array | null }
  | { kind: 'refused'; code: AppError['code']; message: string; details: AppError['details'] }
  | { kind: 'failed'; message: string };
