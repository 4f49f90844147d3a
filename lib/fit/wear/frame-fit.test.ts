import { describe, expect, it } from 'vitest';
import { type FaceSizes, type FrameSizes, frameFit, frameRules, frameVerdict } from './frame-fit';

const measured = (millimetres: number, errorMillimetres = 1) => ({ millimetres, errorMillimetres });
const face: FaceSizes = {
  width: measured(136),
  pupillaryDistance: measured(63),
  noseWidth: measured(18),
  toEar: measured(102),
};
const frame: FrameSizes = { frameWidth: 137, lensWidth: 48, bridge: 19, temple: 145 };
const of = (parts: ReturnType<typeof frameFit>) =>
  Object.fromEntries(parts.map(({ part, verdict }) => [part, verdict]));

describe('whether a frame fits a face', () => {
  it('is said of each part that both sides state', () => {
    expect(of(frameFit(face, frame))).toEqual({
      width: 'right',
      bridge: 'right',
      pupils: 'right',
      temple: 'right',
    });
    expect(of(frameFit({ ...face, toEar: null, noseWidth: null }, { ...frame, lensWidth: null }))).toEqual({
      width: 'right',
    });
    expect(frameFit({ width: null, pupillaryDistance: null, noseWidth: null, toEar: null }, frame)).toEqual(
      [],
    );
  });

  it('calls a frame narrow or wide beyond its rule', () => {
    const { least, most } = frameRules.width;
    const width = (frameWidth: number, error = 0.1) =>
      of(frameFit({ ...face, width: measured(136, error) }, { ...frame, frameWidth })).width;
    expect([
      width(136 + most + 2),
      width(136 + most - 1),
      width(136 + least + 1),
      width(136 + least - 2),
    ]).toEqual(['wide', 'right', 'right', 'narrow']);
  });

  it('is refused where the interval is wider than the tolerance, unless even that is plain', () => {
    const unsure = { ...face, width: measured(136, 8) };
    expect(of(frameFit(unsure, frame)).width).toBe('cannot-tell');
    expect(of(frameFit(unsure, { ...frame, frameWidth: 160 })).width).toBe('wide');
  });

  it('goes by the width, and by the pupils where the width cannot be told', () => {
    expect(frameVerdict(frameFit(face, { ...frame, frameWidth: 150 }))).toBe('wide');
    expect(frameVerdict(frameFit({ ...face, width: null }, frame))).toBe('right');
    expect(frameVerdict(frameFit({ ...face, width: measured(136, 8) }, frame))).toBe('right');
    expect(frameVerdict([])).toBeNull();
  });
});
