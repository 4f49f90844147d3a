/** How long a password may be, in characters. */
export type PasswordBounds = { min: number; max: number };
