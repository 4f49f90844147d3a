import { AppError } from '@/lib/core/app-error';

// Length is what makes a password hard to guess (NIST SP 800-63B §3.1.1): no rules about digits and signs.
export const minPasswordCharacters = 10;
/** Enough for any sentence; hashing takes no longer for it. */
export const maxPasswordCharacters = 256;

/** @throws AppError `BAD_PASSWORD`: shorter or longer than a password may be. */
export function checkNewPassword(password: string): void {
  const characters = [...password.normalize('NFKC')].length;
  if (characters < minPasswordCharacters || password.length > maxPasswordCharacters) {
    throw new AppError(
      'BAD_PASSWORD',
      `A password has ${minPasswordCharacters} to ${maxPasswordCharacters} characters.`,
      { details: { minPasswordCharacters, maxPasswordCharacters } },
    );
  }
}
