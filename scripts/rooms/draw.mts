/**
 * Draws the rooms whose truth is known (lib/ar/room-photo/testing/room-scene.ts):
 *   node --conditions=react-server --import tsx scripts/rooms/draw.mts [folder] [samples]     all of them, as JPEG
 *   node --conditions=react-server --import tsx scripts/rooms/draw.mts --sample               the page's sample, as WebP
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { drawRoom } from '@/lib/ar/room-photo/testing/draw-room';
import { drawnRooms } from '@/lib/ar/room-photo/testing/room-scene';

const sample = process.argv.includes('--sample');
const [folder = 'test-results/rooms', samples = '6'] = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith('--'));
const out = sample ? 'public/models/room' : folder;
mkdirSync(out, { recursive: true });
for (const { name, scene, camera } of sample ? drawnRooms.slice(0, 1) : drawnRooms) {
  const { width, height, data } = drawRoom(scene, camera, sample ? 8 : Number(samples));
  const picture = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  const file = path.join(out, `${name}.${sample ? 'webp' : 'jpg'}`);
  await (sample ? picture.webp({ quality: 82, effort: 6 }) : picture.jpeg({ quality: 92 })).toFile(file);
  console.log(file);
}
