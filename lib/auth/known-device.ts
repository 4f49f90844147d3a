import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

// A browser that somebody signed in from keeps a mark of it. Guesses that others make at their password are counted
// apart from its own, so a stranger can shut out strangers and never the person (OWASP: device cookies).

const name = 'vitrine.device';
const yearSeconds = 365 * 24 * 60 * 60;

/**
 * The `Set-Cookie` line that marks a browser as one that this person signed in from. It opens nothing.
 *
 * @param email In lower case.
 */
export function deviceCookie(secret: string, email: string, options: { secure: boolean }): string {
  const nonce = randomBytes(16).toString('base64url');
  const value = `${nonce}.${sign(secret, email, nonce)}`;
  const attributes = `Max-Age=${yearSeconds}; Path=/; HttpOnly; SameSite=Lax`;
  return `${options.secure ? '__Secure-' : ''}${name}=${value}; ${attributes}${options.secure ? '; Secure' : ''}`;
}

/**
 * Which of this person's browsers asks, or null: it is none of theirs, or its mark is forged.
 *
 * @param secrets Any of them may have signed it.
 */
export function knownDevice(secrets: readonly string[], email: string, headers: Headers): string | null {
  const found = /(?:^|;\s*)(?:__Secure-)?vitrine\.device=([\w-]+)\.([\w-]+)/.exec(
    headers.get('cookie') ?? '',
  );
  if (!found) return null;
  const [, nonce = '', signature = ''] = found;
  const given = Buffer.from(signature);
  const known = secrets.some((secret) => {
    const wanted = Buffer.from(sign(secret, email, nonce));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  return known ? nonce : null;
}

function sign(secret: string, email: string, nonce: string): string {
  return createHmac('sha256', secret).update(`device\n${email}\n${nonce}`).digest('base64url');
}
