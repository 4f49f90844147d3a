import type { AppError } from '@/lib/core/app-error';
import type { ModelReport, PrepareStep } from './model-report';
import type { PrepareOptions } from './prepare-options';

/** What the worker is started with. */
export type PrepareRequest = { bytes: Uint8Array; options: PrepareOptions };

/** What it answers: steps as they begin, then one end. `glb` is null when the upload is delivered as it is. */
export type PrepareAnswer =
  | { kind: 'step'; step: PrepareStep }
  | { kind: 'done'; report: ModelReport; glb: Uint8Array | null }
  | { kind: 'refused'; code: AppError['code']; message: string; details: AppError['details'] }
  | { kind: 'failed'; message: string };
