import 'server-only';
import { cookies, headers } from 'next/headers';
import { isLocale, type Locale } from '@/lib/core/locale';
import { chooseLocale, localeCookie, localeHeader } from './locale-choice';

/** The language of the request being answered. Reading it makes a page dynamic, which its nonce needs anyway. */
export async function requestLocale(): Promise<Locale> {
  const [incoming, jar] = await Promise.all([headers(), cookies()]);
  const chosen = incoming.get(localeHeader);
  if (isLocale(chosen)) return chosen;
  return chooseLocale({
    lang: null,
    cookie: jar.get(localeCookie)?.value,
    acceptLanguage: incoming.get('accept-language'),
  });
}

/** The request's CSP nonce, for a `<script>` or `<style>` we write ourselves. */
export async function requestNonce(): Promise<string | undefined> {
  return (await headers()).get('x-nonce') ?? undefined;
}
