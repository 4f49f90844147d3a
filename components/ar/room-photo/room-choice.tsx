import grid from '@/components/product/product-grid.module.css';
import { ProductTile } from '@/components/product/product-tile';
import type { Tile } from '@/components/product/tile-of';
import { translator } from '@/components/ui/messages/translator';
import page from '@/components/ui/page.module.css';
import type { Locale } from '@/lib/core/locale';
import styles from './room-choice.module.css';

/** Nothing was chosen for the room yet, or something that has no place in one: some that do. */
export function RoomChoice({
  tiles,
  locale,
  unfit,
}: {
  tiles: readonly Tile[];
  locale: Locale;
  unfit: string | null;
}) {
  const t = translator(locale, 'room');
  return (
    <div className={`${page.column} ${styles.choice}`}>
      <h1 className={styles.title}>{t('chooseTitle')}</h1>
      <p className={styles.text}>{unfit ? t('unfit', { name: unfit }) : t('chooseText')}</p>
      <div className={grid.grid}>
        {tiles.map((tile) => (
          <ProductTile
            key={tile.id}
            href={tile.href}
            photo={tile.photo}
            name={tile.name}
            price={tile.price}
            locale={locale}
            swatches={tile.swatches}
          />
        ))}
      </div>
    </div>
  );
}
