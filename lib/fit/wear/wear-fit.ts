import { type Interval, type Measured, spareOf, z95 } from '../measured';
import { type FrameVerdict, frameFit, frameVerdict } from './frame-fit';
import type { WornPart, WornSizes } from './worn-sizes';

/** `right`, or what the thing is on this shopper; `cannot-tell` where the errors are larger than the question. */
export type WearVerdict = FrameVerdict;
export type WearFit = { verdict: WearVerdict; part: WornPart; spare: Interval | null };

type Attributes = Record<string, string | number | boolean>;

/** What a thing of one size is made for, by its category: the attribute that says it, and how much more or less still fits. */
type Rule = {
  part: WornPart;
  /** The length that fits exactly, of the product's attributes; null where they do not say. */
  length: (attributes: Attributes) => number | null;
  least: number;
  most: number;
};

const numberOf = (attributes: Attributes, name: string): number | null => {
  const value = attributes[name];
  return typeof value === 'number' && value > 0 ? value : null;
};
const around = (attributes: Attributes): number | null => {
  const [loop, diameter] = [
    numberOf(attributes, 'circumferenceMillimetres'),
    numberOf(attributes, 'innerDiameterMillimetres'),
  ];
  return loop ?? (diameter === null ? null : diameter * Math.PI);
};

/** A ring half a size off still goes on (1.3 mm around); a bangle or chain hangs 5 to 30 mm looser than the wrist. */
const rules: Record<string, Rule> = {
  rings: { part: 'fingerAround', length: ringAround, least: -0.7, most: 1.3 },
  bracelets: { part: 'wristAround', length: around, least: 5, most: 45 },
  hats: {
    part: 'headAround',
    length: (all) => numberOf(all, 'headCircumferenceMillimetres'),
    least: -6,
    most: 8,
  },
  sneakers: { part: 'foot', length: (all) => numberOf(all, 'footLengthMillimetres'), least: -3, most: 7 },
};

/**
 * Whether something that is worn is of the shopper's size. Watches' straps and what hangs free fit everybody.
 *
 * @returns Null where nothing can be said: another kind of thing, a size not measured or not stated.
 */
export function wearFit(category: string, attributes: Attributes, sizes: WornSizes): WearFit | null {
  if (isGlasses(category)) return glassesFit(attributes, sizes);
  const rule = rules[category];
  const measured = rule ? sizes[rule.part] : null;
  const length = rule?.length(attributes) ?? null;
  if (!rule || !measured || length === null) return null;
  const spare = spareOf({ millimetres: length, errorMillimetres: 0 }, measured, z95);
  return { verdict: verdictOf(spare, rule), part: rule.part, spare };
}

/** What of a product's attributes says its size on a body. Null where no rule or no size is known. */
export function wearAttributes(category: string, attributes: Attributes): Record<string, number> | null {
  const known = Object.fromEntries(
    sizeNames.flatMap((name) => {
      const value = numberOf(attributes, name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return wearParts(category).length > 0 && Object.keys(known).length > 0 ? known : null;
}

/** Which parts of the body a thing of a category is measured against. */
export function wearParts(category: string): WornPart[] {
  if (isGlasses(category)) return ['faceWidth', 'pupillaryDistance'];
  const rule = rules[category];
  return rule ? [rule.part] : [];
}

const isGlasses = (category: string) => category === 'glasses' || category === 'sunglasses';

const sizeNames = [
  'frameWidthMillimetres',
  'lensWidthMillimetres',
  'bridgeMillimetres',
  'templeMillimetres',
  'ringSizeEu',
  'innerDiameterMillimetres',
  'circumferenceMillimetres',
  'headCircumferenceMillimetres',
  'footLengthMillimetres',
];

function glassesFit(attributes: Attributes, sizes: WornSizes): WearFit | null {
  const parts = frameFit(
    {
      width: sizes.faceWidth,
      pupillaryDistance: sizes.pupillaryDistance,
      noseWidth: sizes.noseWidth,
      toEar: sizes.toEar,
    },
    {
      frameWidth: numberOf(attributes, 'frameWidthMillimetres'),
      lensWidth: numberOf(attributes, 'lensWidthMillimetres'),
      bridge: numberOf(attributes, 'bridgeMillimetres'),
      temple: numberOf(attributes, 'templeMillimetres'),
    },
  );
  const verdict = frameVerdict(parts);
  if (!verdict) return null;
  const said = parts.find(
    (each) => each.verdict === verdict && (each.part === 'width' || each.part === 'pupils'),
  );
  return {
    verdict,
    part: said?.part === 'pupils' ? 'pupillaryDistance' : 'faceWidth',
    spare: said?.spare ?? null,
  };
}

/** Inner circumference of a ring of these attributes, millimetres. */
export function ringAround(attributes: Attributes): number | null {
  return numberOf(attributes, 'ringSizeEu') ?? around(attributes);
}

function verdictOf(spare: Interval, { least, most }: Rule): WearVerdict {
  if (spare.leastMillimetres > most) return 'wide';
  if (spare.mostMillimetres < least) return 'narrow';
  if (spare.mostMillimetres - spare.leastMillimetres > 2 * (most - least)) return 'cannot-tell';
  if (spare.millimetres > most) return 'wide';
  return spare.millimetres < least ? 'narrow' : 'right';
}

/** A length that was typed off a tape or a ring, with the error that such a reading has. */
export function typedSize(part: WornPart, millimetres: number): Measured {
  return { millimetres, errorMillimetres: typedErrors[part] };
}

/** 95 % of readings lie within: tapes slip on round things, rulers do not. Millimetres. */
const typedErrors: Record<WornPart, number> = {
  faceWidth: 3,
  pupillaryDistance: 1,
  noseWidth: 1.5,
  toEar: 4,
  headAround: 5,
  fingerAround: 0.6,
  wristAround: 4,
  foot: 3,
};
