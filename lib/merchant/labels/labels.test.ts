import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { crop } from '@/lib/barcode/change-frame';
import { toFrame } from '@/lib/barcode/frame';
import { readFrame } from '@/lib/barcode/read-frame';
import { gtinCheckDigit } from '@/lib/core/gtin';
import { drawSheets } from './draw-label.server';
import { type Label, toLabels } from './label';
import { a4x24, labelPlace } from './sheet';
import { sheetToSvg } from './sheet-to-svg';
import { sheetsToPdf } from './sheets-to-pdf.server';

const names = [
  'Oak chair',
  'כיסא אלון',
  'كرسي بلوط',
  'A <very> long name & more of it, that no label of this width can hold',
];
const labels: Label[] = Array.from({ length: 30 }, (_, i) => {
  const short = i % 7 === 3;
  const body = short ? `400${String(1000 + i)}` : `290${String(100000000 + 7919 * i)}`;
  return {
    gtin14: (body + gtinCheckDigit(body)).padStart(14, '0'),
    name: names[i % names.length] as string,
    detail: i % 2 ? 'Walnut' : '',
    sku: `SKU-${i}`,
  };
});
const origin = 'https://shop.example';
const sheets = drawSheets(labels, a4x24, origin);

/** What our reader reads of each label of a sheet's picture, as a phone close to it sees one. */
function readLabels(picture: { width: number; height: number; data: Uint8ClampedArray }, count: number) {
  const frame = toFrame(picture);
  const scale = frame.width / a4x24.widthMm;
  return Array.from({ length: count }, (_, i) => {
    const { x, y } = labelPlace(a4x24, i);
    const one = crop(
      frame,
      Math.round(x * scale),
      Math.round(y * scale),
      Math.round(70 * scale),
      Math.round(37 * scale),
    );
    const { readings } = readFrame(one, { budgetMs: 5000, now: () => performance.now() });
    return readings.map(({ format, gtin14 }) => ({ format, gtin14 }));
  });
}
const wanted = (label: Label) => [
  { format: label.gtin14.startsWith('000000') ? 'EAN-8' : 'EAN-13', gtin14: label.gtin14 },
  { format: 'QR Code', gtin14: label.gtin14 },
];

describe('label sheets', () => {
  it('every label of the SVG reads back, bars and QR code', async () => {
    expect(sheets).toHaveLength(2);
    for (const [at, shapes] of sheets.entries()) {
      const svg = sheetToSvg(shapes, a4x24);
      expect(svg).not.toContain('<very>');
      const { data, info } = await sharp(Buffer.from(svg), { density: 130 })
        .flatten({ background: '#fff' })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const mine = labels.slice(24 * at, 24 * at + 24);
      const read = readLabels({ ...info, data: new Uint8ClampedArray(data) }, mine.length);
      expect(read).toEqual(mine.map(wanted));
    }
  }, 60_000);

  it('every label of the PDF reads back, bars and QR code', async () => {
    const bytes = await sheetsToPdf(sheets, a4x24, 'Labels', path.resolve('node_modules'));
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: bytes, useSystemFonts: false }).promise;
    expect(document.numPages).toBe(2);
    for (let number = 1; number <= 2; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 3 });
      const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      await page.render({ canvasContext: context as never, canvas: canvas as never, viewport }).promise;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const mine = labels.slice(24 * (number - 1), 24 * number);
      const read = readLabels(
        { width: canvas.width, height: canvas.height, data: new Uint8ClampedArray(data) },
        mine.length,
      );
      expect(read).toEqual(mine.map(wanted));
    }
  }, 60_000);

  it('what has no number, or a wrong one, has no label and is named', () => {
    const product = (id: string, gtin13: string | null) =>
      ({ id, sku: id, name: { en: id, he: '', ar: '' }, gtin13, variants: [] }) as never;
    const { labels: made, unlabelled } = toLabels(
      [product('a', null), product('b', '4006381333932'), product('c', '036000291452')],
      'he',
    );
    expect(made.map(({ gtin14 }) => gtin14)).toEqual(['00036000291452']);
    expect(unlabelled).toEqual([
      { productId: 'a', name: 'a', gtin: null },
      { productId: 'b', name: 'b', gtin: '4006381333932' },
    ]);
  });
});
