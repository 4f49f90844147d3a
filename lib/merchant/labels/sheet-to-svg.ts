import type { Shape, SheetFormat } from './sheet';

/** One sheet as an SVG file in millimetres. */
export function sheetToSvg(shapes: readonly Shape[], { widthMm, heightMm }: SheetFormat): string {
  const n = (value: number) => Number(value.toFixed(3)).toString();
  let path = '';
  let texts = '';
  for (const shape of shapes) {
    if (shape.kind === 'bar') {
      path += `M${n(shape.x)} ${n(shape.y)}h${n(shape.width)}v${n(shape.height)}h${n(-shape.width)}z`;
    } else texts += textOf(shape, n);
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}">`,
    `<rect width="${widthMm}" height="${heightMm}" fill="#fff"/>`,
    `<path d="${path}"/>`,
    `<g font-family="'IBM Plex Sans','IBM Plex Sans Hebrew','IBM Plex Sans Arabic',sans-serif">${texts}</g>`,
    '</svg>',
  ].join('');
}

type Text = Extract<Shape, { kind: 'text' }>;
function textOf({ x, y, size, text, widthMm, anchor }: Text, n: (value: number) => string): string {
  // Letters are half as wide as they are high, on average.
  const most = Math.floor(widthMm / (size * 0.52));
  const letters = [...text];
  const shown =
    letters.length > most
      ? `${letters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : text;
  const rightToLeft = anchor === 'start' && /^[^\p{L}]*[\p{sc=Hebrew}\p{sc=Arabic}]/u.test(text);
  const place = rightToLeft ? x + widthMm : x;
  const direction = rightToLeft ? ' direction="rtl"' : '';
  return `<text x="${n(place)}" y="${n(y)}" font-size="${n(size)}" text-anchor="${anchor}"${direction}>${escapeXml(shown)}</text>`;
}

function escapeXml(text: string): string {
  // XML knows no other control characters, however they are written.
  const printable = [...text].filter((one) => one >= ' ').join('');
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
