import { describe, expect, it } from 'vitest';
import { compareLooks } from './compare-looks';
import { type Look, lookOf } from './look';
import { thingMask } from './thing-mask';
import { thingWindow } from './thing-window';

type Colour = readonly [number, number, number];
const side = 64;

function paint(pixel: (x: number, y: number) => Colour): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i++) rgba.set([...pixel(i % side, Math.floor(i / side)), 255], i * 4);
  return rgba;
}
const inside = (x: number, y: number) => x >= 20 && x < 44 && y >= 24 && y < 40;
const share = (mask: Uint8Array, of: (x: number, y: number) => boolean) => {
  let [hit, count] = [0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (!of(i % side, Math.floor(i / side))) continue;
    count++;
    hit += mask[i] ?? 0;
  }
  return hit / count;
};
const outside = (x: number, y: number) => !inside(x, y) && !(x > 17 && x < 47 && y > 21 && y < 43);
const seen = (rgba: Uint8ClampedArray): Look => lookOf(rgba, side, side) as Look;

describe('the thing in a picture', () => {
  it('is told from a ground that fades', () => {
    const rgba = paint((x, y) => (inside(x, y) ? [180, 30, 30] : [170 + y, 168 + y, 165 + y]));
    const { mask } = thingMask(rgba, side, side);
    expect(share(mask, inside)).toBeGreaterThan(0.95);
    expect(share(mask, outside)).toBeLessThan(0.02);
  });

  it('is told from the shade that it throws, which has the hue of its ground', () => {
    // Darkest beside the thing and gone 14 pixels away from it.
    const shade = (x: number, y: number) =>
      x >= 44 && y >= 24 && y < 40 ? Math.max(0, 1 - (x - 44) / 14) : 0;
    const rgba = paint((x, y) => {
      if (inside(x, y)) return [40, 90, 160];
      const ground = Math.round(235 - 30 * shade(x, y));
      return [ground, ground - 2, ground - 5];
    });
    expect(share(thingMask(rgba, side, side).mask, outside)).toBeLessThan(0.03);
  });

  it('may be white on white', () => {
    const rgba = paint((x, y) => (inside(x, y) ? [252, 252, 252] : [236, 234, 230]));
    expect(share(thingMask(rgba, side, side).mask, inside)).toBeGreaterThan(0.8);
  });

  it('is not there where there is only ground', () => {
    expect(
      lookOf(
        paint(() => [240, 240, 240]),
        side,
        side,
      ),
    ).toBeNull();
  });

  it('is where a cut-out says, whatever its ground', () => {
    const shares = Uint8Array.from({ length: side * side }, (_, i) =>
      inside(i % side, Math.floor(i / side)) ? 255 : 0,
    );
    const busy = paint((x, y) => (inside(x, y) ? [30, 120, 60] : [(x * 37) % 256, (y * 53) % 256, 90]));
    const { box, aspect } = lookOf(busy, side, side, shares) as Look;
    expect(box).toEqual({ x: 20 / side, y: 24 / side, width: 24 / side, height: 16 / side });
    expect(aspect).toBeCloseTo(Math.log2(24 / 16), 6);
  });
});

describe('two looks', () => {
  const of = (colour: Colour, dx = 0) =>
    seen(paint((x, y) => (inside(x - dx, y) ? colour : [238, 236, 231])));

  it('do not differ by where the thing stands', () => {
    const gap = compareLooks(of([180, 30, 30]), of([180, 30, 30], 9));
    expect(gap.cells).toBeGreaterThan(350);
    expect(gap.cellColour).toBeLessThan(0.5);
    expect(gap.cellLightness).toBeLessThan(0.5);
  });

  it('differ by hue in colour and not in lightness, and by light the other way round', () => {
    const hue = compareLooks(of([150, 100, 60]), of([110, 112, 60]));
    const light = compareLooks(of([100, 100, 100]), of([140, 140, 140]));
    expect(hue.cellColour).toBeGreaterThan(10);
    expect(hue.cellLightness).toBeLessThan(5);
    expect(light.cellColour).toBeLessThan(1);
    expect(light.cellLightness).toBeGreaterThan(10);
  });

  it('differ where the same colours lie in other places', () => {
    const halves = (left: Colour, right: Colour) =>
      seen(paint((x, y) => (inside(x, y) ? (x < 32 ? left : right) : [238, 236, 231])));
    const [red, blue]: [Colour, Colour] = [
      [170, 40, 40],
      [40, 60, 170],
    ];
    expect(compareLooks(halves(red, blue), halves(blue, red)).cellColour).toBeGreaterThan(20);
    expect(compareLooks(halves(red, blue), halves(red, blue)).cellColour).toBe(0);
  });
});

describe('the window round a thing', () => {
  const look = (width: number, height: number) =>
    ({ box: { x: 0.5 - width / 2, y: 0.5 - height / 2, width, height } }) as Look;

  it('frames a small thing as a render does', () => {
    const window = thingWindow({ width: 400, height: 200 }, look(0.1, 0.2));
    expect(window?.width).toBeCloseTo(40 / 0.77 / 400, 6);
    expect(window?.height).toBeCloseTo(40 / 0.77 / 200, 6);
  });

  it('stays within the photo, and is none where the thing fills it', () => {
    const corner = thingWindow({ width: 100, height: 100 }, {
      box: { x: 0, y: 0, width: 0.3, height: 0.3 },
    } as Look);
    expect(corner).toMatchObject({ x: 0, y: 0 });
    expect(thingWindow({ width: 100, height: 100 }, look(0.8, 0.7))).toBeNull();
  });
});
