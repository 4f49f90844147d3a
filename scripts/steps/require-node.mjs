// Runs on any Node that knows modules, so that an old one gets a sentence and not a syntax error.
const least = [20, 19];

/** Ends the process with one sentence when Node is older than 20.19. */
export function requireNode(version) {
  const parts = (version || process.versions.node).split('.').map(Number);
  if (parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1])) return true;
  if (version) return false;
  const wanted = least.join('.');
  console.error(
    `Vitrine needs Node ${wanted} or newer, and this is ${parts.join('.')}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}
