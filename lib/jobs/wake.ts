// On globalThis, because Next loads this module several times in one process (instrumentation, routes).
const shared = globalThis as typeof globalThis & { vitrineJobListeners?: Set<() => void> };

/** Tells this process's runners that there may be something to do. Without one, nothing happens. */
export function wakeRunners(): void {
  for (const listener of shared.vitrineJobListeners ?? []) listener();
}

/** @returns Takes the listener away. */
export function onWake(listener: () => void): () => void {
  shared.vitrineJobListeners ??= new Set();
  shared.vitrineJobListeners.add(listener);
  return () => shared.vitrineJobListeners?.delete(listener);
}
