/**
 * One spelling for the name of a column: `Image Link`, `image_link` and `IMAGE-LINK (required)` are `image_link`. The name
 * of a place (`Stock: Tel Aviv`) stays as it is written: `stock:Tel Aviv`.
 */
export function columnName(text: string): string {
  const place = /^\ufeff?\s*stock\s*:\s*(.*\S)\s*$/is.exec(text)?.[1];
  if (place !== undefined) return `stock:${place}`;
  return text
    .replace(/^\ufeff/, '')
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[^\p{L}\p{N}:]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
