import { expandUpce } from '../expand-upce';
import type { Point } from '../frame';
import { gtinOfCode128, gtinOfLinear } from '../gtin-of-text';
import type { Reading } from '../reading';
import { type Sighting, spellSighting } from './read-lines';
import type { OtherSighting } from './read-other-lines';

/** What evidence a symbol needs. A wrong read sends a shopper to the wrong product: none is better. */
export type Evidence = {
  /** Lines that by themselves spell what all lines spell together. */
  lines: number;
  /** Squared modules: how far the second best code of the least sure character is from the best. */
  leastMargin: number;
  /** Squared modules. */
  mostCost: number;
};

export const usualEvidence: Readonly<Record<Sighting['layout']['name'], Evidence>> = {
  'EAN-13': { lines: 2, leastMargin: 0.18, mostCost: 0.34 },
  // Shorter symbols, and fewer ways to be wrong about one: more must agree.
  'EAN-8': { lines: 3, leastMargin: 0.3, mostCost: 0.25 },
  'UPC-E': { lines: 3, leastMargin: 0.3, mostCost: 0.25 },
};

/**
 * Of what blurred bars look like: costs are of correlations, and every line has some. Of 185 photos that sharp edges
 * said nothing of, right readings had margins from 0.17 and costs to 0.7, wrong ones margins to 0.001 and costs from 1.0.
 */
export const blurredEvidence: Readonly<Record<Sighting['layout']['name'], Evidence>> = {
  'EAN-13': { lines: 2, leastMargin: 0.15, mostCost: 0.8 },
  'EAN-8': { lines: 3, leastMargin: 0.4, mostCost: 0.5 },
  'UPC-E': { lines: 3, leastMargin: 0.4, mostCost: 0.5 },
};

/** @returns What the lines say, or null where they do not say it surely enough. */
export function acceptUpcEan(sighting: Sighting, evidence: Evidence): Reading | null {
  const spelling = spellSighting(sighting);
  if (!spelling || spelling.leastMargin < evidence.leastMargin || spelling.meanCost > evidence.mostCost)
    return null;
  const agreeing = sighting.alone.get(spelling.text) ?? 0;
  if (agreeing < evidence.lines) return null;
  for (const [text, lines] of sighting.alone) if (text !== spelling.text && lines * 2 > agreeing) return null;
  const { name } = sighting.layout;
  const corners = cornersOf(sighting.ends);
  if (name === 'UPC-E') {
    const upca = expandUpce(spelling.text);
    return upca ? { format: 'UPC-E', text: spelling.text, gtin14: gtinOfLinear(upca), corners } : null;
  }
  const isUpca = name === 'EAN-13' && spelling.text.startsWith('0');
  return {
    format: isUpca ? 'UPC-A' : name,
    text: isUpca ? spelling.text.slice(1) : spelling.text,
    gtin14: gtinOfLinear(spelling.text),
    corners,
  };
}

const linesNeeded = { 'Code 128': 2, 'Code 39': 3, 'ITF-14': 3 } as const;

export function acceptOther(sighting: OtherSighting): Reading | null {
  if (sighting.ends.length < linesNeeded[sighting.format]) return null;
  const { format, text } = sighting;
  const corners = cornersOf(sighting.ends);
  if (format === 'ITF-14') {
    const gtin14 = gtinOfLinear(text);
    return gtin14 ? { format, text, gtin14, corners } : null;
  }
  if (format === 'Code 39') return { format, text, gtin14: null, corners };
  // What a person reads has neither the symbology identifier nor the separators.
  const plain = text.replace(/^\]C1/, '').replaceAll('\u001d', '');
  return { format, text: plain, gtin14: gtinOfCode128(text), corners };
}

function cornersOf(ends: [Point, Point][]): [Point, Point, Point, Point] {
  const [first, last] = [ends[0], ends.at(-1)] as [[Point, Point], [Point, Point]];
  return [first[0], first[1], last[1], last[0]];
}
