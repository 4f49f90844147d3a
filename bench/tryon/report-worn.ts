import type { Absent, Part } from './absent';
import type { CameraRow } from './camera';
import type { Worn } from './occlusion';

export type WornResult = {
  /** The day. */
  measured: string;
  heads: Worn[];
  hands: Worn[];
};

export type AbsentResult = {
  measured: string;
  /** By the folder of the photos. */
  folders: Record<string, Record<Part, Absent>>;
};

export type CameraResult = { measured: string; load: number; rows: CameraRow[] };

const fixed = (value: number, digits = 2) => value.toFixed(digits);

/** The bar of photos without a body, for the table at the top. */
export function absentBar({ folders }: AbsentResult) {
  const all = Object.values(folders).flatMap((each) => Object.values(each));
  const wrong = all.flatMap(({ wrong: names }) => names).length;
  return [
    'photos without the part of a body on which something is worn',
    '0',
    `${wrong} of ${all.reduce((sum, { photos }) => sum + photos, 0)}`,
    wrong === 0,
  ] as const;
}

/** The bar of stillness before a camera, for the table at the top. */
export function stillBar({ rows }: CameraResult) {
  const each = rows.filter(({ where }) => where === 'face').map(({ stillPixels }) => stillPixels);
  return [
    'the same before a camera, in the page',
    '≤ 0.6 px',
    `${each.map((value) => fixed(value)).join(' and ')} px`,
    Math.max(...each) <= 0.6,
  ] as const;
}

export function reportWorn({ measured, heads, hands }: WornResult): string {
  const row = (worn: Worn) =>
    `| ${worn.product} | ${worn.where} | ${worn.drawn - worn.missed} of ${worn.drawn} | ${worn.wrongSide} | ${fixed(worn.iou)} | ${fixed(worn.withoutOccluders)} | ${fixed(worn.inTruePose)} | ${fixed(worn.degrees, 1)} | ${fixed(worn.millimetres, 0)} | ${fixed(worn.pixels, 1)} |`;
  return `## On bodies that are known
\`npm run bench:tryon -- --only worn --write\`, ${measured}. The mannequins of the studio, built to ANSUR II's medians, are drawn in known poses (heads in the skin of two portraits, turned up to 45°; hands in one tone of skin, left and right, back and palm), 640 × 640, half a metre away, and go through the tracker as a photo does. *IoU*: pixels that show the product as the page draws it, over those that show it where it is, hidden by the mannequin itself; *nothing hides*: the same without what hides it; *in true pose*: what hides is ours and the pose is the truth, so this column is occlusion alone. Then the product's frame against the truth: its turn, its place (along the line of sight too: sizes are taken to be average) and its origin in the picture, medians. *Other hand*: left was taken for right.

| product | worn on | found | other hand | IoU | nothing hides | in true pose | turn ° | place mm | px |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
${[...heads, ...hands].map(row).join('\n')}

A thin ring has few pixels, and one that is turned by its own breadth shares none of them. A mannequin's hand has neither nails nor creases, so its turn is told worse than a person's. Its ears lie flatter than people's, and the network puts the outline of a face where ears stand out: earrings hang a centimetre outside of its lobes and on those of people (looked at in photos).
`;
}

export function reportAbsent({ measured, folders }: AbsentResult): string {
  const rows = Object.entries(folders).flatMap(([folder, parts]) =>
    Object.entries(parts).map(
      ([part, { photos, drawn, wrong }]) =>
        `| ${folder} | ${part} | ${photos} | ${drawn - wrong.length} | ${wrong.length}${wrong.length ? ` (${wrong.join(', ')})` : ''} |`,
    ),
  );
  return `## On photos without a body
\`npm run bench:tryon -- --only absent --write\`, ${measured}. Photos of things and of other parts of bodies, those of the test photos' folder (\`VITRINE_SHARED\`). *There*: something is worn and the photo does show such a part (every one was looked at); *not there*: it does not.

| photos | part | looked at | there | not there |
|---|---|--:|--:|--:|
${rows.join('\n')}
`;
}

export function reportCamera({ measured, load, rows }: CameraResult): string {
  const pair = ([median, most]: [number, number]) => `${fixed(median, 1)} (${fixed(most, 1)})`;
  const row = (each: CameraRow) =>
    `| ${each.camera} | ${each.where} | ${fixed(each.perSecond, 1)} | ${fixed(each.addedMilliseconds, 0)} | ${each.lost} of ${each.frames} | ${fixed(each.recoveryMilliseconds, 0)} | ${pair(each.degrees)} | ${pair(each.pixels)} | ${pair(each.millimetres)} | ${fixed(each.stillPixels)} |`;
  return `## Before a camera
\`npm run bench:tryon -- --only camera --write\`, ${measured}, load ${fixed(load, 1)} when it ended. The same mannequins move in a known way (heads ±25° aside, ±6° up and down, ±5° to a shoulder, ±3 cm, ±5 cm to and fro in four seconds; hands likewise) under light that rises and falls by a fifth, with noise of 3 levels, in a video that Chromium's fake camera plays at 20 frames a second; each frame carries its number. The page's own path follows it: camera, worker, filter, place on the body. *Added*: from taking a frame to its place. *Again*: from the first frame with the body in it after 0.4 s without, the worst of three or four returns. Errors of the calmed pose against the truth of that very frame: median (nine in ten are below); pixels of the frame, millimetres across the line of sight. *Still*: the body stands, only the noise changes; how far glasses (bridge and hinges) or a ring (its middle and sides) are from their mean place, RMS over both coordinates.

| camera | worn on | frames a second | added ms | lost | again ms | turn ° | px | mm | still px |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
${rows.map(row).join('\n')}
`;
}
