import { isGtin } from '@/lib/core/gtin';
import type { ColourSlug, MaterialSlug } from '../product';
import { searchWords } from '../words/fold';
import { lexiconFor, type Meaning } from '../words/lexicon';
import { wordForms } from '../words/word-forms';
import { type Reason, type ReasonCode, reason } from './reason-words';

/** A value, or why there is none. */
export type Parsed<T> = { value: T } | { problem: Reason };

/** GTIN-8, -12, -13 or -14 with the right check digit; spaces and hyphens may part it. Empty is null. */
export function parseGtin(text: string): Parsed<string | null> {
  const digits = text.trim().replace(/^'/, '').replace(/[\s-]/g, '');
  if (digits === '') return { value: null };
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(digits)) {
    return { problem: reason('gtinShortened', { value: text.trim() }) };
  }
  if (!/^\d+$/.test(digits) || ![8, 12, 13, 14].includes(digits.length)) {
    return { problem: reason('gtinLength', { value: text.trim().slice(0, 40) }) };
  }
  return isGtin(digits) ? { value: digits } : { problem: reason('gtinCheckDigit', { value: digits }) };
}

/** A whole number of pieces: `12`, `12.0`, `1,200`. Empty is null. */
export function parseStock(text: string): Parsed<number | null> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const plain = trimmed.replace(/\.0+$/, '').replace(/[,\s](?=\d{3}\b)/g, '');
  if (/^-\d+$/.test(plain)) return { value: 0 };
  if (!/^\d{1,9}$/.test(plain)) return { problem: reason('stockNone', { value: trimmed.slice(0, 40) }) };
  return { value: Number(plain) };
}

const lengthUnits: Record<string, number> = {
  mm: 0.001,
  cm: 0.01,
  m: 1,
  in: 0.0254,
  inch: 0.0254,
  inches: 0.0254,
  '"': 0.0254,
  ft: 0.3048,
};
const massUnits: Record<string, number> = {
  mg: 1e-6,
  g: 0.001,
  gr: 0.001,
  kg: 1,
  lb: 0.45359237,
  lbs: 0.45359237,
  oz: 0.028349523125,
};

/** `80 cm`, `0.8m`, `31.5 in`, or a bare number in the column's own unit. Metres; empty is null. */
export function parseLength(
  text: string,
  unit: 'mm' | 'cm' | 'm',
  side: 'width' | 'height' | 'depth',
): Parsed<number | null> {
  return parseMeasure(text, unit, lengthUnits, `${side}None`);
}

/** `2.5 kg`, `300 g`, `4 lb`, or a bare number in the column's own unit. Kilograms; empty is null. */
export function parseMass(text: string, unit: 'g' | 'kg'): Parsed<number | null> {
  return parseMeasure(text, unit, massUnits, 'weightNone');
}

function parseMeasure(
  text: string,
  unit: string,
  units: Record<string, number>,
  otherwise: ReasonCode,
): Parsed<number | null> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const match = /^(\d+(?:[.,]\d+)?) ?([a-z"]*)\.?$/i.exec(trimmed);
  const factor = match && units[match[2] === '' ? unit : match[2]!.toLowerCase()];
  const value = match ? Number(match[1]!.replace(',', '.')) * (factor ?? Number.NaN) : Number.NaN;
  if (!Number.isFinite(value)) return { problem: reason(otherwise, { value: trimmed.slice(0, 40) }) };
  return { value: value > 0 ? Number(value.toPrecision(6)) : null };
}

/** Parts of a cell that holds several: by `|`, `;`, `/`, comma, line end. Empty parts go. */
export function parseList(text: string, marks = /[|;/,\n]/): string[] {
  return text
    .split(marks)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Colours named in a text, and the parts in which none was recognised. Our own slugs are always understood. */
export function parseColours(text: string): { slugs: ColourSlug[]; unknown: string[] } {
  return parseNamed(text, (meaning) => meaning.colours.slice(0, 1));
}

/** Materials named in a text, as `parseColours`. */
export function parseMaterials(text: string): { slugs: MaterialSlug[]; unknown: string[] } {
  return parseNamed(text, (meaning) => meaning.materials.slice(0, 1));
}

const noCategories: ReadonlySet<string> = new Set();

function parseNamed<T>(text: string, pick: (meaning: Meaning) => T[]): { slugs: T[]; unknown: string[] } {
  const lexicon = lexiconFor(noCategories);
  const slugs: T[] = [];
  const unknown: string[] = [];
  for (const part of parseList(text)) {
    const words = searchWords(part);
    const found: T[] = [];
    for (let at = 0; at < words.length; ) {
      let used = 0;
      for (let count = Math.min(3, words.length - at); count > 0 && used === 0; count--) {
        const phrase = words.slice(at, at + count).join(' ');
        const forms = count === 1 ? wordForms(phrase, 2) : [phrase];
        const meaning = forms
          .map((form) => lexicon.get(form))
          .find((known) => known && pick(known).length > 0);
        if (!meaning) continue;
        found.push(...pick(meaning));
        used = count;
      }
      at += used || 1;
    }
    if (found.length === 0) unknown.push(part);
    slugs.push(...found);
  }
  return { slugs: [...new Set(slugs)], unknown };
}

/** Letters and digits of ASCII, joined by hyphens; '' when there are none. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** Whether a text has tags or entities in it: plain text keeps its lines as they are. */
function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z!][^>]*>|&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/i.test(text);
}

/** Plain text so that `htmlToText` gives it back: escaped where it looks like HTML. */
export function textToHtml(text: string): string {
  if (!looksLikeHtml(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

/** The text of an HTML description: tags and scripts go, paragraphs and list items become lines. */
export function htmlToText(html: string): string {
  if (!looksLikeHtml(html)) return html.trim();
  return html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<(br|\/p|\/li|\/div|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^>]*>/gi, ' ')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (entity, name: string) => decodeEntity(name) ?? entity)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  times: '×',
  deg: '°',
  eacute: 'é',
};

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
