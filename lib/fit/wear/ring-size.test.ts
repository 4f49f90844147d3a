import { describe, expect, it } from 'vitest';
import { ringCircumference, ringRange, ringSizes, ringSizesOf, ringSystems } from './ring-size';

describe('ring sizes', () => {
  it('are those of the tables that jewellers print', () => {
    // Inside circumferences of US sizes, and their neighbours: 17.32 mm of diameter are 54.4 mm around.
    expect(ringSizes(54.4)).toEqual({ iso: '54', us: '7', uk: 'N½', il: '14' });
    expect(ringSizes(49.3)).toMatchObject({ us: '5', iso: '49', il: '9' });
    expect(ringSizes(62.1)).toMatchObject({ us: '10', iso: '62', il: '22' });
    expect(ringSizes(59.5)).toMatchObject({ us: '9', uk: 'R½' });
  });

  it('go from a system to the length and back', () => {
    for (const system of ringSystems) {
      for (let millimetres = ringRange.least; millimetres <= 68; millimetres += 0.5) {
        const size = ringSizes(millimetres)![system];
        const back = ringCircumference(system, size);
        // Half a step of the coarsest system, whole millimetres.
        if (back !== null)
          expect(Math.abs(back - millimetres), `${system} ${size}`).toBeLessThanOrEqual(0.5 + 1e-9);
        else expect(millimetres, `${system} ${size}`).toBeLessThan(ringRange.least + 0.5);
      }
    }
  });

  it('are read as people write them, and nothing else is', () => {
    for (const seven of ['7¼', '7.25', '7,25', '7 1/4', ' 7 ¼ '])
      expect(ringCircumference('us', seven)).toBeCloseTo(55.06, 2);
    expect(ringCircumference('uk', 'n½')).toBeCloseTo(54.375, 6);
    expect(ringCircumference('uk', 'N.5')).toBeCloseTo(54.375, 6);
    expect(ringCircumference('il', '14')).toBe(54);
    for (const [system, text] of [
      ['us', ''],
      ['us', 'seven'],
      ['us', '7/2'],
      ['us', '-7'],
      ['uk', '7'],
      ['uk', 'NN'],
      ['iso', '5.4.1'],
      ['iso', '540'],
      ['il', '60'],
    ] as const)
      expect(ringCircumference(system, text), `${system} ${text}`).toBeNull();
  });

  it('of a measured finger are an interval, rounded outwards', () => {
    const sizes = ringSizesOf({ millimetres: 54.2, errorMillimetres: 0.9 });
    expect([sizes?.least.iso, sizes?.most.iso]).toEqual(['53', '56']);
    expect(ringSizesOf({ millimetres: 54, errorMillimetres: 0 })).toMatchObject({
      least: { iso: '54' },
      most: { iso: '54' },
    });
    expect(ringSizesOf({ millimetres: 20, errorMillimetres: 3 })).toBeNull();
    expect(ringSizesOf({ millimetres: 75, errorMillimetres: 4 })?.most.iso).toBe('76');
    expect(ringSizes(Number.NaN)).toBeNull();
  });
});
