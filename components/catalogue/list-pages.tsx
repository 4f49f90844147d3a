import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { ProductList } from '@/lib/merchant/product-list';
import styles from './list-pages.module.css';

/** Where the page stands in the whole list, and the ways to the next and the one before. */
export function ListPages({ list, onPage }: { list: ProductList; onPage: (page: number) => void }) {
  const t = useTranslations('catalogue');
  const { total, page, size } = list;
  const pages = Math.ceil(total / size);
  if (pages < 2) return null;
  return (
    <nav className={styles.pages} aria-label={t('title')}>
      <IconButton label={t('previousPage')} disabled={page === 1} onClick={() => onPage(page - 1)}>
        <Icon glyph={ChevronLeft} directional />
      </IconButton>
      <span>{t('pageOf', { from: (page - 1) * size + 1, to: Math.min(page * size, total), total })}</span>
      <IconButton label={t('nextPage')} disabled={page === pages} onClick={() => onPage(page + 1)}>
        <Icon glyph={ChevronRight} directional />
      </IconButton>
    </nav>
  );
}
