import { keptUnder } from '../kept.browser';
import { noSizes, parseWornSizes, writeWornSizes } from './worn-sizes';

/** What a shopper measured of themselves, for everything that is worn. */
export const keptSizes = keptUnder('vitrine.sizes', noSizes, parseWornSizes, writeWornSizes);
