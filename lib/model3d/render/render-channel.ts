import type { AppError } from '@/lib/core/app-error';
import type { MeasuredComparison, RenderReport } from './render-report';
import type { RenderWork } from './render-work';

/** How far a run is. */
export type RenderProgress = {
  step: 'model' | 'pictures' | 'clip' | 'comparison' | 'finish';
  done: number;
  total: number;
};

/**
 * The way from whoever draws to the shop: routes of the studio for a merchant's tab, the command line for a headless
 * browser. Each may throw AppError `CANCELLED`: the work was given to another, or a person stopped it.
 */
export type RenderChannel = {
  /** Keeps one part of the work (`partOf`): PNG, for the clip WebM. */
  keep: (work: RenderWork, part: string, picture: Blob) => Promise<void>;
  /** Says how far it is, and that it is alive: at least every 20 seconds. */
  tell: (work: RenderWork, progress: RenderProgress) => Promise<void>;
  /** Everything is kept: publish it. */
  finish: (work: RenderWork, comparison: MeasuredComparison | null) => Promise<RenderReport>;
  /** Gives the work back; `error` null when it was merely stopped. */
  stop: (work: RenderWork, error: Pick<AppError, 'code' | 'message'> | null) => Promise<void>;
};
