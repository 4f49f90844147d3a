/**
 * Widths in modules of the elements of number set A ("L"), light element first; set C is the same widths dark first;
 * set B ("G") is set A from the other end. GS1 General Specifications, section 5.2.1.2.1 (symbol character encodation).
 */
export const setA: readonly (readonly number[])[] = [
  [3, 2, 1, 1],
  [2, 2, 2, 1],
  [2, 1, 2, 2],
  [1, 4, 1, 1],
  [1, 1, 3, 2],
  [1, 2, 3, 1],
  [1, 1, 1, 4],
  [1, 3, 1, 2],
  [1, 2, 1, 3],
  [3, 1, 1, 2],
];

/** Sets of the left half of an EAN-13 by its first digit: bit 5 is the first character's, 1 where it is of set B. */
export const ean13Parity = [
  0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010,
];

/** Sets of a UPC-E's six characters by check digit: 1 where it is of set B (section 5.2.2.4.2). */
export const upceParity = [
  0b111000, 0b110100, 0b110010, 0b110001, 0b101100, 0b100110, 0b100011, 0b101010, 0b101001, 0b100101,
];
