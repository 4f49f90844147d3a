import type { Frame } from '../frame';
import type { Reading } from '../reading';
import { acceptOther, acceptUpcEan, blurredEvidence, usualEvidence } from './accept';
import { type Layout, layouts } from './match-upc-ean';
import { type Line, type LineOptions, type Sighting, sightBlurred, sightUpcEan } from './read-lines';
import { type OtherSighting, sightOther } from './read-other-lines';

/** EAN and UPC symbols that several of the lines agree on. */
export function readUpcEan(frame: Frame, lines: readonly Line[], options: LineOptions): Reading[] {
  const sightings: Sighting[] = [];
  sightUpcEan(frame, lines, options, sightings);
  return sightings
    .map((sighting) => acceptUpcEan(sighting, usualEvidence[sighting.layout.name]))
    .filter((reading) => reading !== null);
}

/** EAN and UPC symbols whose bars have run into each other. */
export function readBlurred(
  frame: Frame,
  lines: readonly Line[],
  options: LineOptions,
  names: readonly Layout['name'][],
): Reading[] {
  const sightings: Sighting[] = [];
  sightBlurred(
    frame,
    lines,
    options,
    layouts.filter(({ name }) => names.includes(name)),
    sightings,
  );
  return sightings
    .map((sighting) => acceptUpcEan(sighting, blurredEvidence[sighting.layout.name]))
    .filter((reading) => reading !== null);
}

/** Code 128, Code 39 and ITF-14 that several of the lines agree on. */
export function readOther(frame: Frame, lines: readonly Line[], options: LineOptions): Reading[] {
  const sightings: OtherSighting[] = [];
  sightOther(frame, lines, options, sightings);
  return sightings.map(acceptOther).filter((reading) => reading !== null);
}
