/**
 * One spelling for comparing words of three languages: compatibility forms composed, case folded, accents,
 * niqqud, cantillation, tashkil and tatweel dropped, final Hebrew letters as their usual form, alef with hamza
 * or madda as alef, alef maqsura as ya, ta marbuta as ha, Persian keheh and yeh as the Arabic letters, other
 * digits as 0-9. Geresh and apostrophes after a letter and gershayim inside a word go (`ס״מ` is `סמ`).
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mn}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/(\p{L})['’‘׳]/gu, '$1')
    .replace(/(\p{L})[”"“״](?=\p{L})/gu, '$1')
    .replace(/[ךםןףץأإآٱىةکیؤئ٠-٩۰-۹]/g, (letter) => folded.get(letter) ?? letter);
}

/** The folded words of a text: letters and digits, with hyphens between words taken as spaces. */
export function searchWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const folded = new Map<string, string>([
  ...pairs('ךםןףץ', 'כמנפצ'),
  ...pairs('أإآٱىةکیؤئ', 'اااايهكيوي'),
  ...pairs('٠١٢٣٤٥٦٧٨٩', '0123456789'),
  ...pairs('۰۱۲۳۴۵۶۷۸۹', '0123456789'),
]);

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (letter, i) => [letter, to.charAt(i)]);
}
