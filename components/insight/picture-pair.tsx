import { Photo } from '@/components/ui/photo';
import styles from './picture-pair.module.css';
import type { ProductLook } from './product-look';

export type PairSide = {
  look: ProductLook;
  /** The picture itself; of a render that was made for the index alone, the product's own photo stands in. */
  pictureUrl: string | null;
  href: string;
};

type Props = {
  sides: readonly [PairSide, PairSide];
  lines: readonly string[];
  alt: (name: string) => string;
};

/** Two products side by side, by the pictures that are alike. */
export function PicturePair({ sides, lines, alt }: Props) {
  return (
    <li className={styles.pair} data-picture-pair>
      <div className={styles.pictures}>
        {sides.map(({ look, pictureUrl, href }) => {
          const photo = pictureUrl ? { url: pictureUrl, widthPixels: 400, heightPixels: 400 } : look.photo;
          return (
            <a key={look.id} href={href} className={styles.picture}>
              {photo ? <Photo photo={photo} alt={alt(look.name)} /> : <span>{look.name}</span>}
            </a>
          );
        })}
      </div>
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </li>
  );
}
