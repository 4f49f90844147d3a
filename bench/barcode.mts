/**
 * How many codes of real photos are read, how many wrongly, and how fast, next to @zxing/library's MultiFormatReader
 * with TRY_HARDER on the same pixels in the same run:
 *
 *   npm run bench:barcode -- [folder with labels.csv] [--write]
 *
 * labels.csv: file, format, text. A format of NONE, or one that is not read here, is a negative: any reading of it is
 * wrong. Thresholds were chosen on the first, third, fifth … row; the other rows are reported by themselves.
 * Times are of the processor, of one thread's work and its collector. With --write the numbers are kept in bench/results/barcode.json.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
  BarcodeFormat as ZxingFormat,
} from '@zxing/library';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Frame, toFrame } from '@/lib/barcode/frame';
import { budgets, readFrame } from '@/lib/barcode/read-frame';
import type { BarcodeFormat } from '@/lib/barcode/reading';
import { decodePhoto } from '@/lib/photo/decode.server';

const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '../shared/data/barcodes';
const list = path.join(folder, 'labels.csv');
if (!existsSync(list)) {
  console.error(
    `There is no ${list}. Give a folder of photos with labels.csv: npm run bench:barcode -- <dir>`,
  );
  process.exit(1);
}
const rows = z
  .array(z.object({ file: z.string(), format: z.string(), text: z.string() }))
  .parse(parse(readFileSync(list), { columns: true }));

/** As labels name them. */
const names: Record<BarcodeFormat, string> = {
  'EAN-13': 'EAN_13',
  'EAN-8': 'EAN_8',
  'UPC-A': 'UPC_A',
  'UPC-E': 'UPC_E',
  'Code 128': 'CODE_128',
  'Code 39': 'CODE_39',
  'ITF-14': 'ITF',
  'QR Code': 'QR_CODE',
  'Data Matrix': 'DATA_MATRIX',
};
const sought = new Set(Object.values(names));
const harder = new Map<DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]]);

type Said = { format: string; text: string };
/** Line ends differ between label files and codes. */
const alike = (a: Said, b: Said) => a.format === b.format && plain(a.text) === plain(b.text);
const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '');

/** Of this process, so that other work on the machine changes neither the times nor what fits into the budget. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function ours(frame: Frame) {
  const { readings, strategy } = readFrame(frame, { budgetMs: budgets.photo, now: cpuMs });
  return { said: readings.map(({ format, text }) => ({ format: names[format], text })), strategy };
}

function theirs(frame: Frame): Said[] {
  const source = new RGBLuminanceSource(frame.luminance, frame.width, frame.height);
  try {
    const result = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), harder);
    return [{ format: ZxingFormat[result.getBarcodeFormat()] ?? '', text: result.getText() }];
  } catch {
    return []; // its way to say that there is none
  }
}

type Score = { read: number; wrong: number; ms: number[] };
type Line = { format: string; photos: number; ours: Score; plain: Score };
const empty = (format: string): Line => ({
  format,
  photos: 0,
  ours: { read: 0, wrong: 0, ms: [] },
  plain: { read: 0, wrong: 0, ms: [] },
});
const lines = new Map<string, Line>();
const halves = [empty('tuned on'), empty('held out')] as const;
const strategies: Record<string, number> = {};
const unread: string[] = [];

for (const [index, row] of rows.entries()) {
  const frame = toFrame(await decodePhoto(new Uint8Array(readFileSync(path.join(folder, row.file))), 4096));
  // An ITF that is not of 14 digits names no article.
  const wanted = sought.has(row.format) && (row.format !== 'ITF' || row.text.length === 14) ? row : null;
  const kind = wanted ? row.format : 'negative';
  const line = lines.get(kind) ?? empty(kind);
  lines.set(kind, line);
  const half = halves[index % 2] as Line;
  let start = cpuMs();
  const { said, strategy } = ours(frame);
  const oursMs = cpuMs() - start;
  start = cpuMs();
  const plainSaid = theirs(frame);
  const plainMs = cpuMs() - start;
  for (const each of [line, half]) {
    if (wanted || each === line) each.photos++;
    score(each.ours, said, wanted, oursMs);
    score(each.plain, plainSaid, wanted, plainMs);
  }
  if (wanted && said.some((one) => alike(one, wanted)))
    strategies[strategy] = (strategies[strategy] ?? 0) + 1;
  else if (wanted) unread.push(row.file);
  const wrong = said.filter((one) => !wanted || !alike(one, wanted));
  for (const one of wrong)
    console.error(`wrong: ${row.file} (${row.format}) said ${one.format} ${JSON.stringify(one.text)}`);
}

function score(into: Score, said: Said[], wanted: Said | null, ms: number): void {
  if (wanted && said.some((one) => alike(one, wanted))) into.read++;
  if (said.some((one) => !wanted || !alike(one, wanted))) into.wrong++;
  into.ms.push(ms);
}

const quantile = (values: number[], at: number) =>
  Number(([...values].sort((a, b) => a - b)[Math.floor(values.length * at)] ?? 0).toFixed(1));
const percent = (part: number, whole: number) =>
  whole === 0 ? null : Number(((100 * part) / whole).toFixed(1));
function summary({ format, photos, ours: mine, plain: other }: Line) {
  const negative = format === 'negative';
  return {
    format,
    photos,
    read: negative ? null : percent(mine.read, photos),
    plain: negative ? null : percent(other.read, photos),
    wrong: mine.wrong,
    plainWrong: other.wrong,
    medianMs: quantile(mine.ms, 0.5),
    p95Ms: quantile(mine.ms, 0.95),
    plainMedianMs: quantile(other.ms, 0.5),
    plainP95Ms: quantile(other.ms, 0.95),
  };
}
const all = empty('all');
for (const line of lines.values()) {
  if (line.format !== 'negative') all.photos += line.photos;
  for (const side of ['ours', 'plain'] as const) {
    all[side].read += line[side].read;
    all[side].wrong += line[side].wrong;
    all[side].ms.push(...line[side].ms);
  }
}
const table = [...lines.values(), ...halves, all].map(summary);
console.table(table);
console.log('Found by (the last strategy that ran):', strategies);
console.log('Not read:', unread.join(' '));
if (process.argv.includes('--write')) {
  mkdirSync('bench/results', { recursive: true });
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}`;
  writeFileSync(
    'bench/results/barcode.json',
    `${JSON.stringify({ machine, table, strategies, unread }, null, 1)}\n`,
  );
}
