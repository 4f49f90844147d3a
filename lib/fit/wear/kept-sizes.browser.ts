import { keptUnder } from '../kept.browser';
import { sizesKey } from './sizes-key';
import { noSizes, parseWornSizes, writeWornSizes } from './worn-sizes';

/** What a shopper measured of themselves, for everything that is worn. */
export const keptSizes = keptUnder(sizesKey, noSizes, parseWornSizes, writeWornSizes);
