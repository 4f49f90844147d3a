import type { GapAnswer } from '@/lib/fit/fits-gap';
import type { Box, Gap, Side } from '@/lib/fit/verdict';
import styles from './fit-figure.module.css';

type Props = {
  product: Box;
  gap: Gap;
  answer: GapAnswer;
  /** Words under the two drawings, and the whole in words. */
  front: string;
  above: string;
  label: string;
};

/** The place and the thing in it, to one scale, from the front and from above. Left to right in every language. */
export function FitFigure({ product, gap, answer, front, above, label }: Props) {
  const side = (name: Side) => product[alongOf(answer, name)].millimetres;
  const thing = { width: side('width'), height: side('height'), depth: side('depth') };
  const place = {
    width: gap.width?.millimetres ?? null,
    height: gap.height?.millimetres ?? null,
    depth: gap.depth?.millimetres ?? null,
  };
  const widest = Math.max(thing.width, place.width ?? 0);
  const tallest = Math.max(thing.height, place.height ?? 0, thing.depth, place.depth ?? 0);
  const scale = Math.min(180 / widest, 150 / tallest);
  return (
    <figure className={styles.figure} role="img" aria-label={label} data-fit-figure>
      <View
        words={front}
        thing={[thing.width, thing.height]}
        place={[place.width, place.height]}
        scale={scale}
      />
      <View
        words={above}
        thing={[thing.width, thing.depth]}
        place={[place.width, place.depth]}
        scale={scale}
      />
    </figure>
  );
}

function alongOf({ turned }: GapAnswer, name: Side): Side {
  if (!turned || name === 'height') return name;
  return name === 'width' ? 'depth' : 'width';
}

/** One view: the thing stands at the bottom in the middle of the place. A side that nothing bounds is open. */
function View(props: {
  words: string;
  thing: readonly [number, number];
  place: readonly [number | null, number | null];
  scale: number;
}) {
  const { thing, place, scale } = props;
  const [tw, th] = [thing[0] * scale, thing[1] * scale];
  const [pw, ph] = [place[0] === null ? null : place[0] * scale, place[1] === null ? null : place[1] * scale];
  const margin = 12;
  const width = Math.max(tw, pw ?? tw + 40) + 2 * margin;
  const height = Math.max(th, ph ?? th + 24) + 2 * margin;
  const [middle, floor] = [width / 2, height - margin];
  const [left, right] = pw === null ? [0, width] : [middle - pw / 2, middle + pw / 2];
  const top = ph === null ? 0 : floor - ph;
  // How far the thing stands out of the place on each side.
  const outX = pw === null ? 0 : Math.max(0, tw - pw);
  const outY = ph === null ? 0 : Math.max(0, th - ph);
  return (
    <div className={styles.view}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className={styles.drawing}
        aria-hidden
      >
        <rect x={middle - tw / 2} y={floor - th} width={tw} height={th} className={styles.thing} />
        {outX > 0 ? (
          <>
            <rect x={middle - tw / 2} y={floor - th} width={outX / 2} height={th} className={styles.out} />
            <rect x={right} y={floor - th} width={outX / 2} height={th} className={styles.out} />
          </>
        ) : null}
        {outY > 0 ? (
          <rect x={middle - tw / 2} y={floor - th} width={tw} height={outY} className={styles.out} />
        ) : null}
        <path d={`M0 ${floor}H${width}`} className={styles.floor} />
        {pw === null ? null : (
          <path d={`M${left} ${floor}V${top}M${right} ${floor}V${top}`} className={styles.wall} />
        )}
        {ph === null ? null : <path d={`M${left} ${top}H${right}`} className={styles.wall} />}
      </svg>
      <span className={styles.words}>{props.words}</span>
    </div>
  );
}
