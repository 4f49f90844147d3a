import { type NextRequest, NextResponse } from 'next/server';
import { isLocale } from '@/lib/core/locale';
import { contentSecurityPolicy, newNonce } from '@/lib/http/content-security-policy';
import { chooseLocale, localeCookie, localeHeader } from '@/lib/http/locale-choice';
import { pathHeader } from '@/lib/http/path-header';

const yearSeconds = 365 * 24 * 60 * 60;

/** Gives every page its Content-Security-Policy with a fresh nonce, and its language. Decides nothing else. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = newNonce();
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === 'development' });
  const lang = request.nextUrl.searchParams.get('lang');
  const locale = chooseLocale({
    lang,
    cookie: request.cookies.get(localeCookie)?.value,
    acceptLanguage: request.headers.get('accept-language'),
  });

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set(localeHeader, locale);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own inline scripts from this request header.
  headers.set('content-security-policy', policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (isLocale(lang) && !isPrefetch(request)) {
    response.cookies.set(localeCookie, lang, { path: '/', maxAge: yearSeconds, sameSite: 'lax' });
  }
  return response;
}

/** A link that is only being prefetched must not change the language. */
function isPrefetch(request: NextRequest): boolean {
  return (
    request.headers.has('next-router-prefetch') ||
    /prefetch/.test(request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '')
  );
}

export const config = {
  // Pages only; files and API answers get their headers in next.config.js.
  matcher: ['/((?!api/|_next/static|_next/image|models/|wasm/|media/|ar/|favicon.ico).*)'],
};
