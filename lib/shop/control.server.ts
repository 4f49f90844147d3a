import 'server-only';
import { settings } from '@/lib/settings/settings.server';
import { type ControlAddress, removeControlAddress, writeControlAddress } from './control-token';

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

/** This run's token, or null when control is closed. */
export function controlToken(): string | null {
  return shared.vitrineControl?.token ?? null;
}
