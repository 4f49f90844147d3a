import { timepiece } from '../wear/timepiece.mjs';
import * as dress from './watches/dress.mjs';
import * as sport from './watches/sport.mjs';

/** The order is the order of the SKUs. */
export default [dress.atrium, sport.fathom, sport.acre, sport.circuit, dress.quad, dress.nil].map(timepiece);
