import compile from 'icu-minify/compile';
import type { Locale } from '@/lib/core/locale';
import { dictionaries } from './dictionaries';
import type { Area } from './messages';

/**
 * Words parsed once on the server: a page carries the small formatter alone (`use-intl/format-message/format-only`,
 * chosen in next.config.js) and no ICU parser.
 */
export type CompiledWords = { readonly [A in Area]?: { readonly [key: string]: ReturnType<typeof compile> } };

const compiled = new Map<string, NonNullable<CompiledWords[Area]>>();

/** The areas a page's client components speak, in one language. Server only: it holds every language. */
export function messagesFor(locale: Locale, areas: readonly Area[]): CompiledWords {
  return Object.fromEntries(areas.map((area) => [area, compiledArea(locale, area)]));
}

export function compiledArea(locale: Locale, area: Area): NonNullable<CompiledWords[Area]> {
  const key = `${locale}/${area}`;
  let words = compiled.get(key);
  if (!words) {
    const texts: [string, string][] = Object.entries(dictionaries[locale][area]);
    words = Object.fromEntries(texts.map(([name, text]) => [name, plain(compile(text))]));
    compiled.set(key, words);
  }
  return words;
}

/** A copy of plain objects: what crosses from server to client components may have no null prototypes. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
