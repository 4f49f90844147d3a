import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '@/lib/product/category';
import { colourSlugs, materialSlugs } from '@/lib/product/product';
import { fold, searchWords } from '@/lib/product/words/fold';
import { lexiconFor } from '@/lib/product/words/lexicon';
import { wordForms } from '@/lib/product/words/word-forms';
import { parseText, type UnderstoodPart } from './parse-text';

const slugs = new Set([...Object.keys(categories), 'garden-gnomes']);

/** A short form of what was understood, e.g. `colour:burgundy`. */
function said(text: string): string[] {
  return parseText(text, slugs).map(short);
}

function short(part: UnderstoodPart): string {
  if (part.kind === 'in-stock') return part.kind;
  if (part.kind === 'word') return part.folded;
  if (part.kind === 'price') return `price:${part.minorMin ?? ''}-${part.minorMax ?? ''}`;
  if (part.kind === 'colour-or-material') return `either:${part.colours[0]}`;
  return `${part.kind}:${part.slugs[0]}`;
}

describe('fold', () => {
  it.each([
    ['בּוּרְדּוֹ', 'בורדו'],
    ['ארון', 'ארונ'],
    ['ס״מ', 'סמ'],
    ["בז'", 'בז'],
    ['أَحْمَر', 'احمر'],
    ['إضاءة', 'اضاءه'],
    ['كرســي', 'كرسي'],
    ['مرآة', 'مراه'],
    ['٢٠٠', '200'],
    ['Bouclé', 'boucle'],
    ['ＷＯＯＤ', 'wood'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('wordForms', () => {
  it.each([
    ['shelves', 'shelf'],
    ['watches', 'watch'],
    ['chairs', 'chair'],
    [fold('בבורדו'), fold('בורדו')],
    [fold('ובעץ'), fold('עץ')],
    [fold('הכורסאות'), fold('כורסא')],
    [fold('الكرسي'), fold('كرسي')],
    [fold('والخشب'), fold('خشب')],
    [fold('خشبية'), fold('خشب')],
  ])('%s is also known as %s', (word, form) => {
    expect(wordForms(word, 2)).toContain(form);
  });

  it('keeps glass and glasses apart where both are known', () => {
    expect(said('glass')).toEqual(['material:glass']);
    expect(said('glasses')).toEqual(['category:glasses']);
  });
});

describe('parseText', () => {
  it.each<[string, string[]]>([
    ['in burgundy', ['colour:burgundy']],
    ['wood', ['material:wood']],
    ['wooden', ['material:wood']],
    ['round brass mirror', ['round', 'material:brass', 'category:mirrors']],
    ['under 200', ['price:-20000']],
    [
      'a navy velvet sofa under $1,299.50',
      ['colour:navy', 'material:velvet', 'category:sofas', 'price:-129950'],
    ],
    ['between 50 and 80 dollars', ['price:5000-8000']],
    ['$100-200', ['price:10000-20000']],
    ['over 300€', ['price:30000-']],
    ['<200', ['price:-20000']],
    ['coffee table', ['category:coffee-tables']],
    ['rose gold ring', ['colour:copper', 'category:rings']],
    ['gold earrings in stock', ['either:gold', 'category:earrings', 'in-stock']],
    ['dark green', ['colour:green']],
    ['dark blue', ['colour:navy']],
    ['light oak shelves', ['material:oak', 'category:shelves']],
    ['running shoes size 42', ['category:sneakers', 'size', '42']],
    ['garden gnome', ['category:garden-gnomes']],
    ['Oslo', ['oslo']],
    ['בורדו', ['colour:burgundy']],
    ['בצבע כחול כהה', ['colour:navy']],
    ['ספה אדומה', ['category:sofas', 'colour:red']],
    ['מראה עגולה מפליז', ['category:mirrors', fold('עגולה'), 'material:brass']],
    ['כורסאות מעץ', ['category:armchairs', 'material:wood']],
    ['עד 200 ש״ח', ['price:-20000']],
    ['מתחת ל-200', ['price:-20000']],
    ['בין 100 ל-200', ['price:10000-20000']],
    ['₪99', ['price:-9900']],
    ['במלאי', ['in-stock']],
    ['خشب', ['material:wood']],
    ['كرسي خشبي', ['category:chairs', 'material:wood']],
    ['مرآة مستديرة', ['category:mirrors', fold('مستديرة')]],
    ['الأريكة الحمراء', ['category:sofas', 'colour:red']],
    ['أقل من ٢٠٠', ['price:-20000']],
    ['بين 100 و 200', ['price:10000-20000']],
    ['أزرق داكن', ['colour:navy']],
    ['black כורסא جلد', ['colour:black', 'category:armchairs', 'material:leather']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('takes no size or bare number for a price', () => {
    for (const text of ['under 200 cm', '40-42', '3 seater', '2024']) {
      expect(parseText(text, slugs).some((part) => part.kind === 'price')).toBe(false);
    }
  });

  it('means the kinds of a broad word too', () => {
    const [wood] = parseText('wood', slugs) as Extract<UnderstoodPart, { kind: 'material' }>[];
    expect(wood?.slugs).toEqual(expect.arrayContaining(['wood', 'oak', 'walnut']));
    const [lamp] = parseText('מנורה', slugs) as Extract<UnderstoodPart, { kind: 'category' }>[];
    expect(lamp?.slugs).toEqual(['floor-lamps', 'table-lamps', 'ceiling-lamps']);
  });

  it('says where in the text each part stands, whatever is typed', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('under', '200', '-', '$', 'עד', 'ל', 'red', 'dark', 'من', 'coffee', 'table', '…', '"'),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (typed) => {
        const text = typed.join(' ');
        let end = 0;
        for (const part of parseText(text, slugs)) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(part.start, part.end)).toBe(part.text);
          end = part.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads the longest text it takes in a moment', () => {
    const start = performance.now();
    parseText('dark '.repeat(5000), slugs);
    parseText('הבלמשכ'.repeat(800), slugs);
    parseText('1'.repeat(5000), slugs);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('the lexicon', () => {
  it('knows every colour, material and category by at least one word of each language', () => {
    const known = [...lexiconFor(new Set())];
    const scripts = [/^[a-z ]+$/, /^[\u05d0-\u05ea ]+$/, /^[\u0621-\u064a ]+$/];
    const lacking = (slug: string, of: 'colours' | 'materials' | 'categories') =>
      scripts.filter(
        (script) => !known.some(([phrase, m]) => script.test(phrase) && (m[of] as string[]).includes(slug)),
      );
    for (const slug of colourSlugs) expect(lacking(slug, 'colours'), slug).toEqual([]);
    for (const slug of materialSlugs) expect(lacking(slug, 'materials'), slug).toEqual([]);
    for (const slug of Object.keys(categories)) expect(lacking(slug, 'categories'), slug).toEqual([]);
  });

  it('finds a category by each of its own names', () => {
    for (const [slug, { name }] of Object.entries(categories)) {
      for (const text of Object.values(name)) expect(said(text)[0], text).toMatch(/^category:/);
      const [part] = parseText(name.en, slugs) as Extract<UnderstoodPart, { kind: 'category' }>[];
      expect(part?.slugs).toContain(slug);
    }
  });

  it('holds only folded words', () => {
    for (const phrase of lexiconFor(new Set()).keys()) expect(searchWords(phrase).join(' ')).toBe(phrase);
  });
});
