import { AppError } from '@/lib/core/app-error';
import { askedRange } from '@/lib/http/byte-range';
import { type Storage, storedTypes, typeOfName } from './storage';

/**
 * A stored file as an HTTP answer: whole or a piece (206, 416), or 304 when the browser has it. Its name is a hash of
 * its content, so it may be kept forever, and the name is the entity tag.
 *
 * @param request GET or HEAD.
 * @throws AppError `NOT_FOUND`, and what the storage throws.
 */
export async function serveFile(storage: Storage, name: string, request: Request): Promise<Response> {
  const type = typeOfName(name);
  const found = type && (await storage.stat(name));
  if (!found) throw new AppError('NOT_FOUND', 'There is no such file.');
  const etag = `"${name.slice(3, 67)}"`;
  const headers: Record<string, string> = {
    'content-type': storedTypes[type],
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    etag,
  };
  if (holds(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });

  const ifRange = request.headers.get('if-range');
  const asked =
    ifRange === null || ifRange === etag ? askedRange(request.headers.get('range'), found.bytes) : null;
  if (asked === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${found.bytes}` } });
  }
  const status = asked ? 206 : 200;
  headers['content-length'] = String(asked ? asked.last - asked.first + 1 : found.bytes);
  if (asked) headers['content-range'] = `bytes ${asked.first}-${asked.last}/${found.bytes}`;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const file = await storage.open(name, asked ?? undefined);
  if (!file) throw new AppError('NOT_FOUND', 'There is no such file.');
  return new Response(file.stream, { status, headers });
}

/** Whether a list of entity tags holds this one, or any (RFC 9110 §13.1.2, by weak comparison). */
function holds(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
