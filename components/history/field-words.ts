import type { Messages } from '@/components/ui/messages/messages';
import { intlLocale } from '@/components/ui/messages/messages';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';

/** Parts of a product in words, as a list; one that nobody wrote a word for is shown as it was written down. */
export function fieldWords(locale: Locale, fields: readonly unknown[]): string {
  const t = translator(locale, 'fields');
  const words = fields
    .filter((field) => typeof field === 'string')
    .map((field) => {
      const key = field as keyof Messages['fields'];
      return t.has(key) ? t(key) : field;
    });
  return new Intl.ListFormat(intlLocale(locale), { type: 'unit', style: 'short' }).format(words);
}
