/** What a Range header asks of a file: a piece of it (both ends included), a piece it does not have, or nothing. */
export type AskedRange = { first: number; last: number } | 'unsatisfiable' | null;

/**
 * Reads a Range header (RFC 9110 §14.1.2). Several ranges, other units and what is malformed are answered with the
 * whole file, as §14.2 allows: null.
 *
 * @param bytes Size of the file.
 */
export function askedRange(header: string | null, bytes: number): AskedRange {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const suffix = Number(to);
    if (suffix === 0 || bytes === 0) return 'unsatisfiable';
    return { first: Math.max(0, bytes - suffix), last: bytes - 1 };
  }
  const first = Number(from);
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= bytes ? 'unsatisfiable' : { first, last };
}
