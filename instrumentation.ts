/** Runs once in each new server, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  // Compared like this, the build leaves what only Node can do out of the edge's part.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startOrExit } = await import('@/lib/shop/start-or-exit.server');
    await startOrExit();
  }
}
