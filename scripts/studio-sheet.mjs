// Puts pictures of the studio together into docs/studio.webp. They come from the browser test:
//   npx playwright test e2e/studio-pages.spec.ts --project desktop && node scripts/studio-sheet.mjs
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { root } from './steps/root.mjs';

const pictures = path.join(root, 'test-results', 'studio-pages');
const sheet = path.join(root, 'docs', 'studio.webp');
const gap = 16;
/** Rows of pictures of one size; each is cut to the top of its page. */
const rows = [
  {
    names: ['products-selection', 'model-asking'].map((name) => `${name}.desktop.light.en`),
    size: [792, 495],
  },
  { names: ['insight', 'attachment'].map((name) => `${name}.desktop.light.en`), size: [792, 495] },
  {
    names: ['products', 'model', 'jobs', 'history'].map((name) => `${name}.phone.dark.he`),
    size: [388, 640],
  },
];

const missing = rows.flatMap(({ names }) => names).filter((name) => !existsSync(fileOf(name)));
if (missing.length > 0) {
  console.error(`There is no picture of ${missing.join(', ')} in ${pictures}: run the browser test first.`);
  process.exit(1);
}

const layers = [];
let top = 0;
for (const { names, size } of rows) {
  const [width, height] = size;
  for (const [i, name] of names.entries()) {
    const input = await sharp(fileOf(name))
      .resize({ width, height, fit: 'cover', position: 'top' })
      .png()
      .toBuffer();
    layers.push({ input, left: i * (width + gap), top });
  }
  top += height + gap;
}
await sharp({ create: { width: 1600, height: top - gap, channels: 4, background: '#00000000' } })
  .composite(layers)
  .webp({ quality: 78, effort: 6 })
  .toFile(sheet);
console.log(`${path.relative(root, sheet)}: ${Math.round(statSync(sheet).size / 1000)} KB`);

function fileOf(name) {
  return path.join(pictures, `${name}.png`);
}
