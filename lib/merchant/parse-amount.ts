/**
 * A number as people type it: `49.9`, `49,90`, `1,299.50`, `1 299`, with Latin or Arabic digits. The last of two
 * different marks is the decimal one; a single comma with three digits after it parts thousands.
 *
 * @returns Null for what is no number, or below zero.
 */
export function parseAmount(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(plain)) return null;
  const [dot, comma] = [plain.lastIndexOf('.'), plain.lastIndexOf(',')];
  const groups = /^\d{1,3}(,\d{3})+$/.test(plain) && !plain.startsWith('0');
  const decimal = groups ? '' : comma > dot ? ',' : '.';
  const [whole = '', fraction = '', more] = decimal ? plain.split(decimal) : [plain];
  if (more !== undefined || /[.,]/.test(fraction)) return null;
  const parts = whole.split(decimal === ',' ? '.' : ',');
  if (parts.length > 1 && !parts.slice(1).every((part) => part.length === 3)) return null;
  if (parts.some((part) => /[.,]/.test(part))) return null;
  const value = Number(`${parts.join('') || '0'}.${fraction || '0'}`);
  return Number.isFinite(value) ? value : null;
}
