import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import grid from './product-grid.module.css';
import { ProductTile } from './product-tile';
import styles from './similar-products.module.css';
import type { Tile } from './tile-of';

/** A row of products that look like the one above. */
export function SimilarProducts({ tiles, locale }: { tiles: Tile[]; locale: Locale }) {
  const t = translator(locale, 'product');
  if (tiles.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="similar">
      <h2 id="similar" className={styles.title}>
        {t('similar')}
      </h2>
      <ul className={grid.grid}>
        {tiles.map(({ id, soldOut, ...tile }) => (
          <li key={id} data-similar={id}>
            <ProductTile {...tile} locale={locale} note={soldOut ? t('soldOut') : undefined} />
          </li>
        ))}
      </ul>
    </section>
  );
}
