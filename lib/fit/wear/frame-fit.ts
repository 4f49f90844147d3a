import { type Interval, type Measured, spareOf, z95 } from '../measured';

/** What is measured of a face. Null where it was not. */
export type FaceSizes = {
  /** Between the temples, where a frame's arms lie. */
  width: Measured | null;
  /** Between the middles of the pupils, looking far. */
  pupillaryDistance: Measured | null;
  /** Of the nose, where pads rest. */
  noseWidth: Measured | null;
  /** From the front of a frame to where its arm bends behind the ear. */
  toEar: Measured | null;
};

/** What is written in a frame (boxed lens system, ISO 8624:2020). Millimetres; null where the maker says nothing. */
export type FrameSizes = {
  frameWidth: number | null;
  lensWidth: number | null;
  bridge: number | null;
  temple: number | null;
};

export const frameVerdicts = ['right', 'narrow', 'wide', 'cannot-tell'] as const;
/** `narrow` and `wide` are said of the frame: for temples, too short and too long. */
export type FrameVerdict = (typeof frameVerdicts)[number];
export type FramePart = 'width' | 'bridge' | 'pupils' | 'temple';
export type FramePartFit = { part: FramePart; verdict: FrameVerdict; spare: Interval };

/** Makers state whole millimetres. */
const makersErrorMillimetres = 0.5;

/**
 * How much larger than the face a part of the frame may be, least and most, in millimetres: rules of thumb of opticians,
 * no standard. The arms press below the first and slide beyond the second; pupils may lie a little inside of a lens' middle
 * and hardly outside; the bend of an arm takes 35 to 50 mm of its length.
 */
export const frameRules: Record<FramePart, { least: number; most: number }> = {
  width: { least: -5, most: 6 },
  bridge: { least: -2, most: 3 },
  pupils: { least: -3, most: 9 },
  temple: { least: 30, most: 55 },
};

/** Of each part that both sides state. A part whose interval is wider than its rule is not judged. */
export function frameFit(face: FaceSizes, frame: FrameSizes): FramePartFit[] {
  const { lensWidth, bridge } = frame;
  const pairs: [FramePart, number | null, Measured | null][] = [
    ['width', frame.frameWidth, face.width],
    ['bridge', bridge, face.noseWidth],
    // From the middle of one lens to that of the other.
    ['pupils', lensWidth === null || bridge === null ? null : lensWidth + bridge, face.pupillaryDistance],
    ['temple', frame.temple, face.toEar],
  ];
  return pairs.flatMap(([part, stated, measured]) => {
    if (stated === null || measured === null) return [];
    const spare = spareOf({ millimetres: stated, errorMillimetres: makersErrorMillimetres }, measured, z95);
    return [{ part, verdict: verdictOf(spare, frameRules[part]), spare }];
  });
}

/** The verdict on a whole frame: that of its width, else of its pupils; null when neither can be said of it. */
export function frameVerdict(parts: readonly FramePartFit[]): FrameVerdict | null {
  const found = (['width', 'pupils'] as const).map((part) => parts.find((each) => each.part === part));
  return (
    (found.find((each) => each && each.verdict !== 'cannot-tell') ?? found[0] ?? found[1])?.verdict ?? null
  );
}

function verdictOf(spare: Interval, { least, most }: { least: number; most: number }): FrameVerdict {
  if (spare.leastMillimetres > most) return 'wide';
  if (spare.mostMillimetres < least) return 'narrow';
  if (spare.mostMillimetres - spare.leastMillimetres > most - least) return 'cannot-tell';
  if (spare.millimetres > most) return 'wide';
  return spare.millimetres < least ? 'narrow' : 'right';
}
