import { kindWord } from '@/components/jobs/job-words';
import { roleWord } from '@/components/studio/role-word';
import { intlLocale } from '@/components/ui/messages/messages';
import { translator } from '@/components/ui/messages/translator';
import { directionOf, type Locale } from '@/lib/core/locale';
import { roles } from '@/lib/merchant/access';
import { anchors } from '@/lib/product/category';
import { fieldWords } from './field-words';

/**
 * What a change was about, short: the values that people can read, in words and with their units.
 *
 * @param details As it was written down with the change, also by an older Vitrine; what has no words is left out.
 */
export function detailWords(locale: Locale, details: Record<string, unknown>): string[] {
  const { before, after, ...rest } = details;
  const words = Object.entries(rest).map(([key, of]) => wordsOf(locale, key, of));
  if (isPlain(before) && isPlain(after)) {
    const arrow = directionOf(locale) === 'rtl' ? '←' : '→';
    words.unshift(`${plain(locale, before)} ${arrow} ${plain(locale, after)}`);
  }
  return words.filter(Boolean);
}

function wordsOf(locale: Locale, key: string, of: unknown): string {
  if (typeof of === 'number') return counted(locale, key, of);
  if (key === 'fields' && Array.isArray(of)) return fieldWords(locale, of);
  if (Array.isArray(of)) {
    return of
      .map((each) => plain(locale, each))
      .filter(Boolean)
      .join(', ');
  }
  if (typeof of !== 'string') return '';
  if (key === 'where') {
    const place = anchors.find((each) => each === of);
    return place
      ? translator(
          locale,
          'attachment',
        )(`place${place.charAt(0).toUpperCase()}${place.slice(1)}` as 'placeTable')
      : of;
  }
  if (key === 'job') return translator(locale, 'pipeline')(kindWord(of));
  if (key === 'answer') return answered(locale, of);
  return plain(locale, of);
}

function counted(locale: Locale, key: string, count: number): string {
  if (key === 'bytes') {
    const kilobytes = new Intl.NumberFormat(intlLocale(locale), { style: 'unit', unit: 'kilobyte' });
    return kilobytes.format(Math.max(1, Math.round(count / 1000))).replace('kB', 'KB');
  }
  if (count <= 0) return '';
  const t = translator(locale, 'history');
  const exchange = translator(locale, 'exchange');
  switch (key) {
    case 'triangles':
      return t('detailTriangles', { count });
    case 'views':
      return t('detailViews', { count });
    case 'of':
      return translator(locale, 'catalogue')('count', { count });
    case 'added':
      return t('detailAdded', { count });
    case 'changed':
      return t('detailChanged', { count });
    case 'unchanged':
      return exchange('unchangedCount', { count });
    case 'refused':
      return exchange('refusedCount', { count });
    case 'photos':
      return exchange('photosStored', { count });
    default:
      return '';
  }
}

/** What a person answered to the question about a model's size; `fix:1` is one of several sizes that were offered. */
function answered(locale: Locale, answer: string): string {
  const t = translator(locale, 'history');
  if (answer === 'fix') return t('answerFix');
  if (answer === 'keep') return t('answerKeep');
  return answer.startsWith('fix:') ? t('answerFixOne') : answer;
}

function plain(locale: Locale, value: unknown): string {
  const role = roles.find((each) => each === value);
  if (role) return translator(locale, 'account')(roleWord(role));
  return isPlain(value) ? String(value) : '';
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
