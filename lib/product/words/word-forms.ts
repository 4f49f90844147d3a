/**
 * The forms under which a folded word may also be known, itself first: without an English plural, a Hebrew
 * prefix (ו ה ב ל מ ש כ, also several) or ending, an Arabic article or preposition (ال و ف ب ك ل and their joins) or
 * ending. It guesses: forms are for looking words up, never for showing.
 *
 * @param shortest Letters that must be left.
 */
export function wordForms(word: string, shortest = 3): string[] {
  const forms = new Set([word]);
  if (/^[a-z]/.test(word)) addEnglish(word, forms);
  else if (/^[\u05d0-\u05ea]/.test(word)) {
    for (let start = 0; start <= 3 && (start === 0 || /[והבלמשכ]/.test(word.charAt(start - 1))); start++) {
      addEndings(word.slice(start), ['ימ', 'ות', 'ה', 'ת', 'י'], forms);
    }
  } else if (/^[\u0621-\u064a]/.test(word)) {
    addEndings(word, arabicEndings, forms);
    for (const prefix of ['وال', 'بال', 'فال', 'كال', 'ولل', 'لل', 'ال', 'و', 'ف', 'ب', 'ك', 'ل']) {
      if (word.startsWith(prefix)) addEndings(word.slice(prefix.length), arabicEndings, forms);
    }
  }
  return [...forms].filter((form) => form === word || form.length >= shortest);
}

const arabicEndings = ['يات', 'ات', 'ين', 'ون', 'يه', 'ه', 'ي'];

function addEnglish(word: string, forms: Set<string>): void {
  if (word.length < 4 || word.endsWith('ss')) return;
  if (word.endsWith('ies')) forms.add(`${word.slice(0, -3)}y`);
  if (/(s|x|z|ch|sh)es$/.test(word)) forms.add(word.slice(0, -2));
  if (word.endsWith('ves')) forms.add(`${word.slice(0, -3)}f`);
  if (word.endsWith('s')) forms.add(word.slice(0, -1));
}

function addEndings(stem: string, endings: string[], forms: Set<string>): void {
  forms.add(stem);
  for (const ending of endings) if (stem.endsWith(ending)) forms.add(stem.slice(0, -ending.length));
}
