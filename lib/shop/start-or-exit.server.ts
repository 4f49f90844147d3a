import 'server-only';
import { closeOnSignals, closeShop, sentenceOf, startShop } from './start-shop.server';

/** Opens the shop for a server that just started; ends the process when it cannot be opened. */
export async function startOrExit(): Promise<void> {
  closeOnSignals();
  try {
    await startShop();
  } catch (error) {
    // One sentence; the start script shows it and ends. A server without its shop would answer errors only.
    console.error(sentenceOf(error));
    await closeShop().catch(() => {});
    process.exit(1);
  }
}
