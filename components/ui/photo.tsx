import type { CSSProperties } from 'react';
import { classNames } from './class-names';
import styles from './photo.module.css';

type Props = {
  photo: { url: string; widthPixels: number; heightPixels: number; cutoutUrl?: string | undefined };
  alt: string;
  /** The first large picture of a page: fetched at once and before others. */
  first?: boolean;
  /** Needed soon, though it is not the first. */
  eager?: boolean;
  className?: string | undefined;
};

/**
 * A product photo on the stage; its parent is the stage. It keeps its place while it loads. In the dark the thing is
 * cut out of its light studio and stands on the dark stage; a photo without a cut-out stays lit, with the lights down.
 */
export function Photo({ photo, alt, first = false, eager = first, className }: Props) {
  const { cutoutUrl } = photo;
  return (
    // biome-ignore lint/performance/noImgElement: photos are already sized and compressed when a product is made
    <img
      className={classNames(styles.photo, className)}
      src={photo.url}
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
}
