import type { Measured } from '../measured';

export const ringSystems = ['iso', 'us', 'uk', 'il'] as const;
/**
 * `iso`: the inner circumference in millimetres (ISO 8653:2016), as continental Europe writes it. `us`: 0.458 inches of
 * inner diameter are 0, and 0.032 more are one size. `uk`: C is 40 mm around, a letter more is 1.25 mm (BS 6820:1987).
 * `il`: the circumference less 40, as Israel's jewellers (and Italy's and Switzerland's) count.
 */
export type RingSystem = (typeof ringSystems)[number];

/** A ring's size as each system writes it. */
export type RingSizes = Record<RingSystem, string>;

/** Inner circumferences that rings for hands are made in, millimetres. */
export const ringRange = { least: 41, most: 76 } as const;

const inch = 25.4;
const us = { zeroInches: 0.458, stepInches: 0.032 };
const uk = { letter: 'C', millimetres: 40, step: 1.25 };
const ilZeroMillimetres = 40;

/** The nearest size in each system: whole ones, quarters in the US, halves in the UK. Null outside `ringRange`. */
export function ringSizes(circumferenceMillimetres: number): RingSizes | null {
  if (!(circumferenceMillimetres >= ringRange.least && circumferenceMillimetres <= ringRange.most))
    return null;
  const diameterInches = circumferenceMillimetres / Math.PI / inch;
  const quarters = Math.round((4 * (diameterInches - us.zeroInches)) / us.stepInches);
  return {
    iso: `${Math.round(circumferenceMillimetres)}`,
    us: withFraction(Math.floor(quarters / 4), quarters % 4),
    uk: ukSize(circumferenceMillimetres),
    il: `${Math.round(circumferenceMillimetres - ilZeroMillimetres)}`,
  };
}

/**
 * The sizes that a measured finger may need: the circumference's interval, rounded outwards to whole ISO sizes.
 *
 * @returns Null when no part of the interval is a ring's size.
 */
export function ringSizesOf({ millimetres, errorMillimetres }: Measured): {
  least: RingSizes;
  most: RingSizes;
} | null {
  const inRange = (value: number) => Math.min(ringRange.most, Math.max(ringRange.least, value));
  const [low, high] = [
    Math.floor(millimetres - errorMillimetres + 1e-9),
    Math.ceil(millimetres + errorMillimetres - 1e-9),
  ];
  if (!(low <= ringRange.most && high >= ringRange.least)) return null;
  const [least, most] = [ringSizes(inRange(low)), ringSizes(inRange(high))];
  return least && most ? { least, most } : null;
}

/** The inner circumference of a size as somebody writes it, millimetres. Null for what is no size of that system. */
export function ringCircumference(system: RingSystem, text: string): number | null {
  const millimetres = circumferenceOf(system, text.trim().toUpperCase());
  return millimetres !== null && millimetres >= ringRange.least && millimetres <= ringRange.most
    ? millimetres
    : null;
}

function circumferenceOf(system: RingSystem, text: string): number | null {
  if (system === 'uk') {
    const found = /^([A-Z])( ?½|\.5)?$/.exec(text);
    if (!found) return null;
    const letters = found[1]!.charCodeAt(0) - uk.letter.charCodeAt(0) + (found[2] ? 0.5 : 0);
    return uk.millimetres + uk.step * letters;
  }
  const number = numberOf(text);
  if (number === null) return null;
  if (system === 'us') return (us.zeroInches + us.stepInches * number) * inch * Math.PI;
  return system === 'il' ? number + ilZeroMillimetres : number;
}

const fractions = ['', '¼', '½', '¾'] as const;

function withFraction(whole: number, quarters: number): string {
  return `${whole}${fractions[quarters] ?? ''}`;
}

/** `7`, `7.25`, `7,25`, `7¼`, `7 ¼`, `7 1/4`. */
function numberOf(text: string): number | null {
  const found = /^(\d{1,2})(?:[.,](\d{1,2})| ?([¼½¾])| ([123])\/([24]))?$/.exec(text);
  if (!found) return null;
  const [, whole, decimals, sign, part, of] = found;
  if (decimals) return Number(`${whole}.${decimals}`);
  if (sign) return Number(whole) + fractions.indexOf(sign as '¼') / 4;
  return Number(whole) + (part ? Number(part) / Number(of) : 0);
}

function ukSize(circumferenceMillimetres: number): string {
  const halves = Math.round((2 * (circumferenceMillimetres - uk.millimetres)) / uk.step);
  const letter = uk.letter.charCodeAt(0) + Math.floor(halves / 2);
  const half = halves % 2 !== 0 ? '½' : '';
  // After Z come Z+1, Z+2 …, each a letter's step more.
  const past = letter - 'Z'.charCodeAt(0);
  return past > 0 ? `Z+${past}${half}` : `${String.fromCharCode(letter)}${half}`;
}
