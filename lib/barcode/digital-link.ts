import { toGtin14 } from './normalise-gtin';

/**
 * The GTIN in a GS1 Digital Link URI: `/01/` and 8, 12, 13 or 14 digits in the path, on any domain (GS1 Digital Link
 * Standard: URI Syntax, section 4; the uncompressed form). Qualifiers (22, 10, 21) and attributes may follow.
 *
 * @returns null for what is no http(s) URI, or has no GTIN, or one with a wrong check digit.
 */
export function gtinOfDigitalLink(text: string): string | null {
  if (text.length > 2048 || !/^https?:\/\//i.test(text)) return null;
  let path: string;
  try {
    path = new URL(text).pathname;
  } catch {
    return null;
  }
  const parts = path.split('/');
  // Older links spell the identifier out: /gtin/ for /01/.
  const at = parts.findIndex((part) => part === '01' || part === 'gtin');
  const digits = at < 0 ? undefined : parts[at + 1];
  return digits && /^\d{8,14}$/.test(digits) ? toGtin14(digits) : null;
}
