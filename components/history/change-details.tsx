import { kindWord } from '@/components/jobs/job-words';
import { roleWord } from '@/components/studio/role-word';
import { intlLocale } from '@/components/ui/messages/messages';
import { translator } from '@/components/ui/messages/translator';
import { directionOf, type Locale } from '@/lib/core/locale';
import { roles } from '@/lib/merchant/access';
import { anchors } from '@/lib/product/category';
import { fieldWords } from './field-words';
import styles from './history.module.css';

type Props = { locale: Locale; details: Record<string, unknown> };

const counted = {
  triangles: 'detailTriangles',
  views: 'detailViews',
  added: 'detailAdded',
  changed: 'detailChanged',
  refused: 'detailRefused',
} as const;

/** What a change was about, short: the values that people can read, in words and with their units. */
export function ChangeDetails({ locale, details }: Props) {
  const t = translator(locale, 'history');
  const account = translator(locale, 'account');
  const places = translator(locale, 'attachment');
  const kilobytes = new Intl.NumberFormat(intlLocale(locale), { style: 'unit', unit: 'kilobyte' });
  const number = (value: number) => new Intl.NumberFormat(intlLocale(locale)).format(value);
  const value = (of: unknown) => {
    const role = roles.find((each) => each === of);
    return role ? account(roleWord(role)) : isPlain(of) ? String(of) : '';
  };
  const part = (key: string, of: unknown): string => {
    if (key in counted && typeof of === 'number') {
      return of > 0 ? t(counted[key as keyof typeof counted], { count: number(of) }) : '';
    }
    if (key === 'bytes' && typeof of === 'number') {
      return kilobytes.format(Math.max(1, Math.round(of / 1000))).replace('kB', 'KB');
    }
    const place = key === 'where' ? anchors.find((each) => each === of) : undefined;
    if (place) {
      return places(`place${place.charAt(0).toUpperCase()}${place.slice(1)}` as 'placeTable');
    }
    if (key === 'fields' && Array.isArray(of)) return fieldWords(locale, of);
    if (key === 'job' && typeof of === 'string') return translator(locale, 'pipeline')(kindWord(of));
    if (Array.isArray(of)) return of.map(value).filter(Boolean).join(', ');
    return typeof of === 'number' ? '' : value(of);
  };
  const { before, after, ...rest } = details;
  const parts = Object.entries(rest).map(([key, of]) => part(key, of));
  if (isPlain(before) && isPlain(after)) {
    const arrow = directionOf(locale) === 'rtl' ? '←' : '→';
    parts.unshift(`${value(before)} ${arrow} ${value(after)}`);
  }
  const shown = parts.filter(Boolean);
  return shown.length > 0 ? (
    <span className={styles.details}>
      {shown.map((text, i) => (
        <span key={text}>
          {i > 0 ? ' · ' : null}
          <bdi>{text}</bdi>
        </span>
      ))}
    </span>
  ) : null;
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
