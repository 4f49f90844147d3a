import styles from './skeleton.module.css';

/** A quiet block in the shape of what is coming. Sizes are CSS lengths; `ratio` is width over height. */
export function Skeleton({ width, height, ratio }: { width?: string; height?: string; ratio?: number }) {
  return (
    <span
      aria-hidden
      className={styles.block}
      style={{ inlineSize: width, blockSize: height, aspectRatio: ratio }}
    />
  );
}
