import { classNames } from './class-names';
import styles from './photo.module.css';

type Props = {
  photo: { url: string; widthPixels: number; heightPixels: number };
  alt: string;
  /** The first large picture of a page: fetched at once and before others. */
  first?: boolean;
  className?: string | undefined;
};

/** A product photo on the stage. It keeps its place while it loads; in the dark it is a lit window, a little dimmed. */
export function Photo({ photo, alt, first = false, className }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: photos are already sized and compressed when a product is made
    <img
      className={classNames(styles.photo, className)}
      src={photo.url}
      width={photo.widthPixels}
      height={photo.heightPixels}
      alt={alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding={first ? 'sync' : 'async'}
      draggable={false}
    />
  );
}
