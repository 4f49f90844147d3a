import type { AppError } from '@/lib/core/app-error';

/** What a try-on shows now. */
export type TryonState = {
  /** `idle`: nothing yet. `still`: one photo. `live`: the camera runs. */
  mode: 'idle' | 'still' | 'live';
  /** How much of models and product has arrived, 0..1; null: all. */
  loading: number | null;
  /** Whether the last frame had the part of a body that the product is worn on; null while none was looked at. */
  found: boolean | null;
  /** Other faces or hands, of which this is the nearest. */
  others: number;
  /** What is wrong with the camera's picture: all but black, or without a new frame for seconds. */
  trouble: 'dark' | 'frozen' | null;
  /** The camera was stopped because nobody looked at the page. */
  away: boolean;
  /** The camera shows its user: the picture is shown as a mirror. */
  mirrored: boolean;
  error: AppError | null;
};

export const beforeAnything: TryonState = {
  mode: 'idle',
  loading: null,
  found: null,
  others: 0,
  trouble: null,
  away: false,
  mirrored: false,
  error: null,
};
