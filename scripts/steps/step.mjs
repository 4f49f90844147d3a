/** How often a long step says that it is still running, where lines cannot be redrawn. */
const heartbeatSeconds = 15;

/**
 * Runs a step and tells how long it took: `  Building … 41 s`. On a terminal the seconds count up in place.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const terminal = process.stdout.isTTY;
  const write = (text) => process.stdout.write(text);
  write(terminal ? `  ${title} …` : `  ${title} …\n`);
  const timer = setInterval(
    () =>
      write(
        terminal ? `\r  ${title} … ${seconds()} s` : `    still ${title.toLowerCase()}, ${seconds()} s\n`,
      ),
    terminal ? 1000 : heartbeatSeconds * 1000,
  );
  try {
    const value = await work();
    write(terminal ? `\r  ${title}: ${seconds()} s \n` : `  ${title}: done in ${seconds()} s\n`);
    return value;
  } catch (error) {
    if (terminal) write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
