import { describe, expect, it } from 'vitest';
import type { Frame } from './frame';
import { readFrame } from './read-frame';
import { drawCode } from './testing/draw-code.server';

const read = (frame: Frame, budgetMs = 20_000) =>
  readFrame(frame, { budgetMs, now: () => performance.now() });

describe('readFrame', () => {
  it.each([
    ['ean13', '4006381333931', 'EAN-13', '4006381333931', '04006381333931'],
    ['ean8', '96385074', 'EAN-8', '96385074', '00000096385074'],
    ['upca', '036000291452', 'UPC-A', '036000291452', '00036000291452'],
    ['upce', '04963406', 'UPC-E', '04963406', '00049000006346'],
    ['itf14', '15400141288763', 'ITF-14', '15400141288763', '15400141288763'],
    ['code128', 'Vitrine-128', 'Code 128', 'Vitrine-128', null],
    ['gs1-128', '(01)09506000134352(10)ABC', 'Code 128', '010950600013435210ABC', '09506000134352'],
    ['code39', 'SHELF-39', 'Code 39', 'SHELF-39', null],
    [
      'qrcode',
      'https://id.gs1.org/01/09506000134352',
      'QR Code',
      'https://id.gs1.org/01/09506000134352',
      '09506000134352',
    ],
    ['datamatrix', 'shelf 12', 'Data Matrix', 'shelf 12', null],
    [
      'gs1datamatrix',
      '(01)09506000134352(21)7',
      'Data Matrix',
      '\u001d0109506000134352217',
      '09506000134352',
    ],
  ])('reads %s %s', async (kind, text, format, says, gtin14) => {
    const { readings } = read(await drawCode({ kind, text }));
    expect(readings.map(({ corners, ...reading }) => reading)).toEqual([{ format, text: says, gtin14 }]);
  });

  it.each([0, 17, 45, 90, 135, 180, 200, 270, 333])('reads an EAN-13 that is turned by %i°', async (turn) => {
    const { readings } = read(await drawCode({ kind: 'ean13', text: '4006381333931', turn }));
    expect(readings.map(({ text }) => text)).toEqual(['4006381333931']);
  });

  it('reads bars that have run into each other', async () => {
    const { readings } = read(await drawCode({ kind: 'ean13', text: '4006381333931', scale: 2, blur: 1.6 }));
    expect(readings.map(({ text }) => text)).toEqual(['4006381333931']);
  });

  it('reads light on dark', async () => {
    for (const kind of ['ean13', 'qrcode']) {
      const { readings } = read(await drawCode({ kind, text: '4006381333931', negative: true }));
      expect(readings.map(({ text }) => text)).toEqual(['4006381333931']);
    }
  });

  it('puts the corners on the code', async () => {
    const frame = await drawCode({ kind: 'ean13', text: '4006381333931', margin: 100 });
    const [a, b, c] = read(frame).readings[0]?.corners ?? [];
    expect(a && b && c).toBeTruthy();
    if (!a || !b || !c) return;
    // 95 modules of 4 pixels, in the middle of the frame.
    expect(Math.abs(b.x - a.x)).toBeGreaterThan(370);
    expect(Math.abs(b.x - a.x)).toBeLessThan(390);
    expect(Math.abs((a.x + b.x) / 2 - frame.width / 2)).toBeLessThan(6);
    expect(c.y).toBeGreaterThan(a.y);
  });

  it('finds two codes in one frame', async () => {
    const [one, two] = [
      await drawCode({ kind: 'ean13', text: '4006381333931' }),
      await drawCode({ kind: 'ean13', text: '9780140013993' }),
    ];
    const both: Frame = {
      width: one.width,
      height: one.height + two.height,
      luminance: new Uint8ClampedArray([...one.luminance, ...two.luminance]),
    };
    expect(
      read(both)
        .readings.map(({ text }) => text)
        .sort(),
    ).toEqual(['4006381333931', '9780140013993']);
  });

  it('reads a QR code of 2,900 characters, and hands on what it says untouched', async () => {
    const long = 'A1'.repeat(1450);
    expect(read(await drawCode({ kind: 'qrcode', text: long, scale: 4 })).readings[0]?.text).toBe(long);
    const hostile = '<script>alert(1)</script>\u202Egnp.exe\u0000';
    expect(read(await drawCode({ kind: 'qrcode', text: hostile })).readings[0]?.text).toBe(hostile);
  });

  it('a code that is cut at the edge, a wrong check digit and an empty frame say nothing', async () => {
    const whole = await drawCode({ kind: 'ean13', text: '4006381333931' });
    const cut = Math.round(whole.width * 0.6);
    const half: Frame = {
      width: cut,
      height: whole.height,
      luminance: new Uint8ClampedArray(cut * whole.height),
    };
    for (let y = 0; y < whole.height; y++) {
      half.luminance.set(whole.luminance.subarray(y * whole.width, y * whole.width + cut), y * cut);
    }
    expect(read(half).readings).toEqual([]);
    for (const value of [0, 128, 255]) {
      const flat: Frame = {
        width: 640,
        height: 480,
        luminance: new Uint8ClampedArray(640 * 480).fill(value),
      };
      expect(read(flat).readings).toEqual([]);
    }
    for (const [width, height] of [
      [1, 1],
      [4000, 1],
      [0, 0],
    ] as const) {
      expect(read({ width, height, luminance: new Uint8ClampedArray(width * height) }).readings).toEqual([]);
    }
  });

  it('noise says nothing', () => {
    let seed = 1;
    const next = () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed >> 16;
    };
    const luminance = Uint8ClampedArray.from({ length: 640 * 480 }, () => next() & 255);
    expect(read({ width: 640, height: 480, luminance }).readings).toEqual([]);
    // Stripes: bars all over, of widths that mean nothing.
    const edges: number[] = [];
    for (let x = 0; x < 640; ) {
      const width = 2 + (next() % 7);
      for (let k = 0; k < width; k++) edges.push(edges.length % 2);
      x += width;
    }
    const striped = luminance.map((_, i) => ((edges[i % 640] ?? 0) === 1 ? 230 : 30));
    expect(read({ width: 640, height: 480, luminance: striped }).readings).toEqual([]);
  });

  it('begins no further strategy once the time is up', () => {
    let time = 0;
    const luminance = new Uint8ClampedArray(320 * 240).fill(200);
    const { strategy } = readFrame(
      { width: 320, height: 240, luminance },
      { budgetMs: 10, now: () => (time += 20) },
    );
    expect(strategy).toBe('squares');
  });

  it('tries dear strategies of a running camera in their turn alone', () => {
    let now = 0;
    const ran: string[] = [];
    const strategy = (name: string, step: number, ms: number) => ({
      name,
      step,
      read: () => {
        ran.push(name);
        now += ms;
        return [];
      },
    });
    const blank = { width: 4, height: 4, luminance: new Uint8ClampedArray(16) };
    const costs = new Map<string, number>();
    const [first, dear, cheap] = [
      strategy('first', 0, 20),
      strategy('dear', 1, 100),
      strategy('cheap', 2, 5),
    ];
    const look = (strategies: (typeof first)[]) => {
      ran.length = 0;
      now = 0;
      readFrame(blank, { budgetMs: 40, now: () => now, strategies, costs });
      return ran.join(' ');
    };
    expect(look([first, dear, cheap])).toBe('first dear');
    expect(look([first, cheap, dear])).toBe('first cheap');
    expect(look([first, dear, cheap])).toBe('first dear');
  });
});
