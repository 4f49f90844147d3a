import type { Database } from '@/lib/db/database';
import type { JobHandler } from '@/lib/jobs/handler';
import type { Storage } from '@/lib/storage/storage';

/**
 * The points of a process that kills itself at one of them. Each is printed as it is passed; the second time a name
 * comes it is `<name>*2`.
 *
 * @param fatal Where the process ends by SIGKILL: nothing is closed, flushed or caught.
 */
export function killAt(fatal: string) {
  const times = new Map<string, number>();

  const reach = (name: string): void => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    const point = time === 1 ? name : `${name}*${time}`;
    process.stdout.write(`${point}\n`);
    if (point === fatal) process.kill(process.pid, 'SIGKILL');
  };

  return {
    reach,

    /** `stored`: a file is in the storage, and nothing says so yet. */
    storage(real: Storage): Storage {
      const told = async (address: Promise<string>) => {
        const found = await address;
        reach('stored');
        return found;
      };
      return {
        ...real,
        put: (bytes, type) => told(real.put(bytes, type)),
        putFile: (source, type) => told(real.putFile(source, type)),
      };
    },

    /** `transaction:begun`, `:found` (all is written, nothing committed), `:done`. */
    database(real: Database): Database {
      const transaction: Database['transaction'] = async (run, config) => {
        reach('transaction:begun');
        const result = await real.transaction(async (tx) => {
          const found = await run(tx);
          reach('transaction:found');
          return found;
        }, config);
        reach('transaction:done');
        return result;
      };
      return new Proxy(real, {
        get(target, key) {
          if (key === 'transaction') return transaction;
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },

    /** `told`: the job has said how far it is, in the middle of a step. */
    handler(real: JobHandler): JobHandler {
      return (context) =>
        real({
          ...context,
          tell(more) {
            context.tell(more);
            if (typeof more.progress === 'number') reach('told');
          },
        });
    },
  };
}

export type Points = ReturnType<typeof killAt>;
