import type { Moving, Still, Turning } from './accuracy';
import type { PageRate } from './page';
import { type MeasureResult, measureBars, reportMeasure } from './report-measure';
import {
  type AbsentResult,
  absentBar,
  type CameraResult,
  reportAbsent,
  reportCamera,
  reportWorn,
  stillBar,
  type WornResult,
} from './report-worn';
import type { SpeedRow } from './speed-page.browser';

export type TryonResult = {
  /** Standard deviation of the camera noise that still heads were shown with, levels of 255. */
  noise: number;
  speed: {
    /** The day. */
    measured: string;
    machine: { cores: number; model: string; load: number };
    face: SpeedRow[];
    hands: SpeedRow[];
    recovery: { frames: number; milliseconds: number };
  };
  faces: { name: string; still: Still; moving: Moving; turned: Turning[] }[];
  measure?: MeasureResult;
  worn?: WornResult;
  absent?: AbsentResult;
  camera?: CameraResult;
  /** Of a running shop; measured by itself. */
  page?: { measured: string; load: number; rates: PageRate[] };
};

const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
/** Results kept from before the work alone was measured lack it: what they say is then an upper bound. */
const alone = ({ aloneMilliseconds, medianMilliseconds }: SpeedRow) =>
  aloneMilliseconds ?? medianMilliseconds;
const fixed = (value: number, digits = 2) => value.toFixed(digits);

/** bench/TRYON.md. */
export function report({ noise, speed, faces, measure, worn, absent, camera, page }: TryonResult): string {
  const { measured, machine } = speed;
  const [face, hands] = [speed.face[0] as SpeedRow, speed.hands[0] as SpeedRow];
  const times = (rows: SpeedRow[]) =>
    (rows[1] as SpeedRow).medianMilliseconds / (rows[0] as SpeedRow).medianMilliseconds;
  const still = mean(faces.map((row) => row.still.pixels));
  const worst = Math.max(...faces.map((row) => row.still.pixels));
  const bars = [
    [
      'faces a second at 640 × 480, tracker alone',
      '≥ 60',
      fixed(1000 / alone(face), 0),
      1000 / alone(face) >= 60,
    ],
    [
      'hands a second at 640 × 480, tracker alone',
      '≥ 20',
      fixed(1000 / alone(hands), 0),
      1000 / alone(hands) >= 20,
    ],
    [
      'face: frame rate over Human’s default pipeline',
      '≥ 3 ×',
      `${fixed(times(speed.face), 1)} ×`,
      times(speed.face) >= 3,
    ],
    [
      'hand: frame rate over Human’s default pipeline',
      '≥ 3 ×',
      `${fixed(times(speed.hands), 1)} ×`,
      times(speed.hands) >= 3,
    ],
    [
      'jitter of glasses on a still head',
      '≤ 0.6 px',
      `${fixed(still)} px (worst ${fixed(worst)})`,
      worst <= 0.6,
    ],
    ...(camera ? [stillBar(camera)] : []),
    [
      'a lost face is found again',
      '≤ 200 ms',
      `${speed.recovery.frames} frame${speed.recovery.frames === 1 ? '' : 's'}, ${fixed(speed.recovery.milliseconds, 0)} ms`,
      speed.recovery.milliseconds <= 200,
    ],
    ...(page ? [pageBar(page)] : []),
    ...(measure ? measureBars(measure) : []),
    ...(absent ? [absentBar(absent)] : []),
  ] as const;
  return `# The try-on's tracker

\`npm run bench:tryon -- --write\`, ${measured}: ${machine.cores} × ${machine.model}, load ${fixed(machine.load, 1)} when it ended${machine.load > 1.5 ? ' (shared with other work: times are upper bounds, ratios are what counts)' : ''}. Chromium, one WASM thread, no graphics card.

| | bar | measured | |
|---|---|---|---|
${bars.map(([what, bar, value, held]) => `| ${what} | ${bar} | ${value} | ${held ? 'holds' : 'does not hold'} |`).join('\n')}

## Speed
A photo of a face (a hand) that moves and turns over 640 × 480, by turns of 15 frames. Milliseconds run from handing the frame over to the answer: for Vitrine that includes the way into the worker and back, and *tracker alone* does not. Human runs on its own WASM backend; *default pipeline* is its default configuration, the other line leaves it one part.

| | median ms | tracker alone ms | slowest twentieth ms | a second | found |
|---|--:|--:|--:|--:|--:|
${[...speed.face, ...speed.hands].map((row) => `| ${row.name} | ${fixed(row.medianMilliseconds, 1)} | ${row.aloneMilliseconds === undefined ? '–' : fixed(row.aloneMilliseconds, 1)} | ${fixed(row.slowMilliseconds, 1)} | ${fixed(row.perSecond, 1)} | ${fixed(100 * row.found, 0)} % |`).join('\n')}

## Calm and true
*Still*: the photo stands for four seconds under camera noise of ${noise} levels; how far bridge and hinges of glasses are from their mean place, RMS over both coordinates. *Moving*: the photo is moved (±80 px, 0.5 Hz), turned (±20°, 0.3 Hz) and scaled (±15 %, 0.4 Hz) exactly; how far they are from where the motion takes them. *Raw* is without the filter. Frames are 640 × 480 at 30 a second.

| photo | still px | raw px | moving px | raw px | roll error ° | scale error % | frames lost |
|---|--:|--:|--:|--:|--:|--:|--:|
${faces.map(({ name, still: s, moving: m }) => `| ${name} | ${fixed(s.pixels)} | ${fixed(s.rawPixels)} | ${fixed(m.pixels)} | ${fixed(m.rawPixels)} | ${fixed(m.rollDegrees)} | ${fixed(m.scalePercent)} | ${m.lost} |`).join('\n')}

## Turned heads
A mesh of each face with its own skin, drawn in known poses over a plain ground. The turn is told against the same mesh drawn straight ahead; the place of the bridge against where it was drawn. The mesh ends at the hair and the ears, which costs the network much of what it knows a turned head by: these are upper bounds.

| turn | error ° (mean of ${faces.length} faces) | error ° (worst) | bridge px | distance and place mm |
|---|--:|--:|--:|--:|
${turnRows(faces)}

${[
  worn && reportWorn(worn),
  camera && reportCamera(camera),
  absent && reportAbsent(absent),
  measure && reportMeasure(measure),
  page && pageSection(page),
]
  .filter((section) => section !== undefined)
  .join('\n')}`;
}

function pageBar({ rates }: NonNullable<TryonResult['page']>) {
  const { perSecond } = rates[0] as PageRate;
  return [
    'the whole page with glasses on, phone’s window',
    '≥ 15 frames a second',
    fixed(perSecond, 1),
    perSecond >= 15,
  ] as const;
}

function pageSection({ measured, load, rates }: NonNullable<TryonResult['page']>): string {
  return `## The whole page
\`npm run bench:tryon -- --only page --shop <address> --write\`, ${measured}, load ${fixed(load, 1)} when it ended: glasses on a face before Chromium’s fake camera (640 × 480, ${rates[0]?.cameraPerSecond} a second), drawn in software, median of three runs of six seconds. Without a graphics card a larger window costs more to put together.

| window | frames a second |
|---|--:|
${rates.map(({ window, perSecond }) => `| ${window} | ${fixed(perSecond, 1)} |`).join('\n')}
`;
}

function turnRows(faces: TryonResult['faces']): string {
  const groups = new Map<string, Turning[]>();
  for (const row of faces.flatMap(({ turned }) => turned)) {
    const key = `${row.axis} ±${Math.abs(row.degrees)}°`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .map(([key, rows]) => {
      const seen = rows.filter(({ errorDegrees }) => Number.isFinite(errorDegrees));
      const lost = rows.length - seen.length;
      const of = (read: (row: Turning) => number) => seen.map(read);
      return `| ${key}${lost ? ` (${lost} of ${rows.length} lost)` : ''} | ${fixed(mean(of((r) => r.errorDegrees)), 1)} | ${fixed(Math.max(...of((r) => r.errorDegrees)), 1)} | ${fixed(mean(of((r) => r.errorPixels)), 1)} | ${fixed(mean(of((r) => r.errorMillimetres)), 0)} |`;
    })
    .join('\n');
}
