import { isAPIError } from 'better-auth/api';
import { AppError, type ErrorCode } from '@/lib/core/app-error';

/** better-auth's refusals that a person can do something about, by its code. */
const ours: Record<string, [ErrorCode, string]> = {
  INVALID_PASSWORD: ['WRONG_PASSWORD', 'This is not your password.'],
  INVALID_CODE: ['BAD_CODE', 'This code is not the right one.'],
  INVALID_BACKUP_CODE: ['BAD_CODE', 'This is none of your backup codes, or it was used before.'],
  INVALID_TWO_FACTOR_COOKIE: ['UNAUTHORISED', 'Sign in with your password first.'],
  ACCOUNT_TEMPORARILY_LOCKED: ['RATE_LIMITED', 'Too many wrong codes. Try again in a quarter of an hour.'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['RATE_LIMITED', 'Too many wrong codes. Sign in again.'],
  TOTP_ALREADY_ENABLED: ['BAD_REQUEST', 'A second factor is set up already.'],
  TOTP_NOT_ENABLED: ['BAD_REQUEST', 'No second factor is being set up.'],
  PASSWORD_TOO_SHORT: ['BAD_PASSWORD', 'The password is too short.'],
  PASSWORD_TOO_LONG: ['BAD_PASSWORD', 'The password is too long.'],
};

/**
 * For `.catch` of a call to better-auth: its refusal as one of ours, anything else as it came.
 *
 * @throws AppError or the error itself, always.
 */
export function refusal(error: unknown): never {
  if (isAPIError(error)) {
    const known = ours[String(error.body?.code)];
    if (known) throw new AppError(known[0], known[1], { cause: error });
  }
  throw error;
}
