import type { IrisRow, PopulationRow } from './measure';
import type { ErrorRow, HandRow } from './measure-hand';

export type MeasureResult = {
  /** The day. */
  measured: string;
  byIris: PopulationRow;
  byCard: PopulationRow;
  irises: IrisRow[];
  finger: HandRow;
  wrist: HandRow;
};

const fixed = (value: number, digits = 2) => value.toFixed(digits);
const share = (value: number) => `${fixed(100 * value, 0)} %`;
const cells = ({ meanAbsolute, worstTenth, bias, held }: ErrorRow) =>
  `${fixed(meanAbsolute)} | ${fixed(worstTenth)} | ${fixed(bias)} | ${share(held)}`;

/** The two bars of measuring, for the table at the top. */
export function measureBars({ byIris, byCard }: MeasureResult) {
  return [
    ['PD by the irises, mean error', '≤ 2 mm', `${fixed(byIris.meanAbsolute)} mm`, byIris.meanAbsolute <= 2],
    [
      'PD with a card, mean error',
      '≤ 0.6 mm',
      `${fixed(byCard.meanAbsolute)} mm`,
      byCard.meanAbsolute <= 0.6,
    ],
  ] as const;
}

/** The section on millimetres. */
export function reportMeasure({ measured, byIris, byCard, irises, finger, wrist }: MeasureResult): string {
  const widths = (of: 'ratio' | 'guess') =>
    [...new Set(irises.map(({ factor }) => factor))]
      .map((factor) => {
        const rows = irises.filter((row) => row.factor === factor).map((row) => row[of]);
        const mean = rows.reduce((sum, value) => sum + value, 0) / rows.length;
        const sd = Math.sqrt(rows.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows.length);
        return `${fixed(mean, 3)} ± ${fixed(sd, 3)}`;
      })
      .join(' | ');
  return `## Millimetres
\`npm run bench:tryon -- --only measure --write\`, ${measured}. Truth is drawn: people with pupils N(63.4, 3.8) mm and irises N(11.7, 0.5) mm, whose irises are drawn in that size into the eyes of real portraits, under their own lids, 640 × 480 with camera noise, 12 frames each; a bank card drawn at its depth on the forehead (8 ± 3 mm before the pupils, askew, half of them with fingers over it), 1280 × 960, one photo each; fingers and wrists as bars of elliptic cut beside a card on a table, 1280 × 960, camera tilted up to 7°. All of it goes through the tracker, the irises' network and the card's detector as in the page. *held*: share of the 95 % intervals that hold the truth.

| | asked | refused | mean error mm | nine in ten below | bias mm | held |
|---|--:|--:|--:|--:|--:|--:|
| PD by the irises | ${byIris.persons} | ${byIris.refused} | ${cells(byIris)} |
| PD with a card | ${byCard.persons} | ${byCard.refused} | ${cells(byCard)} |
| finger's breadth | ${finger.photos} | ${finger.refused} | ${cells(finger.breadth)} |
| around the finger | ${finger.photos} | ${finger.refused} | ${cells(finger.around)} |
| wrist's breadth | ${wrist.photos} | ${wrist.refused} | ${cells(wrist.breadth)} |
| around the wrist | ${wrist.photos} | ${wrist.refused} | ${cells(wrist.around)} |

The width of irises drawn at 0.9, 1 and 1.1 of what these people's seemed to be, over the width that was drawn. The network alone answers half of how much an eye differs from others; it says where to look, and the rim says how wide.

| | 0.9 | 1.0 | 1.1 |
|---|--:|--:|--:|
| the network alone | ${widths('guess')} |
| by the rim | ${widths('ratio')} |

People's skin, lenses that distort and cards of other print are not in this; no callipers were.
`;
}
