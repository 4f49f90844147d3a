import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { settings } from '@/lib/settings/settings.server';
import { type ControlAddress, mayControl, removeControlAddress, writeControlAddress } from './control-token';

// On globalThis: written by instrumentation, read by the route (another bundle of the same process).
const shared = globalThis as typeof globalThis & { vitrineControl?: ControlAddress };

/** Lets the command line in; the address lies in DATA_DIR. */
export function openControl(): void {
  const { DATA_DIR, PORT } = settings();
  shared.vitrineControl = writeControlAddress(DATA_DIR, PORT);
}

export function closeControl(): void {
  if (shared.vitrineControl) removeControlAddress(settings().DATA_DIR, shared.vitrineControl);
  shared.vitrineControl = undefined;
}

/**
 * Lets nobody by but the command line on this machine.
 *
 * @throws AppError `UNAUTHORISED`: control is closed, or this is not its token.
 */
export function requireControl(headers: Headers): void {
  const token = shared.vitrineControl?.token;
  if (token === undefined || !mayControl(headers, token)) {
    throw new AppError('UNAUTHORISED', 'Only the command line on this machine may do this.');
  }
}
