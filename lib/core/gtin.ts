/**
 * Check digit of a GTIN body (GS1 General Specifications §7.9): weights 3 and 1 from the right.
 *
 * @param body The digits before the check digit (7, 11, 12 or 13 of them).
 */
export function gtinCheckDigit(body: string): number {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const digit = body.charCodeAt(body.length - 1 - i) - 48;
    sum += digit * (i % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/** True for 8, 12, 13 or 14 digits whose last is the right check digit. */
export function isGtin(text: string): boolean {
  return (
    /^(\d{8}|\d{12,14})$/.test(text) &&
    gtinCheckDigit(text.slice(0, -1)) === text.charCodeAt(text.length - 1) - 48
  );
}
