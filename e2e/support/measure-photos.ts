import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { Pixels } from '@/lib/photo/pixels';
import { drawCard } from '@/lib/tryon/testing/draw-card';
import { sharedData } from './photo-page';

/** A photo with a bank card drawn into it: `x`, `y` its middle and `width` its long side, pixels. As a JPEG. */
export async function photoWithCard(
  name: string,
  card: { x: number; y: number; width: number },
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const source = sharp(readFileSync(path.join(sharedData, 'faces', name)));
  const { data, info } = await source.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const frame: Pixels = { width, height, data: new Uint8ClampedArray(data) };
  const lens = { focal: width, middleX: width / 2, middleY: height / 2 };
  const away = (lens.focal * 0.0856) / card.width;
  const position: Vec3 = [
    ((card.x - lens.middleX) * away) / lens.focal,
    ((lens.middleY - card.y) * away) / lens.focal,
    -away,
  ];
  const look = { ground: [24, 38, 74], print: [225, 225, 220], stripe: false } as const;
  drawCard(frame, { position, quaternion: [0, 0, 0, 1] }, lens, look);
  const buffer = await sharp(Buffer.from(frame.data.buffer), { raw: { width, height, channels: 4 } })
    .jpeg({ quality: 92 })
    .toBuffer();
  return { name: 'with-card.jpg', mimeType: 'image/jpeg', buffer };
}
