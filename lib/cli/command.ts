import { parseArgs } from 'node:util';
import { AppError } from '@/lib/core/app-error';

/** One command of `npx vitrine`. */
export type Command = {
  /** One line for the list of commands. */
  summary: string;
  /** What `npx vitrine <command> --help` prints. */
  usage: string;
  /**
   * @param args What stands after the command's name.
   * @returns The exit status: 0 all went well, 1 something did not.
   * @throws AppError with a sentence for the person; main prints it and ends with 1.
   */
  run(args: string[]): Promise<number>;
};

/** A wrong way to call a command. `vitrine` prints the sentence and where the help is, and ends with 2. */
export class UsageError extends AppError {
  constructor(message: string) {
    super('BAD_REQUEST', message);
  }
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** `parseArgs` of Node with its complaints as `UsageError`. */
export function readArgs<Known extends Options>(args: string[], options: Known) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Progress for a person: redrawn in place on a terminal, a line now and then elsewhere; always on stderr. */
export function progressLine(title: string): { update(done: number, total: number): void; end(): void } {
  const terminal = process.stderr.isTTY;
  let last = 0;
  let drawn = false;
  return {
    update(done, total) {
      const now = Date.now();
      const finished = done === total;
      if (!finished && now - last < (terminal ? 100 : 5_000)) return;
      last = now;
      drawn = true;
      const text = `${title}: ${done} of ${total}`;
      process.stderr.write(terminal ? `\r${text} ` : `${text}\n`);
    },
    end() {
      if (terminal && drawn) process.stderr.write('\n');
    },
  };
}
