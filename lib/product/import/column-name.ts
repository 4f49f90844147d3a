/** One spelling for the name of a column: `Image Link`, `image_link` and `IMAGE-LINK (required)` are `image_link`. */
export function columnName(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[^\p{L}\p{N}:]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
