import type { FamiliarThing } from '@/lib/product/familiar';

type Props = { thing: FamiliarThing; x: number; y: number; width: number; height: number };

/** Outlines in a unit box, drawn by hand; strokes keep their width at any size. */
const outlines: Record<FamiliarThing, { box: readonly [number, number]; paths: readonly string[] }> = {
  person: {
    box: [46, 170],
    paths: [
      'M23 0c6.5 0 10.5 4.8 10.5 11.6 0 7.2-4.4 12.6-10.5 12.6s-10.5-5.4-10.5-12.6C12.500 4.800 16.500 0 23 0z',
      'M18.500 24v5c-7.500 1.600-12.500 4.600-13.700 10.500L1 83.500c-.4 4.600 5.400 5.400 6.200 1L12.200 52l.6 38L14.500 164c0 8 7 8 7.300 0L23 100l1.200 64c.3 8 7.300 8 7.300 0L33.200 90l.6-38 5 32.500c.8 4.400 6.600 3.600 6.200-1L41.200 39.500C40 33.600 35 30.600 27.500 29v-5',
    ],
  },
  chair: {
    box: [44, 82],
    paths: [
      'M5 82V2.500Q5 0 8 0h28q3 0 3 2.500V82',
      'M5 25h34',
      'M1 41.500Q1 38 5 38h34q4 0 4 3.500T39 45H5q-4 0-4-3.500z',
      'M5 60h34',
    ],
  },
  bottle: {
    box: [75, 300],
    paths: [
      'M24.500 0h26v22h-2.500v62c0 26 27 30 27 66v134q0 16-16 16H16q-16 0-16-16V150c0-36 27-40 27-66V22h-2.500z',
      'M0 176h75M0 256h75',
    ],
  },
  card: {
    box: [856, 540],
    paths: [
      'M40 0h776q40 0 40 40v460q0 40-40 40H40q-40 0-40-40V40Q0 0 40 0z',
      'M90 190h130q20 0 20 20v80q0 20-20 20H90q-20 0-20-20v-80q0-20 20-20z',
      'M70 430h420',
    ],
  },
};

export function FamiliarFigure({ thing, x, y, width, height }: Props) {
  const { box, paths } = outlines[thing];
  return (
    <g transform={`translate(${x} ${y}) scale(${width / box[0]} ${height / box[1]})`}>
      {paths.map((d) => (
        <path key={d} d={d} vectorEffect="non-scaling-stroke" />
      ))}
    </g>
  );
}
