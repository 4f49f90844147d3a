import { AppError, isAppError } from '@/lib/core/app-error';
import { databaseTrouble } from '@/lib/db/database-trouble';

type Failure = {
  type: 'error';
  code: string;
  message: string;
  details: AppError['details'];
};

/**
 * A response of JSON lines that grow while something runs. A failure is its last line; the status was sent long before.
 * The work goes on when nobody reads any more.
 */
export function jsonLines<Line>(run: (send: (line: Line) => void) => Promise<void>): Response {
  const encoder = new TextEncoder();
  let read = true;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: Line | Failure) => {
        if (read) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      run(send)
        .catch((error: unknown) => {
          const known = isAppError(error) ? error : databaseTrouble(error);
          if (!known) console.error(error);
          const { code, message, details } =
            known ?? new AppError('INTERNAL', 'Something went wrong on our side.');
          send({ type: 'error', code, message, details });
        })
        .finally(() => {
          if (read) controller.close();
        });
    },
    cancel() {
      read = false;
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  });
}
