import type { Locale } from '@/lib/core/locale';
import latin400 from '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2';
import latin500 from '../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2';
import arabic400 from '../node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2';
import hebrew400 from '../node_modules/@fontsource/ibm-plex-sans-hebrew/files/ibm-plex-sans-hebrew-hebrew-400-normal.woff2';
import hebrew500 from '../node_modules/@fontsource/ibm-plex-sans-hebrew/files/ibm-plex-sans-hebrew-hebrew-500-normal.woff2';

/** What every page in a language shows first; the other weights and scripts come by unicode-range when used. */
const first: Record<Locale, string[]> = {
  en: [latin400, latin500],
  he: [hebrew400, hebrew500, latin400],
  ar: [arabic400, latin400],
};

/** Asks for the language's fonts with the page itself, before the stylesheet is read. Render inside `<head>`. */
export function FontPreloads({ locale }: { locale: Locale }) {
  return first[locale].map((url) => (
    <link key={url} rel="preload" as="font" type="font/woff2" href={url} crossOrigin="anonymous" />
  ));
}
