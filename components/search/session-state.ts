import type { AppError } from '@/lib/core/app-error';
import type { LoadProgress } from '@/lib/embedding/vision';
import { emptyAddress, type SearchAddress } from '@/lib/search/address';
import type { ShopAnswer } from '@/lib/search/shop-search-protocol';
import type { ChosenPhoto } from './chosen-photo';

export type SearchPhase = 'idle' | 'loading-model' | 'working' | 'done' | 'error';

export type SessionState = {
  phase: SearchPhase;
  address: SearchAddress;
  photo: ChosenPhoto | null;
  model: { status: 'cold' | 'loading' | 'ready' | 'failed'; progress: LoadProgress | null };
  /** A photo is being decoded, looked at or embedded. */
  seeing: boolean;
  searching: boolean;
  answer: ShopAnswer | null;
  error: AppError | null;
  /** The error may go away by doing the same again. */
  canRetry: boolean;
  /** More than one file was handed in; the first was taken. */
  tookFirstOf: number | null;
  /** Rises with every finished search, so that it can be announced. */
  answers: number;
};

/** Nothing asked, nothing loaded. */
export const initialState: SessionState = {
  phase: 'idle',
  address: emptyAddress,
  photo: null,
  model: { status: 'cold', progress: null },
  seeing: false,
  searching: false,
  answer: null,
  error: null,
  canRetry: false,
  tookFirstOf: null,
  answers: 0,
};

/** The page's one word for where the search stands. */
export function phaseOf(state: SessionState): SearchPhase {
  if (state.error) return 'error';
  if (state.seeing) return state.model.status === 'ready' ? 'working' : 'loading-model';
  if (state.searching) return 'working';
  return state.answer ? 'done' : 'idle';
}
