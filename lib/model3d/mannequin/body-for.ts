import type { Attachment } from '@/lib/model3d/attachment/attachment';
import { isWorn } from '@/lib/model3d/attachment/where';
import { headOfGirth, medianPerson } from './anthropometry';
import { footMannequin } from './foot';
import { handMannequin } from './hand';
import { headMannequin } from './head';
import type { FramePose, Mannequin } from './mannequin';
import { pairOfFeet } from './pair-of-feet';

export type Body = {
  mannequin: Mannequin;
  /** Where the place's frame lies on it. */
  pose: FramePose;
  /** The measure that was taken from the product so that it fits, millimetres; null for the median person. */
  fitted: {
    name: 'ringFingerCircumference' | 'wristCircumference' | 'headCircumference';
    millimetres: number;
  } | null;
};

type Worn = {
  where: Attachment['where'];
  side: Attachment['side'];
  sizes: Attachment['sizes'];
  landmarks: Attachment['landmarks'];
};

/** People's sizes: outside, the median person is shown. Millimetres. */
const human = {
  ringFingerCircumference: [42, 76],
  wristCircumference: [130, 215],
  headCircumference: [510, 625],
} as const;

/**
 * The part of a body that a thing is worn on, in the size that it was made for: a ring is shown on a finger that it
 * fits. Null for what is not worn.
 *
 * @throws Never; a size that is no human's is left alone.
 */
export function bodyFor({ where, side, sizes, landmarks }: Worn): Body | null {
  if (!isWorn(where)) return null;
  const hand = side === 'right' ? 'right' : 'left';
  const size = (name: string): number | null => {
    const value: unknown = Reflect.get(sizes, name);
    return typeof value === 'number' ? value : null;
  };
  const fitTo = (name: keyof typeof human, inner: number | null, less: number): Body['fitted'] => {
    const [least, most] = human[name];
    const value = inner === null ? null : inner - less;
    return value !== null && value >= least && value <= most ? { name, millimetres: value } : null;
  };
  if (where === 'wrist' || where === 'finger') {
    const inner = size('innerCircumferenceMillimetres');
    const rod = size('innerDiameterMillimetres');
    const fitted =
      where === 'finger'
        ? fitTo('ringFingerCircumference', rod && rod * Math.PI, 0.4)
        : // A strap hangs a finger's breadth wide.
          fitTo('wristCircumference', inner, 12);
    const measures = fitted ? { ...medianPerson, [fitted.name]: fitted.millimetres } : medianPerson;
    const mannequin = handMannequin(measures, hand);
    return withFrame(mannequin, mannequin.frames[where]?.[hand], fitted);
  }
  if (where === 'foot') {
    if (side === 'pair') return withFrame(pairOfFeet(apartOf(landmarks)), undefined, null);
    const foot = handed(side);
    const mannequin = footMannequin(medianPerson, foot);
    return withFrame(mannequin, mannequin.frames.foot?.[foot], null);
  }
  const fitted =
    where === 'head' ? fitTo('headCircumference', size('innerCircumferenceMillimetres'), 4) : null;
  const mannequin = headMannequin(
    fitted ? { ...medianPerson, ...headOfGirth(fitted.millimetres) } : medianPerson,
  );
  const frames = mannequin.frames[where];
  return withFrame(mannequin, frames?.both ?? frames?.[hand], fitted);
}

const handed = (side: Attachment['side']): 'left' | 'right' => (side === 'right' ? 'right' : 'left');

/** How far a pair of shoes stands apart, middle to middle, metres; feet beside each other when that is unknown. */
function apartOf(landmarks: object): number {
  const [left, right] = ['leftHeel', 'rightHeel'].map((name): unknown => Reflect.get(landmarks, name));
  if (!Array.isArray(left) || !Array.isArray(right)) return 0.13;
  const apart = Math.hypot(...left.map((v: number, k) => v - right[k]));
  return apart > 0.06 && apart < 0.5 ? apart : 0.13;
}

function withFrame(mannequin: Mannequin, pose: FramePose | undefined, fitted: Body['fitted']): Body {
  return { mannequin, pose: pose ?? { position: [0, 0, 0], quaternion: [0, 0, 0, 1] }, fitted };
}
