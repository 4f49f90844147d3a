/** A value as JSON, with the cookies that better-auth set on the way. */
export function withCookies(value: unknown, from: Headers | undefined, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('cache-control', 'no-store');
  for (const cookie of from?.getSetCookie() ?? []) headers.append('set-cookie', cookie);
  if (value === undefined) return new Response(null, { ...init, headers });
  return Response.json(value, { ...init, headers });
}
