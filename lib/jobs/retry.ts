import { type ErrorCode, isAppError } from '@/lib/core/app-error';

/** Failures of the surroundings, which may be over in a while. Any other expected one would only come again. */
export const passing: readonly ErrorCode[] = [
  'NETWORK',
  'DATABASE_UNAVAILABLE',
  'DATABASE_LOCKED',
  'FOLDER_NOT_WRITABLE',
  'DISK_FULL',
  'MODEL_UNAVAILABLE',
  'MODEL_DOWNLOAD_FAILED',
  'RENDERER_UNAVAILABLE',
  'WORKER_DIED',
  'INTERNAL',
];

/** Whether another attempt may help. A bad file stays a bad file; what nobody foresaw is tried again. */
export function isWorthRetrying(error: unknown): boolean {
  return !isAppError(error) || passing.includes(error.code);
}
