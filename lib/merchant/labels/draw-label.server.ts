import 'server-only';
// Its named export `raw` is an encoder of that name; what gives the modules is on the default one.
import encoder from 'bwip-js/node';
import { barsOf, type Label, labelLink } from './label';
import { labelPlace, type Shape, type SheetFormat } from './sheet';

/** Width of a bar's module: 100 % of the nominal size (GS1 General Specifications, section 5.2.6.6, symbols for retail). */
const moduleMm = 0.33;
const quietModules = 11;
const barsHeightMm = 14;
/** Guards stand below the others by five modules. */
const guardMm = 5 * moduleMm;
const matrixMm = 17;
/** Free modules around a QR code (ISO/IEC 18004, section 9.1). */
const matrixQuiet = 4;
const paddingMm = 4;

/** All labels as sheets of shapes. @param origin Of the shop, for the links in the QR codes. */
export function drawSheets(labels: readonly Label[], format: SheetFormat, origin: string): Shape[][] {
  const each = format.columns * format.rows;
  const sheets: Shape[][] = [];
  labels.forEach((label, i) => {
    if (i % each === 0) sheets.push([]);
    const { x, y } = labelPlace(format, i % each);
    sheets
      .at(-1)
      ?.push(
        ...drawLabel(label, origin, format).map((shape) => ({ ...shape, x: shape.x + x, y: shape.y + y })),
      );
  });
  return sheets;
}

/** One label, from its own corner. */
function drawLabel(label: Label, origin: string, format: SheetFormat): Shape[] {
  const inner = format.labelWidthMm - 2 * paddingMm;
  const text = (y: number, size: number, words: string): Shape => ({
    kind: 'text',
    x: paddingMm,
    y,
    size,
    text: words,
    widthMm: inner,
    anchor: 'start',
  });
  const shapes: Shape[] = [
    text(paddingMm + 2.6, 3, label.name),
    text(paddingMm + 6, 2.4, [label.detail, label.sku].filter(Boolean).join(' · ')),
  ];
  const top = paddingMm + 9;
  shapes.push(
    ...drawMatrix(labelLink(origin, label.gtin14), format.labelWidthMm - paddingMm - matrixMm, top),
  );
  const bars = barsOf(label.gtin14);
  if (bars) shapes.push(...drawBars(bars.kind, bars.digits, paddingMm - 2, top));
  else shapes.push(text(top + 8, 3.4, label.gtin14));
  return shapes;
}

function drawBars(kind: 'ean13' | 'ean8', digits: string, left: number, top: number): Shape[] {
  const [drawn] = encoder.raw({ bcid: kind, text: digits }) as { sbs: number[]; bbs: number[] }[];
  if (!drawn) throw new Error(`${kind} cannot be drawn`);
  const shapes: Shape[] = [];
  let x = left + quietModules * moduleMm;
  drawn.sbs.forEach((modules, i) => {
    if (i % 2 === 0) {
      const isGuard = (drawn.bbs[i / 2] ?? 0) < 0;
      const height = barsHeightMm + (isGuard ? guardMm : 0);
      shapes.push({ kind: 'bar', x, y: top, width: modules * moduleMm, height });
    }
    x += modules * moduleMm;
  });
  const width = x - left - quietModules * moduleMm;
  shapes.push({
    kind: 'text',
    x: left + quietModules * moduleMm + width / 2,
    y: top + barsHeightMm + guardMm + 2.6,
    size: 2.8,
    text: digits,
    widthMm: width + quietModules * moduleMm,
    anchor: 'middle',
  });
  return shapes;
}

function drawMatrix(text: string, left: number, top: number): Shape[] {
  const [drawn] = encoder.raw({ bcid: 'qrcode', text, eclevel: 'M' } as Parameters<
    typeof encoder.raw
  >[0]) as {
    pixs: number[];
    pixx: number;
  }[];
  if (!drawn) throw new Error('A QR code cannot be drawn');
  const { pixs, pixx } = drawn;
  const module = matrixMm / (pixx + matrixQuiet);
  const shapes: Shape[] = [];
  // A run of dark modules in a row is one bar: no hairlines between them on paper.
  for (let row = 0; row < pixs.length / pixx; row++) {
    for (let from = 0; from < pixx; from++) {
      if (!pixs[row * pixx + from]) continue;
      let to = from;
      while (to < pixx && pixs[row * pixx + to]) to++;
      shapes.push({
        kind: 'bar',
        x: left + (matrixQuiet / 2 + from) * module,
        y: top + row * module,
        width: (to - from) * module,
        height: module,
      });
      from = to;
    }
  }
  return shapes;
}
