import type { Irises } from '@/lib/tryon/measure/iris/see-irises';
import styles from './measure-page.module.css';

/** The two irises and the line between them, over the picture. Decorative: the sentence and the chip say it. */
export function PupilMarks(props: { irises: Irises; width: number; height: number }) {
  const { irises, width, height } = props;
  const { left, right } = irises;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.marks} aria-hidden>
      {([styles.markUnder, styles.mark] as const).map((className) => (
        <g key={className} className={className}>
          <line x1={left.x} y1={left.y} x2={right.x} y2={right.y} />
          {[left, right].map((iris, i) => (
            <circle
              key={i === 0 ? 'left' : 'right'}
              data-iris={i === 0 ? 'left' : 'right'}
              cx={iris.x}
              cy={iris.y}
              r={iris.width / 2}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
