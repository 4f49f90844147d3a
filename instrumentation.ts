/** Runs once in each new server, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { closeOnSignals, closeShop, startShop } = await import('@/lib/shop/start-shop.server');
  closeOnSignals();
  try {
    await startShop();
  } catch (error) {
    // One sentence; the start script shows it and ends. A server without its shop would answer errors only.
    console.error(error instanceof Error && 'code' in error ? error.message : error);
    await closeShop().catch(() => {});
    process.exit(1);
  }
}
