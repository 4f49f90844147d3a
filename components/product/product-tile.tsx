import Link from 'next/link';
import type { ReactNode } from 'react';
import { Photo } from '@/components/ui/photo';
import { Price } from '@/components/ui/price';
import type { Money } from '@/lib/core/money';
import type { PhotoSize } from '@/lib/product/product';
import styles from './product-tile.module.css';

type Props = {
  href: string;
  photo: {
    url: string;
    widthPixels: number;
    heightPixels: number;
    alt: string;
    cutoutUrl?: string | undefined;
    sizes?: PhotoSize[] | undefined;
  } | null;
  name: string;
  price: Money;
  locale: string;
  /** Hex colours of its variants: shown as dots when there are several. */
  swatches?: readonly string[];
  /** A word beside the price, e.g. "Sold out". */
  note?: string | undefined;
  first?: boolean;
  /** Over the photo or under the price: what the list adds (a confidence mark, "more like this"). */
  children?: ReactNode;
};

/** A tile is a quarter of a desktop, half of a phone. */
const tileShown = '(min-width: 900px) 25vw, 50vw';

/** A product in a list: its photo large, its name, its price. Does no fetching; works on server and client. */
export function ProductTile({
  href,
  photo,
  name,
  price,
  locale,
  swatches = [],
  note,
  first,
  children,
}: Props) {
  return (
    <article className={styles.tile}>
      <Link href={href} className={styles.link} prefetch={false}>
        <span className={styles.frame}>
          {photo ? (
            <Photo photo={photo} alt={photo.alt} first={first} shown={tileShown} className={styles.photo} />
          ) : null}
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.line}>
            <Price money={price} locale={locale} />
            {note ? <span className={styles.note}>{note}</span> : null}
            {swatches.length > 1 ? <Dots swatches={swatches} /> : null}
          </span>
        </span>
      </Link>
      {children}
    </article>
  );
}

function Dots({ swatches }: { swatches: readonly string[] }) {
  const shown = swatches.slice(0, 4);
  return (
    <span className={styles.dots} aria-hidden>
      {shown.map((swatch) => (
        <span key={swatch} className={styles.dot} style={{ background: swatch }} />
      ))}
      {swatches.length > shown.length ? <span>+{swatches.length - shown.length}</span> : null}
    </span>
  );
}
