import type { z } from 'zod';
import { AppError } from '@/lib/core/app-error';

/** Enough for a vector of thousands of values with its filters; far too small for a photo. */
export const defaultMaxBytes = 64 * 1024;

/**
 * Reads a request's JSON body and checks it.
 *
 * @throws AppError `BAD_REQUEST`: not `application/json`, larger than `maxBytes` (read no further than that), not
 *   JSON, or not what the schema asks, with the first wrong field named.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  options: { maxBytes?: number } = {},
): Promise<z.output<Schema>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new AppError('BAD_REQUEST', `Send application/json, not ${type ?? 'a body without a type'}.`);
  }
  const text = await readText(request, options.maxBytes ?? defaultMaxBytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError('BAD_REQUEST', 'The body is not JSON.');
  }
  return parseBody(schema, value);
}

/** @throws AppError `BAD_REQUEST` with the first wrong field named. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new AppError('BAD_REQUEST', `${field || 'The body'}: ${issue?.message ?? 'not what is expected'}.`, {
    details: { field },
  });
}

/** The body as text. @throws AppError `BAD_REQUEST`: larger than `maxBytes`; read no further than that. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () =>
    new AppError('BAD_REQUEST', `The body is larger than ${maxBytes} bytes.`, { details: { maxBytes } });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
