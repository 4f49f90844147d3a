import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A `Cookie` header in which what an older secret signed is signed by the current one: better-auth checks its cookies with
 * one secret alone. What no secret signed stays as it is, and is refused by who reads it.
 *
 * @param secrets The current one first.
 */
export function signedAnew(cookies: string, secrets: readonly string[]): string {
  const [current, ...old] = secrets;
  if (!current || old.length === 0) return cookies;
  return cookies
    .split(/;\s*/)
    .map((cookie) => {
      const [, name, signed] = /^((?:__Secure-)?vitrine\.[\w-]+)=(.+)$/.exec(cookie) ?? [];
      const parts = signed ? partsOf(signed) : null;
      if (!name || !parts || !old.some((secret) => same(parts.signature, sign(secret, parts.value)))) {
        return cookie;
      }
      return `${name}=${encodeURIComponent(`${parts.value}.${sign(current, parts.value)}`)}`;
    })
    .join('; ');
}

/** `value.signature`, percent-encoded; null for what is none. */
function partsOf(cookie: string): { value: string; signature: string } | null {
  try {
    const text = decodeURIComponent(cookie);
    const at = text.lastIndexOf('.');
    return at > 0 ? { value: text.slice(0, at), signature: text.slice(at + 1) } : null;
  } catch {
    return null;
  }
}

/** As better-auth signs (better-call, crypto.ts): HMAC-SHA-256, in base64. */
function sign(secret: string, value: string): string {
  return createHmac('sha256', secret).update(value).digest('base64');
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
