/**
 * A text of at most so many characters as a person counts them, with an ellipsis where it was cut, at a word's end
 * where one is near. Emoji, points of Hebrew and joined letters of Arabic stay whole.
 */
export function shortTitle(text: string, most: number): string {
  const clean = text.replace(/\s+/gu, ' ').trim();
  const letters = Array.from(new Intl.Segmenter().segment(clean), ({ segment }) => segment);
  if (letters.length <= most) return clean;
  const kept = letters.slice(0, most - 1).join('');
  const word = kept.lastIndexOf(' ');
  const cut = letters[most - 1] !== ' ' && word > kept.length / 2 ? kept.slice(0, word) : kept;
  return `${cut.trimEnd()}…`;
}
