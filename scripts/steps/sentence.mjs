/** A failure that a person can act on: one sentence, printed without a stack. */
export class Sentence extends Error {}

/** Prints what went wrong and ends: a sentence as it is, anything else with its stack, because it is our fault. */
export function fail(error) {
  console.error(error instanceof Sentence ? `\n${error.message}` : error);
  process.exit(1);
}
