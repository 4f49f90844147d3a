/** A finger ring's size in the ways shops write it. */
export type RingSize = {
  /** ISO 8653: the inner circumference in whole millimetres; France, Germany and Israel's jewellers read it so. */
  eu: number;
  /** North America, in quarters. */
  us: number;
};

/**
 * The size of a ring from its hole. EU is the circumference (ISO 8653:2016). US size 0 is 11.63 mm across and a whole
 * size is 0.032 in (0.8128 mm), as on the gauge that ASTM F2923 jewellers use.
 *
 * @returns null outside 11.63..27 mm: no ring for a finger.
 */
export function ringSizeOf(innerDiameterMillimetres: number): RingSize | null {
  if (!(innerDiameterMillimetres >= 11.63 && innerDiameterMillimetres <= 27)) return null;
  const us = (innerDiameterMillimetres - 11.63) / 0.8128;
  return { eu: Math.round(innerDiameterMillimetres * Math.PI), us: Math.round(us * 4) / 4 };
}
