import 'server-only';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { Shape, SheetFormat } from './sheet';

const pointsPerMm = 72 / 25.4;
const fonts = {
  latin: 'ibm-plex-sans',
  hebrew: 'ibm-plex-sans-hebrew',
  arabic: 'ibm-plex-sans-arabic',
} as const;
type Script = keyof typeof fonts;

/**
 * Sheets as a PDF, drawn with vectors by PDFKit, with the fonts of the pages in it.
 * @param modules The project's `node_modules`: the fonts lie there.
 */
export function sheetsToPdf(
  sheets: readonly Shape[][],
  format: SheetFormat,
  title: string,
  modules: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const size: [number, number] = [format.widthMm * pointsPerMm, format.heightMm * pointsPerMm];
  const document = new PDFDocument({ size, margin: 0, autoFirstPage: false, info: { Title: title } });
  for (const [script, family] of Object.entries(fonts))
    document.registerFont(script, fontFile(modules, script, family));
  const parts: Buffer[] = [];
  const done = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    document.on('error', reject);
  });
  for (const shapes of sheets.length > 0 ? sheets : [[]]) {
    document.addPage().scale(pointsPerMm);
    for (const shape of shapes) {
      if (shape.kind === 'bar') document.rect(shape.x, shape.y, shape.width, shape.height);
    }
    document.fill('#000');
    for (const shape of shapes) if (shape.kind === 'text') drawText(document, shape);
  }
  document.end();
  return done;
}

function fontFile(modules: string, script: string, family: string): string {
  const file = `${family}-${script}-400-normal.woff`;
  return path.join(modules, '@fontsource', family, 'files', file);
}

/** Word by word, each in the font of its script; from the right where the first letter is of a script that runs so. */
function drawText(document: PDFKit.PDFDocument, shape: Extract<Shape, { kind: 'text' }>): void {
  const words = shape.text
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({ text, script: scriptOf(text) }));
  const rightToLeft =
    words.find(({ script }) => script !== null)?.script !== 'latin' && words.some(({ script }) => script);
  const widthOf = (text: string, script: Script) =>
    document.font(script).fontSize(shape.size).widthOfString(text);
  const space = widthOf(' ', 'latin');
  let used = 0;
  const line: { text: string; script: Script; at: number; width: number }[] = [];
  for (const { text, script } of words) {
    const font = script ?? 'latin';
    const width = widthOf(text, font);
    if (used + width > shape.widthMm) break;
    line.push({ text, script: font, at: used, width });
    used += width + space;
  }
  const whole = Math.max(0, used - space);
  const left = shape.anchor === 'middle' ? shape.x - whole / 2 : shape.x;
  for (const { text, script, at, width } of line) {
    const x = rightToLeft && shape.anchor === 'start' ? shape.x + shape.widthMm - at - width : left + at;
    document
      .font(script)
      .fontSize(shape.size)
      .text(text, x, shape.y - shape.size, { lineBreak: false });
  }
}

function scriptOf(word: string): Script | null {
  if (/\p{sc=Hebrew}/u.test(word)) return 'hebrew';
  if (/\p{sc=Arabic}/u.test(word)) return 'arabic';
  return /\p{L}/u.test(word) ? 'latin' : null;
}
