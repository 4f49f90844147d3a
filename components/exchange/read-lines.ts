import { AppError, errorCodes } from '@/lib/core/app-error';
import type { CatalogueReport, ImportCounts, ImportEvent, ImportRequest } from '@/lib/merchant/import-events';

/**
 * Sends a catalogue file and gives back its id.
 *
 * @throws AppError: what the route answers; `NETWORK`.
 */
export async function sendCatalogue(file: File): Promise<string> {
  const response = await fetch('/api/merchant/import', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(noAnswer);
  const answer = (await response.json().catch(() => null)) as { id?: string } | null;
  if (!response.ok || !answer?.id) throw failure(answer);
  return answer.id;
}

/**
 * Asks for a look at a file that was sent, and tells how it goes.
 *
 * @throws AppError: what the route answers at first or at last; `NETWORK`: the answer broke off.
 */
export async function askForLook(
  id: string,
  request: ImportRequest,
  onCounts: (counts: ImportCounts) => void,
): Promise<CatalogueReport> {
  const response = await fetch(`/api/merchant/import/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  }).catch(noAnswer);
  if (!response.ok || !response.body) throw failure(await response.json().catch(() => null));
  for await (const line of lines(response.body)) {
    const event = JSON.parse(line) as ImportEvent;
    if (event.type === 'progress') onCounts(event.counts);
    if (event.type === 'report') return event.report;
    if (event.type === 'error') throw failure({ error: event });
  }
  throw new AppError('NETWORK', 'The answer broke off.');
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read().catch(noAnswer);
    const parts = (rest + (value ?? '')).split('\n');
    rest = done ? '' : (parts.pop() ?? '');
    yield* parts.filter(Boolean);
    if (done) return;
  }
}

function noAnswer(error: unknown): never {
  throw new AppError('NETWORK', 'Nothing answers.', { cause: error });
}

function failure(answer: unknown): AppError {
  const { code, message, details } =
    (answer as { error?: { code?: unknown; message?: string; details?: AppError['details'] } } | null)
      ?.error ?? {};
  const known = errorCodes.find((each) => each === code) ?? 'INTERNAL';
  return new AppError(known, message ?? 'Something went wrong.', { details: { ...details } });
}
