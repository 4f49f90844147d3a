'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLengths } from '@/components/fit/use-lengths';
import { useUnit } from '@/components/product/use-unit';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/core/locale';
import { type Currency, formatMoney } from '@/lib/core/money';
import { categoryInfo } from '@/lib/product/category';
import { colourNames } from '@/lib/product/colour-names';
import { materialNames } from '@/lib/product/material-names';
import type { Filters } from '@/lib/search/match';
import type { UnderstoodPart } from '@/lib/search/text/parse-text';
import styles from './condition-chips.module.css';

type Condition = { key: string; name: string; remove: () => void; unknown?: boolean };

/** What narrows the search: the words as they were understood, and the filters. Each chip takes its own away. */
export function ConditionChips(props: {
  text: string;
  understood: readonly UnderstoodPart[];
  filters: Filters;
  currency: Currency;
  locale: Locale;
  onText: (text: string) => void;
  onFilters: (filters: Filters) => void;
}) {
  const t = useTranslations('search');
  const placeWords = useTranslations('fit');
  const [unit] = useUnit();
  const { length, size } = useLengths(unit, props.locale);
  const { text, filters, locale, onText, onFilters } = props;
  const money = (minor: number) => formatMoney({ minor, currency: props.currency }, locale);

  const words: Condition[] = props.understood.map((part) => ({
    key: `word ${part.start}`,
    name: nameOf(part),
    unknown: part.kind === 'word' && !part.found,
    remove: () => onText(`${text.slice(0, part.start)} ${text.slice(part.end)}`.replace(/\s+/g, ' ').trim()),
  }));
  const lists: Condition[] = [
    ...(filters.categories ?? []).map((slug) => ({
      key: `category ${slug}`,
      name: categoryInfo(slug).name[locale],
      remove: () => onFilters({ ...filters, categories: without(filters.categories, slug) }),
    })),
    ...(filters.colours ?? []).map((slug) => ({
      key: `colour ${slug}`,
      name: colourNames[slug][locale],
      remove: () => onFilters({ ...filters, colours: without(filters.colours, slug) }),
    })),
    ...(filters.materials ?? []).map((slug) => ({
      key: `material ${slug}`,
      name: materialNames[slug][locale],
      remove: () => onFilters({ ...filters, materials: without(filters.materials, slug) }),
    })),
  ];
  const others: Condition[] = [];
  if (filters.priceMinorMin !== undefined || filters.priceMinorMax !== undefined) {
    others.push({
      key: 'price',
      name: priceName(filters.priceMinorMin ?? null, filters.priceMinorMax ?? null),
      remove: () => onFilters({ ...filters, priceMinorMin: undefined, priceMinorMax: undefined }),
    });
  }
  if (filters.inStock) {
    others.push({
      key: 'stock',
      name: t('inStock'),
      remove: () => onFilters({ ...filters, inStock: undefined }),
    });
  }
  if (filters.fits) {
    const { width, depth, height } = filters.fits;
    const sides = [width, depth, height];
    const bounded = sides.flatMap((side) => (side ? [side.millimetres] : []));
    const words = sides.map((side) => (side ? length(side.millimetres) : placeWords('open')));
    others.push({
      key: 'fits',
      name: t('fitsPlace', { size: bounded.length === 3 ? size(bounded) : words.join(' × ') }),
      remove: () => onFilters({ ...filters, fits: undefined }),
    });
  }
  if (filters.wears) {
    others.push({
      key: 'wears',
      name: t('wearsMe'),
      remove: () => onFilters({ ...filters, wears: undefined }),
    });
  }
  const conditions = [...words, ...lists, ...others];
  if (conditions.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('conditions')}>
      {conditions.map((condition) => (
        <li key={condition.key}>
          <Chip
            onClick={condition.remove}
            aria-label={t('remove', { name: condition.name })}
            data-condition={condition.key.split(' ')[0]}
            data-found={condition.unknown ? 'false' : undefined}
            className={styles.chip}
          >
            <bdi>{condition.unknown ? t('notFound', { word: condition.name }) : condition.name}</bdi>
            <Icon glyph={X} size={16} />
          </Chip>
        </li>
      ))}
    </ul>
  );

  function nameOf(part: UnderstoodPart): string {
    if (part.kind === 'price') return priceName(part.minorMin, part.minorMax);
    if (part.kind === 'in-stock') return t('inStock');
    return part.text;
  }

  function priceName(min: number | null, max: number | null): string {
    if (min !== null && max !== null) return `${money(min)}–${money(max)}`;
    if (min !== null) return t('atLeast', { price: money(min) });
    return t('upTo', { price: money(max ?? 0) });
  }
}

function without<T>(list: readonly T[] | undefined, value: T): T[] | undefined {
  const rest = (list ?? []).filter((other) => other !== value);
  return rest.length > 0 ? rest : undefined;
}
