import { keptUnder } from './kept.browser';
import { emptyPlace, parsePlace, writePlace } from './kept-place';
import { placeKey } from './place-key';

/** The place that a shopper measured, for every product they look at. */
export const keptPlace = keptUnder(placeKey, emptyPlace, parsePlace, writePlace);
