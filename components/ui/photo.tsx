import type { CSSProperties } from 'react';
import type { PhotoSize } from '@/lib/product/product';
import { classNames } from './class-names';
import styles from './photo.module.css';

type Props = {
  photo: {
    url: string;
    widthPixels: number;
    heightPixels: number;
    cutoutUrl?: string | undefined;
    sizes?: PhotoSize[] | undefined;
  };
  alt: string;
  /** The first large picture of a page: fetched at once and before others. */
  first?: boolean;
  /** Needed soon, though it is not the first. */
  eager?: boolean;
  /** How wide it is shown, as CSS `sizes` says it: decides which size is fetched. */
  shown?: string;
  className?: string | undefined;
};

/**
 * A product photo on the stage; its parent is the stage. It keeps its place while it loads. In the dark the thing is
 * cut out of its light studio and stands on the dark stage; a photo without a cut-out stays lit, with the lights down.
 */
export function Photo({
  photo,
  alt,
  first = false,
  eager = first,
  shown = '(min-width: 900px) 60vw, 100vw',
  className,
}: Props) {
  const { cutoutUrl, sizes } = photo;
  const picture = (
    // biome-ignore lint/performance/noImgElement: photos are already sized and compressed when a product is made
    <img
      className={classNames(styles.photo, className)}
      src={photo.url}
      srcSet={sizes && setOf(sizes, 'webp')}
      sizes={sizes && shown}
      width={photo.widthPixels}
      height={photo.heightPixels}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding={first ? 'sync' : 'async'}
      draggable={false}
      data-cutout={cutoutUrl ? '' : undefined}
      // Fetched only where a rule uses it: never in the light.
      style={cutoutUrl ? ({ '--cutout': `url("${encodeURI(cutoutUrl)}")` } as CSSProperties) : undefined}
    />
  );
  if (!sizes) return picture;
  return (
    <picture className={styles.choice}>
      <source type="image/avif" srcSet={setOf(sizes, 'avif')} sizes={shown} />
      {picture}
    </picture>
  );
}

function setOf(sizes: PhotoSize[], format: 'webp' | 'avif'): string {
  return sizes.map((size) => `${encodeURI(size[format])} ${size.widthPixels}w`).join(', ');
}
