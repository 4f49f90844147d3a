/**
 * Embeds photos in Node for comparison with a browser. Reads JSON lines `{ file }`
 * from stdin and writes one JSON line each: the vector, the regions and the decoded pixels (base64).
 *
 *   node --conditions=react-server --import tsx e2e/support/node-embed.mts <public folder>
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openEmbedder } from '@/lib/embedding/embedder.server';
import { decodePhoto } from '@/lib/photo/decode.server';
import { type Pixels, wholePhoto } from '@/lib/photo/pixels';

const vision = await openEmbedder(process.argv[2]);
for await (const line of createInterface({ input: process.stdin })) {
  const { file } = JSON.parse(line) as { file: string };
  const pixels: Pixels = await decodePhoto(new Uint8Array(readFileSync(file)));
  const { modelId, vector } = await vision.embed(pixels, wholePhoto);
  const regions = await vision.detect(pixels);
  const rgba = Buffer.from(pixels.data).toString('base64');
  const { width, height } = pixels;
  process.stdout.write(`${JSON.stringify({ modelId, vector: [...vector], regions, width, height, rgba })}\n`);
}
