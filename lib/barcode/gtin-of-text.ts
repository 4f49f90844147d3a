import { gtinOfDigitalLink } from './digital-link';
import { gtinOfElementString } from './element-string';
import { toGtin14 } from './normalise-gtin';

/** The GTIN that a symbol of the EAN/UPC family or an ITF-14 is. UPC-E's text is expanded by its reader. */
export function gtinOfLinear(digits: string): string | null {
  return toGtin14(digits);
}

/** The GTIN of what a QR code or Data Matrix says: a GS1 Digital Link, or a GS1 element string. */
export function gtinOfMatrix(text: string): string | null {
  // A GS1 Data Matrix or QR begins with FNC1, which the reader gives as GS; some give the symbology identifier.
  const marks = ['\u001d', ']d2', ']Q3', ']C1'];
  const mark = marks.find((each) => text.startsWith(each));
  return mark ? gtinOfElementString(text.slice(mark.length)) : gtinOfDigitalLink(text);
}

/** The GTIN of a GS1-128: after `]C1`, its symbology identifier. A plain Code 128 has none, whatever digits it holds. */
export function gtinOfCode128(text: string): string | null {
  return text.startsWith(']C1') ? gtinOfElementString(text.slice(3)) : null;
}
