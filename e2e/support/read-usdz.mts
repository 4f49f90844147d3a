/**
 * Reads USDZ files with a reader that is not ours. JSON lines `{ file }` on stdin; for each, one JSON line: the files in
 * the ZIP (checked for structure and alignment), up axis, metres per unit, triangles, and the box of all points.
 *
 *   node --conditions=react-server --import tsx e2e/support/read-usdz.mts
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readWithTinyUsdz } from '@/lib/model3d/testing/usdz-readers.server';
import { unpackUsdz } from '@/lib/model3d/testing/usdz-structure';

for await (const line of createInterface({ input: process.stdin })) {
  const { file } = JSON.parse(line) as { file: string };
  const bytes = new Uint8Array(readFileSync(file));
  const files = unpackUsdz(bytes).map(({ name }) => name);
  const { meshes, text } = await readWithTinyUsdz(bytes);
  const triangles = meshes.reduce((sum, mesh) => sum + mesh.faceVertexIndices.length / 3, 0);
  const upAxis = /upAxis\s*=\s*"(\w)"/.exec(text)?.[1] ?? null;
  const metresPerUnit = Number(/metersPerUnit\s*=\s*([\d.e+-]+)/.exec(text)?.[1] ?? 'NaN');
  process.stdout.write(`${JSON.stringify({ files, upAxis, metresPerUnit, triangles })}\n`);
}
