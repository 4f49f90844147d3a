/**
 * The Content-Security-Policy of every page: the wall behind "a photo never leaves the device". Only our own
 * origin may be fetched, posted to, framed, or drawn from; a nonce lets Next's inline scripts run.
 *
 * `'strict-dynamic'` is left out on purpose: it would let a trusted script load code from any origin, and
 * `'self'` would stop counting. `'wasm-unsafe-eval'` is needed by TensorFlow.js, which without it silently
 * falls back to plain JavaScript. Style attributes are allowed inline (React writes them), style elements are not.
 *
 * @param nonce Unpredictable, new for each request (base64).
 */
export function contentSecurityPolicy(nonce: string, options: { development: boolean }): string {
  const development = options.development;
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "worker-src 'self' blob:",
    "connect-src 'self' blob: data:",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return directives.join('; ');
}

/** 128 random bits in base64, as CSP Level 3 §7.1 asks. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes));
}
