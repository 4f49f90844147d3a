import type { CategorySlug } from '@/lib/product/category';
import { type FamiliarThing, familiarThings } from '@/lib/product/familiar';
import type { Dimensions } from '@/lib/product/product';
import { FamiliarFigure } from './familiar-figure';
import { outlineOf } from './outlines';
import styles from './size-figure.module.css';

type Props = {
  dimensions: Dimensions;
  /** Kind of thing, for its line figure. */
  category: CategorySlug;
  beside: FamiliarThing;
  length: (metres: number) => string;
  /** The figure in words. */
  label: string;
  caption: string;
};

/** Depth is drawn at half length and 30°, as in a cabinet drawing. */
const slant = { x: 0.5 * Math.cos(Math.PI / 6), y: 0.5 * Math.sin(Math.PI / 6) };

/**
 * The product's outer box, with its line figure in front, drawn to scale beside a thing everybody knows, both standing on one line. Drawn left to
 * right in every language, as the product stands; only its words follow the language.
 */
export function SizeFigure({ dimensions, category, beside, length, label, caption }: Props) {
  const { widthMetres: w, heightMetres: h, depthMetres: d } = dimensions;
  const outline = outlineOf(category);
  const other = familiarThings[beside];
  // Metres to drawing units: the taller of the two takes 200.
  const tallest = Math.max(h + d * slant.y, other.heightMetres);
  const widest = other.widthMetres + w + d * slant.x;
  const unit = Math.min(200 / tallest, 460 / widest);
  const [bw, bh, dx, dy] = [w * unit, h * unit, d * slant.x * unit, d * slant.y * unit];
  const [ow, oh] = [other.widthMetres * unit, other.heightMetres * unit];
  const gap = 64;
  const floor = Math.max(bh + dy, oh) + 28;
  const x = 16 + ow + gap;
  const [right, top] = [x + bw, floor - bh];
  const drawing = { width: right + dx + 96, height: floor + 44 };

  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        className={styles.drawing}
        direction="ltr"
      >
        <line x1={0} x2={drawing.width} y1={floor} y2={floor} className={styles.floor} />
        <g className={styles.other}>
          <FamiliarFigure thing={beside} x={16} y={floor - oh} width={ow} height={oh} />
        </g>
        <g className={outline ? styles.frame : styles.box}>
          <path d={`M${x} ${top}l${dx} ${-dy}h${bw}v${bh}l${-dx} ${dy}`} className={styles.back} />
          <path d={`M${right} ${top}l${dx} ${-dy}`} className={styles.back} />
          <rect x={x} y={top} width={bw} height={bh} />
        </g>
        {outline ? (
          <path
            d={outline}
            transform={`translate(${x} ${top}) scale(${bw / 100} ${bh / 100})`}
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
        <Measure from={[x, floor + 12]} to={[right, floor + 12]} words={length(w)} place="below" />
        <Measure from={[x - 12, floor]} to={[x - 12, top]} words={length(h)} place="before" />
        <Measure
          from={[right + 12, floor]}
          to={[right + dx + 12, floor - dy]}
          words={length(d)}
          place="after"
        />
      </svg>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

type Point = readonly [number, number];

/** A length with a tick at each end and its words beside it. */
function Measure({
  from,
  to,
  words,
  place,
}: {
  from: Point;
  to: Point;
  words: string;
  place: 'below' | 'before' | 'after';
}) {
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const at = { below: [mx, my + 20], before: [mx - 8, my + 4], after: [mx + 10, my + 10] }[place] as [
    number,
    number,
  ];
  const anchor = { below: 'middle', before: 'end', after: 'start' } as const;
  return (
    <g className={styles.measure}>
      <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
      <circle cx={from[0]} cy={from[1]} r={1.5} />
      <circle cx={to[0]} cy={to[1]} r={1.5} />
      <text x={at[0]} y={at[1]} textAnchor={anchor[place]}>
        {words}
      </text>
    </g>
  );
}
