import { z } from 'zod';
import { maxPasswordCharacters } from './password';

// What people type about themselves, shared by every form that asks for it.

export const emailField = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const nameField = z.string().trim().min(1).max(80);
/** Bounded only: `checkNewPassword` judges a new one, and a wrong old one gets the answer of a wrong one. */
export const passwordField = z.string().max(maxPasswordCharacters);
/** The secret part of a link. */
export const tokenField = z.string().min(20).max(100);
