import type { ColourSlug } from '../product';

/** sRGB of a variant's swatch where a file names its colour only in words. */
const swatches: Record<ColourSlug, string> = {
  black: '#1F1F1F',
  white: '#F5F4F0',
  grey: '#8A8A88',
  silver: '#C4C7CA',
  gold: '#C9A24B',
  copper: '#B4704A',
  beige: '#D9CBB2',
  brown: '#6B4A32',
  tan: '#B98A5A',
  red: '#B3342B',
  burgundy: '#6D1F2C',
  orange: '#D9772B',
  terracotta: '#B95F43',
  yellow: '#E2BF3E',
  mustard: '#C1942F',
  green: '#3F7A4D',
  olive: '#6E6B3A',
  sage: '#9DAE94',
  teal: '#2C7073',
  blue: '#3A6EA5',
  navy: '#22304F',
  purple: '#6B4C8A',
  pink: '#DCA0AC',
  clear: '#E6EEF0',
  tortoise: '#7A4E2A',
  multicolour: '#A08C8C',
};

/** The first colour's swatch; grey when none is known. */
export function swatchOf(colours: readonly ColourSlug[]): string {
  return swatches[colours[0] ?? 'grey'];
}
